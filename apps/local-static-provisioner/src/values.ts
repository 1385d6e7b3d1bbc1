import { type Cluster, sortedKeys } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";
import type { Settings } from "./settings.ts";

/** Of the component storage, which makes it. */
const className = "local-ssd";

/** Helm values of the chart. */
export const values = (cluster: Cluster, { hostDir, nodeSelector }: Settings): ChartValues => ({
  classes: [
    {
      name: className,
      hostDir,
      volumeMode: "Filesystem",
      accessMode: "ReadWriteOnce",
      // For a link to a disk that is empty still.
      fsType: "ext4",
      namePattern: "*",
      // In place of two rounds of shred, which take hours and wear an SSD out.
      blockCleanerCommand: ["/scripts/blkdiscard.sh"],
    },
  ],
  nodeSelector: sortedKeys(nodeSelector),
  // Nodes with disks of their own are mostly tainted, to be for those who need them.
  tolerations: [{ operator: "Exists" }],
  // A volume goes with its node, since its data did.
  setPVOwnerRef: true,
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "200m", memory: "128Mi" } },
  updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
});
