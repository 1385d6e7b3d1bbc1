import { type Cluster, onlyOn } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

const spread = (topologyKey: string) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "snapshot-controller" } },
});

/** Helm values of the chart. Throws a SettingError where the provider runs a snapshot controller. */
export function values(cluster: Cluster, { replicas }: Settings): ChartValues {
  // Two would make and delete the same snapshots.
  onlyOn(cluster, "aws", "snapshot-controller", "brings a snapshot controller of its own");
  return {
    controller: {
      replicaCount: replicas,
      // What the chart lacks to pass the restricted level.
      podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
      securityContext: { allowPrivilegeEscalation: false },
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
      pdb: { maxUnavailable: 1 },
      topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
      priorityClassName: "system-cluster-critical",
      // The ServiceMonitor kind is there only where its CRDs are.
      serviceMonitor: { create: cluster.runs("prometheus-operator-crds") },
    },
    // For group snapshots of old versions, of which there are none. Its certificate would be another at each render.
    webhook: { enabled: false, tls: { autogenerate: false } },
  };
}
