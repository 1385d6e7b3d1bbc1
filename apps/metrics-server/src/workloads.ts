import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ replicas, resources }: ChartValues): readonly Workload[] => [
  { name: "metrics-server", replicas, containers: [resources] },
];
