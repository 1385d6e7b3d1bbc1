import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

type Sidecar = keyof NonNullable<ChartValues["sidecars"]>;

/** The pods that the chart makes. A sidecar has the resources of the driver beside it, unless it has some of its own. */
export function workloads({ controller, node, sidecars }: ChartValues): readonly Workload[] {
  const pod = (driver: unknown, beside: readonly Sidecar[]) => [
    driver,
    ...beside.map((name) => sidecars?.[name]?.resources ?? driver),
  ];
  return [
    {
      name: "ebs-csi-controller",
      replicas: controller?.replicaCount,
      containers: pod(controller?.resources, [
        "provisioner",
        "attacher",
        ...(sidecars?.snapshotter?.forceEnable ? (["snapshotter"] as const) : []),
        ...(controller?.volumeModificationFeature?.enabled ? (["volumemodifier"] as const) : []),
        "resizer",
        "livenessProbe",
      ]),
    },
    {
      name: "ebs-csi-node",
      replicas: "every-node",
      containers: pod(node?.resources, ["nodeDriverRegistrar", "livenessProbe"]),
    },
  ];
}
