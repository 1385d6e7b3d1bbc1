import { type Cluster, workloadIdentity } from "@hub/component";
import type { Values } from "./chart.ts";
import { objectStorage } from "./object-storage.ts";
import type { Settings } from "./settings.ts";

/** Helm values of the chart. */
export const values = (cluster: Cluster, settings: Settings): Values => ({
  ...identityValues(cluster, settings),
  tempo: {
    storage: { trace: objectStorage(cluster, settings) },
    retention: settings.retention,
    reportingEnabled: false,
    // Where Grafana asks. Charts before 1.21.1 have another.
    server: { http_listen_port: 3200 },
    // Istio speaks Zipkin. The chart has a port for it, but no receiver; those of OTLP and Jaeger are there by default.
    receivers: { zipkin: { endpoint: "0.0.0.0:9411" } },
    resources: {
      requests: { cpu: "250m", memory: settings.memory },
      limits: { cpu: "2", memory: settings.memory },
    },
    // What is left to pass the restricted level.
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
      seccompProfile: { type: "RuntimeDefault" },
    },
  },
  persistence: { enabled: true, size: `${settings.volumeGiB}Gi`, storageClassName: "standard-ssd" },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
});

/** What binds the pod to the identity that may write the bucket. */
function identityValues(cluster: Cluster, settings: Settings): Values {
  if (settings.identity === "") return {};
  const { annotations, labels } = workloadIdentity(cluster, settings.identity, ["identity"]);
  return { serviceAccount: { annotations }, ...(labels && { podLabels: labels }) };
}
