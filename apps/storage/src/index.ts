import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { classesOf } from "./classes.ts";
import { demoteCloudDefault } from "./cloud-default.ts";
import { settings } from "./settings.ts";
import { refuseUnsold } from "./sold.ts";
import { storageClass } from "./storage-class.ts";
import { volumeSnapshotClass } from "./volume-snapshot-class.ts";

/** The same names of storage on every cloud: a claim that says `fast-ssd` means the same everywhere. */
export default defineComponent({
  name: "storage",
  description: "StorageClasses of the same names on every cloud, and the class of volume snapshots.",
  namespace: { name: "default", podSecurity: "restricted" },
  // The drivers of the classes, and the kind of snapshots, where the cloud does not bring them.
  after: ["aws-ebs-csi-driver", "aws-efs-csi-driver", "snapshot-controller"],
  settings,

  manifests: (scope, cluster, settings) => {
    refuseUnsold(cluster, settings);
    for (const fields of classesOf(cluster, settings)) storageClass(scope, fields);
    if (settings.demoteCloudDefault) demoteCloudDefault(scope, cluster);
    if (settings.snapshots) volumeSnapshotClass(scope, cluster.provider);
  },

  checks,

  argo: {
    removal: "keep",
    clusterKinds: [
      { group: "storage.k8s.io", kind: "StorageClass" },
      { group: "snapshot.storage.k8s.io", kind: "VolumeSnapshotClass" },
    ],
  },
});
