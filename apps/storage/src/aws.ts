import type { Settings } from "./settings.ts";
import { block, type StorageClass, shared } from "./storage-class.ts";

const ebs = { ...block, provisioner: "ebs.csi.aws.com" };

/** Parameters are strings, numbers too: the CSI drivers refuse anything else. */
export const awsClasses = ({ fastSsd, standardSsd, nfs }: Settings): readonly StorageClass[] => [
  {
    ...ebs,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters: {
      type: "gp3",
      iops: String(fastSsd.iops),
      throughput: String(fastSsd.throughputMiBs),
      encrypted: "true",
    },
  },
  {
    ...ebs,
    name: "standard-ssd",
    reclaimPolicy: "Delete",
    parameters: { type: "gp3", iops: String(standardSsd.iops), encrypted: "true" },
  },
  {
    ...ebs,
    name: "standard-hdd",
    reclaimPolicy: "Delete",
    parameters: { type: "st1", encrypted: "true" },
  },
  // EFS knows no size: nothing to expand.
  ...(nfs.efsFileSystemId === undefined
    ? []
    : [
        {
          ...shared,
          name: "nfs-storage",
          provisioner: "efs.csi.aws.com",
          parameters: {
            provisioningMode: "efs-ap",
            fileSystemId: nfs.efsFileSystemId,
            directoryPerms: "700",
          },
        },
      ]),
];
