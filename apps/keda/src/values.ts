import { type Cluster, workloadIdentity } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

// Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
const podDisruptionBudget = { maxUnavailable: 1 };

const spread = (app: string) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: { app } },
  },
];

/** Helm values of the chart. Its pods pass the restricted level as they are. */
export function values(cluster: Cluster, settings: Settings): Values {
  const { replicas } = settings;
  // The ServiceMonitor kind is there only where its CRDs are.
  const metrics = { enabled: true, serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } };
  return {
    ...identityValues(cluster, settings),
    clusterName: cluster.name,
    // The tags are versions: the default, Always, makes every start wait for the registry.
    image: { pullPolicy: "IfNotPresent" },
    operator: { replicaCount: replicas },
    metricsServer: { replicaCount: replicas },
    webhooks: { replicaCount: replicas, failurePolicy: settings.webhookFailurePolicy },
    resources: {
      operator: { requests: { cpu: "100m", memory: "256Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      metricServer: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      // It caches what ScaledObjects aim at, cluster-wide.
      webhooks: { requests: { cpu: "50m", memory: "128Mi" }, limits: { cpu: "250m", memory: "512Mi" } },
    },
    podDisruptionBudget: {
      operator: podDisruptionBudget,
      metricServer: podDisruptionBudget,
      webhooks: podDisruptionBudget,
    },
    topologySpreadConstraints: {
      operator: spread("keda-operator"),
      metricsServer: spread("keda-operator-metrics-apiserver"),
      webhooks: spread("keda-admission-webhooks"),
    },
    prometheus: { operator: metrics, metricServer: metrics, webhooks: metrics },
  };
}

/** What binds the operator's service account to the identity that scalers use: the operator alone asks the clouds. */
function identityValues(cluster: Cluster, settings: Settings): Values {
  if (settings.identity === "") return {};
  const { annotations, labels } = workloadIdentity(cluster, settings.identity, ["identity"]);
  return {
    serviceAccount: { operator: { annotations } },
    ...(labels && { podLabels: { keda: labels } }),
  };
}
