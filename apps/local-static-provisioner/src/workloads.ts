import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ resources }: ChartValues): readonly Workload[] => [
  { name: "local-static-provisioner", replicas: "every-node", containers: [resources] },
];
