import { defineComponent } from "@hub/component";
import { awsClasses } from "./aws.ts";
import { azureClasses } from "./azure.ts";
import { demoteCloudDefault } from "./cloud-default.ts";
import { gcpClasses } from "./gcp.ts";
import { settings } from "./settings.ts";
import { localSsd, storageClass } from "./storage-class.ts";
import { volumeSnapshotClass } from "./volume-snapshot-class.ts";

const classes = { aws: awsClasses, gcp: gcpClasses, azure: azureClasses };

/** The same names of storage on every cloud: a claim that says `fast-ssd` means the same everywhere. */
export default defineComponent({
  name: "storage",
  description: "StorageClasses of the same names on every cloud, and the class of volume snapshots.",
  namespace: { name: "default", podSecurity: "restricted" },
  settings,

  manifests: (scope, cluster, settings) => {
    for (const fields of [...classes[cluster.provider](settings), localSsd]) storageClass(scope, fields);
    if (settings.demoteCloudDefault) demoteCloudDefault(scope, cluster);
    if (settings.snapshots) volumeSnapshotClass(scope, cluster.provider);
  },

  argo: {
    removal: "keep",
    clusterKinds: [
      { group: "storage.k8s.io", kind: "StorageClass" },
      { group: "snapshot.storage.k8s.io", kind: "VolumeSnapshotClass" },
    ],
  },
});
