import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export function workloads({ controller, node }: Values): readonly Workload[] {
  const { csiProvisioner, csiResizer, livenessProbe, nfs } = controller?.resources ?? {};
  return [
    {
      name: "csi-nfs-controller",
      replicas: controller?.replicas,
      containers: [csiProvisioner, csiResizer, livenessProbe, nfs],
    },
    {
      name: "csi-nfs-node",
      replicas: "every-node",
      containers: [
        node?.resources?.livenessProbe,
        node?.resources?.nodeDriverRegistrar,
        node?.resources?.nfs,
      ],
    },
  ];
}
