import type { Settings } from "./settings.ts";
import { block, type StorageClass, shared } from "./storage-class.ts";

const persistentDisk = { ...block, provisioner: "pd.csi.storage.gke.io" };

export const gcpClasses = ({ fastSsd, nfs }: Settings): readonly StorageClass[] => [
  {
    ...persistentDisk,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters:
      fastSsd.googleDiskType === "pd-ssd"
        ? { type: "pd-ssd" }
        : {
            type: "hyperdisk-balanced",
            "provisioned-iops-on-create": String(fastSsd.iops),
            "provisioned-throughput-on-create": `${fastSsd.throughputMiBs}Mi`,
          },
  },
  { ...persistentDisk, name: "standard-ssd", reclaimPolicy: "Delete", parameters: { type: "pd-balanced" } },
  { ...persistentDisk, name: "standard-hdd", reclaimPolicy: "Delete", parameters: { type: "pd-standard" } },
  {
    ...shared,
    name: "nfs-storage",
    provisioner: "filestore.csi.storage.gke.io",
    allowVolumeExpansion: true,
    parameters: { tier: nfs.filestoreTier, network: nfs.filestoreNetwork },
  },
];
