import { type Cluster, manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass";
import { isDefaultClass } from "./storage-class.ts";

/**
 * The class that a new cluster has as its default, if any. EKS makes none the default from Kubernetes 1.30 on.
 *
 * Name and provisioner are the live object's own: the provisioner is required, and immutable.
 */
function cloudDefault({
  provider,
  kubernetesVersion,
}: Cluster): { name: string; provisioner: string } | undefined {
  switch (provider) {
    case "aws":
      return Number(kubernetesVersion.split(".")[1]) < 30
        ? { name: "gp2", provisioner: "kubernetes.io/aws-ebs" }
        : undefined;
    case "gcp":
      return { name: "standard-rwo", provisioner: "pd.csi.storage.gke.io" };
    case "azure":
      return { name: "default", provisioner: "disk.csi.azure.com" };
  }
}

/** Takes the default away from the provider's class. A partial object: server-side apply leaves the rest of it alone. */
export function demoteCloudDefault(scope: Construct, cluster: Cluster): void {
  const found = cloudDefault(cluster);
  if (!found) return;
  manifest<IStorageClass>(scope, {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: {
      name: found.name,
      annotations: {
        [isDefaultClass]: "false",
        // It is the provider's: never deleted from here, and no reason to be OutOfSync once it is let go.
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous",
      },
    },
    provisioner: found.provisioner,
  });
}
