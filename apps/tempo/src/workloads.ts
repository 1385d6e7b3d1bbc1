import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export const workloads = ({ replicas, tempo, persistence }: Values): readonly Workload[] => [
  {
    name: "tempo",
    replicas,
    containers: [tempo?.resources],
    volumes: persistence?.enabled ? [persistence.size] : [],
  },
];
