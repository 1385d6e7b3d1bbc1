import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. Those that move data and look after the bucket are over soon. */
export const workloads = ({ resources, deployNodeAgent, nodeAgent }: ChartValues): readonly Workload[] => [
  { name: "velero", containers: [resources] },
  {
    name: "node-agent",
    replicas: deployNodeAgent ? "every-node" : 0,
    containers: [nodeAgent?.resources],
  },
];
