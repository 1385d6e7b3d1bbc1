import { type Check, type Cluster, checksIn } from "@hub/component";

const { daemonSet, targets } = checksIn("node-agents");

/** That it is on the nodes, and seen there: the namespace is that of other agents too. */
export const checks = (cluster: Cluster): readonly Check[] => [
  daemonSet("local-static-provisioner", "Disks of the nodes become volumes."),
  ...targets(cluster, "Prometheus sees the local static provisioner.", "provisioner"),
];
