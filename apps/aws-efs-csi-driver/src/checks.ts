import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, daemonSet, targets } = checksIn("aws-efs-csi-driver");

/** Its pods, and that Kubernetes knows the driver. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: "efs.csi.aws.com" },
    proves: "Kubernetes knows how to mount EFS.",
  },
  deployment("efs-csi-controller", replicas, "Volumes of EFS are made."),
  daemonSet("efs-csi-node", "EFS can be mounted on every node."),
  ...targets(cluster, "Prometheus sees the EFS driver."),
];
