import type { Settings } from "./settings.ts";
import { block, type StorageClass, shared } from "./storage-class.ts";

const disk = { ...block, provisioner: "disk.csi.azure.com" };

export const azureClasses = ({ fastSsd }: Settings): readonly StorageClass[] => [
  {
    ...disk,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters: {
      skuName: "PremiumV2_LRS",
      // Premium SSD v2 has no host caching, and the driver's default asks for it.
      cachingMode: "None",
      DiskIOPSReadWrite: String(fastSsd.iops),
      DiskMBpsReadWrite: String(fastSsd.throughputMiBs),
    },
  },
  { ...disk, name: "standard-ssd", reclaimPolicy: "Delete", parameters: { skuName: "StandardSSD_LRS" } },
  { ...disk, name: "standard-hdd", reclaimPolicy: "Delete", parameters: { skuName: "Standard_LRS" } },
  {
    ...shared,
    name: "nfs-storage",
    provisioner: "file.csi.azure.com",
    allowVolumeExpansion: true,
    // NFS is sold with premium storage only.
    parameters: { protocol: "nfs", skuName: "Premium_LRS" },
  },
];
