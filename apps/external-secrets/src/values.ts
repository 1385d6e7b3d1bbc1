import { type Cluster, workloadIdentity } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const resources = (cpu: string, memory: string) => ({
  requests: { cpu, memory },
  limits: { cpu: "500m", memory: "512Mi" },
});

const podDisruptionBudget = { enabled: true, minAvailable: 1 };

const spread = (name: string) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: {
      matchLabels: { "app.kubernetes.io/name": name, "app.kubernetes.io/instance": "external-secrets" },
    },
  },
];

/** Helm values of the chart. Its pods pass the restricted level as they are. */
export const values = (cluster: Cluster, settings: Settings): ChartValues => ({
  ...identityValues(cluster, settings),
  installCRDs: true,
  replicaCount: settings.replicas,
  // Without a leader every replica would write every Secret.
  leaderElect: true,
  resources: resources("50m", "128Mi"),
  podDisruptionBudget,
  topologySpreadConstraints: spread("external-secrets"),
  webhook: {
    replicaCount: settings.webhookReplicas,
    resources: resources("25m", "64Mi"),
    podDisruptionBudget,
    topologySpreadConstraints: spread("external-secrets-webhook"),
  },
  // One replica, and no budget: it renews the webhook's certificate, and nobody waits for it.
  certController: { resources: resources("25m", "128Mi") },
  serviceMonitor: {
    // The ServiceMonitor kind is there only where its CRDs are.
    enabled: cluster.runs("prometheus-operator-crds"),
    // The default asks for the API versions, which an offline render does not have.
    renderMode: "alwaysRender",
    // A metric's `namespace` is the ExternalSecret's, not the controller's.
    honorLabels: true,
  },
});

/** What binds the controller to the identity that may read the secret store. */
function identityValues(cluster: Cluster, settings: Settings): ChartValues {
  if (settings.identity === "") return {};
  const { annotations, labels } = workloadIdentity(cluster, settings.identity, ["identity"]);
  return { serviceAccount: { annotations }, ...(labels && { podLabels: labels }) };
}
