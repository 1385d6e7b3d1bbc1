import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass";

/** A StorageClass without what all of them share. */
export type StorageClass = Omit<IStorageClass, "apiVersion" | "kind" | "metadata"> & {
  readonly name: string;
};

/** What says whether a class is the default. Exactly one should say "true": of two the newer one wins. */
export const isDefaultClass = "storageclass.kubernetes.io/is-default-class";

/** Name of the class of claims that name none. */
export const defaultClass = "standard-ssd";

/** A volume of one zone: made only when its pod has a node, so that both are in the same zone. */
export const block = { volumeBindingMode: "WaitForFirstConsumer", allowVolumeExpansion: true } as const;

/** Files over the network, which every zone reaches. */
export const shared = { volumeBindingMode: "Immediate", reclaimPolicy: "Delete" } as const;

/** Disks in the node itself. Their volumes are made by the local static provisioner, and never grow. */
export const localSsd: StorageClass = {
  name: "local-ssd",
  provisioner: "kubernetes.io/no-provisioner",
  reclaimPolicy: "Delete",
  volumeBindingMode: "WaitForFirstConsumer",
};

export function storageClass(scope: Construct, { name, ...fields }: StorageClass): void {
  manifest<IStorageClass>(scope, {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name, annotations: { [isDefaultClass]: String(name === defaultClass) } },
    ...fields,
  });
}
