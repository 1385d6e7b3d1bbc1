import { type Check, type Cluster, checksIn } from "@hub/component";

const { daemonSet, targets } = checksIn("node-agents");

/** That it is on every node, and seen there: the namespace is that of other agents too. */
export const checks = (cluster: Cluster): readonly Check[] => [
  daemonSet("promtail", "The logs of every node are read."),
  ...targets(cluster, "Prometheus sees promtail.", "promtail"),
];
