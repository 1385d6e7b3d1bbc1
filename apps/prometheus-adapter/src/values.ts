import type { Cluster } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import { rateRule } from "./rules.ts";
import type { Settings } from "./settings.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "prometheus-adapter" } },
});

/** Helm values of the chart. Its pods pass the restricted level as they are. */
export const values = (_cluster: Cluster, settings: Settings): ChartValues => ({
  // The Service of the component kube-prometheus-stack.
  prometheus: { url: "http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local", port: 9090 },
  rules: {
    // The default makes a metric of every series that there is.
    default: false,
    custom: settings.rates.map(rateRule),
    // One entry, and the adapter would take external.metrics.k8s.io from keda.
    external: [],
  },
  // So that the API server checks whom it asks.
  certManager: { enabled: true },
  replicas: settings.replicas,
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
  // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
  podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
});
