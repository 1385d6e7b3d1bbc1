import type { Cluster } from "@hub/component";

/** A data source as Grafana's provisioning takes it. The chart puts it through `tpl`: no double braces. */
interface DataSource {
  readonly name: string;
  /** What dashboards refer to. */
  readonly uid: string;
  readonly type: string;
  readonly access: "proxy";
  readonly url: string;
  readonly jsonData: object;
}

/** Loki and Tempo, where the cluster runs them. Those of Prometheus and Alertmanager are the chart's own. */
export function dataSources(cluster: Cluster): readonly DataSource[] {
  const loki = lokiUrl(cluster);
  const tempo = tempoUrl(cluster);
  const sources: DataSource[] = [];
  if (loki !== undefined) {
    sources.push({
      name: "Loki",
      uid: "loki",
      type: "loki",
      access: "proxy",
      url: loki,
      jsonData: tempo ? toTraces : {},
    });
  }
  if (tempo !== undefined) {
    sources.push({
      name: "Tempo",
      uid: "tempo",
      type: "tempo",
      access: "proxy",
      url: tempo,
      jsonData: {
        serviceMap: { datasourceUid: "prometheus" },
        ...(loki && { tracesToLogsV2: { datasourceUid: "loki", filterByTraceID: true } }),
      },
    });
  }
  return sources;
}

/** Makes a link to Tempo of a trace id in a log line. */
const toTraces = {
  derivedFields: [
    {
      name: "Trace",
      matcherRegex: '"?trace_?[iI][dD]"?[=:] ?"?(\\w+)',
      datasourceUid: "tempo",
      // In provisioning files a literal $ is written twice.
      url: "$${__value.raw}",
    },
  ],
};

/** Both components name their gateway the same. */
function lokiUrl(cluster: Cluster): string | undefined {
  const namespace = namespaceOf(cluster, "loki") ?? namespaceOf(cluster, "loki-distributed");
  return namespace && `http://loki-gateway.${namespace}.svc.cluster.local`;
}

function tempoUrl(cluster: Cluster): string | undefined {
  const single = namespaceOf(cluster, "tempo");
  if (single) return `http://tempo.${single}.svc.cluster.local:3200`;
  const distributed = namespaceOf(cluster, "tempo-distributed");
  return distributed && `http://tempo-query-frontend.${distributed}.svc.cluster.local:3200`;
}

const namespaceOf = (cluster: Cluster, component: string): string | undefined =>
  cluster.namespaces.find((namespace) => namespace.component === component)?.name;
