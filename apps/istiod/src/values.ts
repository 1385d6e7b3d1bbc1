import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { app: "istiod" } },
});

/** Helm values of the chart. */
export const values = (cluster: Cluster, settings: Settings): Values => ({
  autoscaleEnabled: true,
  autoscaleMin: settings.minReplicas,
  autoscaleMax: settings.maxReplicas,
  resources: { requests: { cpu: "500m", memory: "2Gi" }, limits: { cpu: "2000m", memory: "4Gi" } },
  // What is left to pass the restricted level.
  seccompProfile: { type: "RuntimeDefault" },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
  // Else an init container of every pod wants NET_ADMIN, which a restricted namespace refuses.
  cni: { enabled: cluster.runs("istio-cni") },
  // What istiod would make of it. Else the chart says Ignore, and the two write in turns.
  base: { validationFailurePolicy: "Fail" },
  global: {
    configValidation: true,
    defaultPodDisruptionBudget: { enabled: true },
    logAsJson: true,
    proxy: {
      // So that sidecars pass the restricted level whatever their pod says.
      seccompProfile: { type: "RuntimeDefault" },
      resources: {
        requests: { cpu: settings.sidecar.cpuRequest, memory: settings.sidecar.memoryRequest },
        limits: { cpu: settings.sidecar.cpuLimit, memory: settings.sidecar.memoryLimit },
      },
    },
  },
  meshConfig: {
    enablePrometheusMerge: true,
    enableTracing: true,
    outboundTrafficPolicy: { mode: settings.outboundTraffic },
    // The Telemetry object of mesh-policy names it.
    extensionProviders: [{ name: "zipkin", zipkin: settings.zipkin }],
  },
});
