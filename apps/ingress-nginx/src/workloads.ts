import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export function workloads({ controller }: Values): readonly Workload[] {
  const { autoscaling, replicaCount, resources } = controller ?? {};
  return [
    {
      name: "ingress-nginx-controller",
      replicas: autoscaling?.enabled
        ? { min: autoscaling.minReplicas, max: autoscaling.maxReplicas }
        : replicaCount,
      containers: [resources],
    },
  ];
}
