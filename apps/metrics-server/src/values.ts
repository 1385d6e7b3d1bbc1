import { type Cluster, onlyOn } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "metrics-server" } },
});

/** Helm values of the chart. Its pods pass the restricted level as they are. Throws a SettingError off AWS. */
export function values(cluster: Cluster, settings: Settings): ChartValues {
  // Two would take the APIService of metrics.k8s.io from each other.
  onlyOn(cluster, "aws", "metrics-server", "brings a metrics-server of its own");
  // The ServiceMonitor kind is there only where its CRDs are.
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    replicas: settings.replicas,
    args: settings.kubeletInsecureTls ? ["--kubelet-insecure-tls"] : [],
    resources: {
      requests: { cpu: settings.cpuRequest, memory: settings.memory },
      limits: { cpu: "500m", memory: settings.memory },
    },
    // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
    podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
    ...certificate(cluster),
    metrics: { enabled: monitored },
    serviceMonitor: { enabled: monitored },
  };
}

/** With cert-manager the API server checks whom it talks to; without, each pod signs a certificate for itself. */
const certificate = (cluster: Cluster): ChartValues =>
  cluster.runs("cert-manager")
    ? {
        // A year: the API server may have the new CA a minute before the pods have the new certificate.
        tls: { type: "cert-manager", certManager: { duration: "8760h", renewBefore: "720h" } },
        apiService: { insecureSkipTLSVerify: false },
      }
    : { tls: { type: "metrics-server" }, apiService: { insecureSkipTLSVerify: true } };
