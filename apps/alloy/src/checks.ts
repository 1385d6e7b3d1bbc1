import { type Check, type Cluster, checksIn } from "@hub/component";
import { configMap } from "./alloy-config.ts";

const namespace = "node-agents";
const { daemonSet, targets } = checksIn(namespace);

/** That it is on every node, and seen there: the namespace is that of other agents too. */
export const checks = (cluster: Cluster): readonly Check[] => [
  {
    kind: "exists",
    object: { apiVersion: "v1", kind: "ConfigMap", namespace, name: configMap.name },
    proves: "Alloy is told what to read.",
  },
  daemonSet("alloy", "The logs of every node are read."),
  ...targets(cluster, "Prometheus sees Alloy.", "alloy"),
];
