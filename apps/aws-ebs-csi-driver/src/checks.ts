import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";
import { nodeNamespace } from "./values.ts";

const { deployment, targets } = checksIn("aws-ebs-csi-driver");
const { daemonSet } = checksIn(nodeNamespace);

/** Its pods, and that Kubernetes knows the driver. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: "ebs.csi.aws.com" },
    proves: "Kubernetes knows how to attach EBS volumes.",
  },
  deployment("ebs-csi-controller", replicas, "EBS volumes are made, attached and snapshotted."),
  daemonSet("ebs-csi-node", "EBS volumes can be mounted on every node."),
  ...targets(cluster, "Prometheus sees the EBS driver."),
];
