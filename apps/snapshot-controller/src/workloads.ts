import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ controller }: ChartValues): readonly Workload[] => [
  { name: "snapshot-controller", replicas: controller?.replicaCount, containers: [controller?.resources] },
];
