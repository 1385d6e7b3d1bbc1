import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. Sidecars count with the pods that they stand in. */
export const workloads = ({
  autoscaleEnabled,
  autoscaleMin,
  autoscaleMax,
  replicaCount,
  resources,
}: Values): readonly Workload[] => [
  {
    name: "istiod",
    replicas: autoscaleEnabled ? { min: autoscaleMin, max: autoscaleMax } : replicaCount,
    containers: [resources],
  },
];
