import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ autoscaling, replicaCount, resources }: ChartValues): readonly Workload[] => [
  {
    name: "istio-egressgateway",
    replicas: autoscaling?.enabled
      ? { min: autoscaling.minReplicas, max: autoscaling.maxReplicas }
      : replicaCount,
    containers: [resources],
  },
];
