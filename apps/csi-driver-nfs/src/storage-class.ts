import { type Cluster, manifest, sortedKeys } from "@hub/component";
import type { Construct } from "constructs";
import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass";
import type { Settings } from "./settings.ts";

/** What Kubernetes knows the driver by. */
export const driver = "nfs.csi.k8s.io";

/** Adds a class for each server, in the order of their names. */
export function storageClasses(scope: Construct, _cluster: Cluster, { classes }: Settings): void {
  for (const [name, { server, share, keepData, version }] of Object.entries(sortedKeys(classes))) {
    manifest<IStorageClass>(scope, {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      // The default is the component storage's.
      metadata: { name, annotations: { "storageclass.kubernetes.io/is-default-class": "false" } },
      provisioner: driver,
      parameters: { server, share, onDelete: keepData ? "retain" : "delete" },
      mountOptions: [`nfsvers=${version}`],
      // The volume goes with its claim; onDelete says what becomes of its folder.
      reclaimPolicy: "Delete",
      volumeBindingMode: "Immediate",
      allowVolumeExpansion: true,
    });
  }
}
