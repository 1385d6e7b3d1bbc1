import { type Cluster, SettingError } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import { journalJob, journalMounts, journalVolumes } from "./journal.ts";
import { pipeline } from "./pipeline.ts";
import type { Settings } from "./settings.ts";

/** Helm values of the chart. Throws a SettingError where nobody would take the lines. */
export const values = (cluster: Cluster, settings: Settings): ChartValues => ({
  config: {
    clients: [
      {
        url: settings.url || urlOfLoki(cluster),
        ...(settings.tenant !== "" && { tenant_id: settings.tenant }),
        external_labels: { cluster: cluster.name },
      },
    ],
    snippets: {
      pipelineStages: pipeline(settings),
      extraRelabelConfigs:
        settings.excludeNamespaces.length > 0
          ? [
              {
                action: "drop",
                source_labels: ["namespace"],
                regex: settings.excludeNamespaces.toSorted().join("|"),
              },
            ]
          : [],
      ...(settings.journal && { extraScrapeConfigs: journalJob }),
    },
  },
  // Without the folder of Docker, which no node has any more.
  defaultVolumes: [
    { name: "run", hostPath: { path: "/run/promtail", type: "DirectoryOrCreate" } },
    { name: "pods", hostPath: { path: "/var/log/pods" } },
  ],
  defaultVolumeMounts: [
    { name: "run", mountPath: "/run/promtail" },
    { name: "pods", mountPath: "/var/log/pods", readOnly: true },
  ],
  ...(settings.journal && { extraVolumes: journalVolumes, extraVolumeMounts: journalMounts }),
  // Nodes with taints have logs too.
  tolerations: [{ operator: "Exists" }],
  updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
});

/** Both components that bring Loki are in the namespace `logging`, and name their gateway the same. */
function urlOfLoki(cluster: Cluster): string {
  if (cluster.runs("loki-distributed") || cluster.runs("loki")) {
    return "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push";
  }
  throw new SettingError(
    ["url"],
    `${cluster.name} runs neither loki-distributed nor loki, and no other place is given for the logs.`,
    "Pin loki-distributed on this cluster, or give the URL of another cluster's Loki.",
  );
}
