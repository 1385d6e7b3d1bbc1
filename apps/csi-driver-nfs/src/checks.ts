import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";
import { driver } from "./storage-class.ts";

const { deployment, daemonSet } = checksIn("csi-driver-nfs");

/** Its pods, that Kubernetes knows the driver, and its classes. */
export const checks = (_cluster: Cluster, { replicas, classes }: Settings): readonly Check[] => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: driver },
    proves: "Kubernetes knows how to mount NFS.",
  },
  deployment("csi-nfs-controller", replicas, "Volumes on NFS servers are made."),
  daemonSet("csi-nfs-node", "NFS can be mounted on every node."),
  ...Object.keys(classes)
    .sort()
    .map(
      (name): Check => ({
        kind: "exists",
        object: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name },
        proves: `Claims may name the class ${name}.`,
      }),
    ),
];
