import { valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. An exporter stands beside each Memcached, and beside the gateway. */
export function workloads(values: Values): readonly Workload[] {
  const { gateway, ingester, indexGateway, compactor, chunksCache, resultsCache, memcachedExporter } = values;
  return [
    part("gateway", gateway, exporter(gateway?.metrics)),
    part("distributor", values.distributor),
    { ...part("ingester", ingester), volumes: claimed(ingester?.persistence) },
    part("query-frontend", values.queryFrontend),
    part("query-scheduler", values.queryScheduler),
    part("querier", values.querier),
    {
      ...part("index-gateway", indexGateway),
      volumes: indexGateway?.persistence?.enabled ? [indexGateway.persistence.size] : [],
    },
    { ...part("compactor", compactor), volumes: claimed(compactor?.persistence) },
    part("chunks-cache", chunksCache, exporter(memcachedExporter)),
    part("results-cache", resultsCache, exporter(memcachedExporter)),
  ];
}

/** What every part of the chart has. */
interface Part {
  readonly replicas?: number | null;
  readonly resources?: unknown;
}

const part = (name: string, values: Part | null | undefined, beside: readonly unknown[] = []): Workload => ({
  name: `loki-${name}`,
  replicas: values?.replicas,
  containers: [values?.resources, ...beside],
});

interface Exporter {
  readonly enabled?: boolean | null;
  readonly resources?: unknown;
}

/** The chart has each, unless it is told not to. */
const exporter = (values: Exporter | null | undefined): readonly unknown[] =>
  values?.enabled === false ? [] : [values?.resources];

interface Persistence {
  readonly enabled?: boolean | null;
  readonly claims?: readonly unknown[] | null;
}

const claimed = (persistence: Persistence | null | undefined): readonly unknown[] =>
  persistence?.enabled ? (persistence.claims ?? []).map((claim) => valueAt(claim, ["size"])) : [];
