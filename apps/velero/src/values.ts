import { type Cluster, podIdentity } from "@hub/component";
import { backupLocation, plugin } from "./backup-location.ts";
import type { ChartValues } from "./chart.gen.ts";
import { nodeAgentConfig } from "./node-agent-config.ts";
import { schedules } from "./schedules.ts";
import type { Settings } from "./settings.ts";

/** Helm values of the chart. */
export function values(cluster: Cluster, settings: Settings): ChartValues {
  // Of the pods, and of those that they start.
  const { annotations, labels = {} } = podIdentity(cluster, settings);
  const monitor = {
    // The kinds are there only where their CRDs are.
    enabled: cluster.runs("prometheus-operator-crds"),
    // Asks for the API versions, which an offline render does not have.
    autodetect: false,
  };
  return {
    initContainers: [plugin(cluster.provider)],
    podLabels: labels,
    serviceAccount: { server: { annotations } },
    // The identity of the pods is all that there is.
    credentials: { useSecret: false },
    resources: { requests: { cpu: "500m", memory: "512Mi" }, limits: { cpu: "1", memory: "1Gi" } },
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
    configuration: {
      features: "EnableCSI",
      backupStorageLocation: [backupLocation(cluster, settings)],
      // For snapshots past CSI, of which there are none.
      volumeSnapshotLocation: [],
      repositoryMaintenanceJob: {
        repositoryConfigData: {
          global: {
            podResources: { cpuRequest: "100m", cpuLimit: "1", memoryRequest: "256Mi", memoryLimit: "1Gi" },
          },
        },
      },
    },
    snapshotsEnabled: false,
    deployNodeAgent: settings.volumes.moveData,
    nodeAgent: {
      podLabels: labels,
      extraArgs: [`--node-agent-configmap=${nodeAgentConfig}`],
      resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      // A pod with a volume can be on any node.
      tolerations: [{ operator: "Exists" }],
    },
    schedules: schedules(cluster, settings),
    metrics: { serviceMonitor: monitor, nodeAgentPodMonitor: monitor },
    // Hook Jobs; Argo CD updates the CRDs itself.
    upgradeCRDs: false,
    cleanUpCRDs: false,
  };
}
