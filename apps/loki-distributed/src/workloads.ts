import { valueAt, type Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. An exporter stands beside each Memcached. */
export function workloads(values: Values): readonly Workload[] {
  const { ingester, indexGateway, compactor, memcachedChunks, memcachedFrontend, memcachedExporter } = values;
  const exporter = memcachedExporter?.enabled ? [memcachedExporter.resources] : [];
  return [
    part("gateway", values.gateway),
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
    {
      ...part("memcached-chunks", memcachedChunks),
      containers: [memcachedChunks?.resources, ...exporter],
    },
    {
      ...part("memcached-frontend", memcachedFrontend),
      containers: [memcachedFrontend?.resources, ...exporter],
    },
  ];
}

/** What every part of the chart has. */
interface Part {
  readonly replicas?: number | null;
  readonly resources?: unknown;
}

const part = (name: string, values: Part | null | undefined): Workload => ({
  name: `loki-${name}`,
  replicas: values?.replicas,
  containers: [values?.resources],
});

interface Persistence {
  readonly enabled?: boolean | null;
  readonly claims?: readonly unknown[] | null;
}

const claimed = (persistence: Persistence | null | undefined): readonly unknown[] =>
  persistence?.enabled ? (persistence.claims ?? []).map((claim) => valueAt(claim, ["size"])) : [];
