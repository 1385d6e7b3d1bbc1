import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. Their sidecars have the resources of the driver that they stand beside. */
export function workloads({ controller, node, sidecars }: ChartValues): readonly Workload[] {
  const inController = [
    "ebs-plugin",
    "csi-provisioner",
    "csi-attacher",
    ...(sidecars?.snapshotter?.forceEnable ? ["csi-snapshotter"] : []),
    "csi-resizer",
    "volumemodifier",
    "liveness-probe",
  ];
  const onNodes = ["ebs-plugin", "node-driver-registrar", "liveness-probe"];
  return [
    {
      name: "ebs-csi-controller",
      replicas: controller?.replicaCount,
      containers: inController.map(() => controller?.resources),
    },
    { name: "ebs-csi-node", replicas: "every-node", containers: onNodes.map(() => node?.resources) },
  ];
}
