import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export function workloads({ controller, node, sidecars }: Values): readonly Workload[] {
  const livenessProbe = sidecars?.livenessProbe?.resources;
  return [
    {
      name: "efs-csi-controller",
      replicas: controller?.replicaCount,
      containers: [controller?.resources, sidecars?.csiProvisioner?.resources, livenessProbe],
    },
    {
      name: "efs-csi-node",
      replicas: "every-node",
      containers: [node?.resources, sidecars?.nodeDriverRegistrar?.resources, livenessProbe],
    },
  ];
}
