import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({ admissionController, recommender, updater }: ChartValues): readonly Workload[] =>
  Object.entries({ "admission-controller": admissionController, recommender, updater }).map(
    ([name, part]) => ({
      name: `vertical-pod-autoscaler-${name}`,
      replicas: part?.replicas,
      containers: [part?.resources],
    }),
  );
