import { type Check, type Cluster, checksIn } from "@hub/component";

const { statefulSet, targets } = checksIn("tracing");

/** Its one pod, which does everything. */
export const checks = (cluster: Cluster): readonly Check[] => [
  statefulSet("tempo", 1, "Traces are taken in, kept and found."),
  ...targets(cluster, "Prometheus sees Tempo."),
];
