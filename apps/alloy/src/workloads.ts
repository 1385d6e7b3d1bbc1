import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ alloy, configReloader }: ChartValues): readonly Workload[] => [
  { name: "alloy", replicas: "every-node", containers: [alloy?.resources, configReloader?.resources] },
];
