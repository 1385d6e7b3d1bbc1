import type { Cluster } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { istio: "egressgateway" } },
});

const port = (name: string, number: number) => ({ name, port: number, protocol: "TCP", targetPort: number });

/** Helm values of the chart. */
export const values = (_cluster: Cluster, { replicas }: Settings): ChartValues => ({
  // By which Gateway objects find it.
  labels: { istio: "egressgateway" },
  autoscaling: { enabled: false },
  replicaCount: replicas,
  podDisruptionBudget: { maxUnavailable: 1 },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
  securityContext: {
    // Replaces the chart's own, which has the sysctl: it binds ports 80 and 443 as nobody special.
    sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    // What is left to pass the restricted level.
    seccompProfile: { type: "RuntimeDefault" },
  },
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "2000m", memory: "1Gi" } },
  service: { type: "ClusterIP", ports: [port("http2", 80), port("https", 443)] },
});
