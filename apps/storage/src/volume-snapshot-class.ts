import { type ManifestObject, manifest, type Provider } from "@hub/component";
import type { Construct } from "constructs";

/** `snapshot.storage.k8s.io/v1`, of which no model package exists. */
interface VolumeSnapshotClass extends ManifestObject {
  apiVersion: "snapshot.storage.k8s.io/v1";
  kind: "VolumeSnapshotClass";
  driver: string;
  deletionPolicy: "Delete" | "Retain";
  parameters?: Record<string, string>;
}

/** Name of the class of snapshots of block volumes. */
export const snapshotClass = "block-snapshots";

const blockDrivers: Record<Provider, string> = {
  aws: "ebs.csi.aws.com",
  gcp: "pd.csi.storage.gke.io",
  azure: "disk.csi.azure.com",
};

/** Adds the class of snapshots of block volumes, for people and for Velero. */
export function volumeSnapshotClass(scope: Construct, provider: Provider): void {
  manifest<VolumeSnapshotClass>(scope, {
    apiVersion: "snapshot.storage.k8s.io/v1",
    kind: "VolumeSnapshotClass",
    metadata: {
      name: snapshotClass,
      // Velero takes the one class of the driver that has this label.
      labels: { "velero.io/csi-volumesnapshot-class": "true" },
      annotations: { "snapshot.storage.kubernetes.io/is-default-class": "true" },
    },
    driver: blockDrivers[provider],
    // A snapshot outlives its object, and with it the namespace. Velero deletes those of backups that expire.
    deletionPolicy: "Retain",
  });
}
