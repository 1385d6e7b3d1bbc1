// A frozen release of storage. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// apps/storage/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/storage/src/storage-class.ts
var import_component = require("@hub/component");
var isDefaultClass = "storageclass.kubernetes.io/is-default-class";
var defaultClass = "standard-ssd";
var block = { volumeBindingMode: "WaitForFirstConsumer", allowVolumeExpansion: true };
var shared = { volumeBindingMode: "Immediate", reclaimPolicy: "Delete" };
var localSsd = {
  name: "local-ssd",
  provisioner: "kubernetes.io/no-provisioner",
  reclaimPolicy: "Delete",
  volumeBindingMode: "WaitForFirstConsumer"
};
function storageClass(scope, { name, ...fields }) {
  (0, import_component.manifest)(scope, {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name, annotations: { [isDefaultClass]: String(name === defaultClass) } },
    ...fields
  });
}

// apps/storage/src/aws.ts
var ebs = { ...block, provisioner: "ebs.csi.aws.com" };
var awsClasses = ({ fastSsd, standardSsd, nfs }) => [
  {
    ...ebs,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters: {
      type: "gp3",
      iops: String(fastSsd.iops),
      throughput: String(fastSsd.throughputMiBs),
      encrypted: "true"
    }
  },
  {
    ...ebs,
    name: "standard-ssd",
    reclaimPolicy: "Delete",
    parameters: { type: "gp3", iops: String(standardSsd.iops), encrypted: "true" }
  },
  {
    ...ebs,
    name: "standard-hdd",
    reclaimPolicy: "Delete",
    parameters: { type: "st1", encrypted: "true" }
  },
  // EFS knows no size: nothing to expand.
  ...nfs.efsFileSystemId === void 0 ? [] : [
    {
      ...shared,
      name: "nfs-storage",
      provisioner: "efs.csi.aws.com",
      parameters: {
        provisioningMode: "efs-ap",
        fileSystemId: nfs.efsFileSystemId,
        directoryPerms: "700"
      }
    }
  ]
];

// apps/storage/src/azure.ts
var disk = { ...block, provisioner: "disk.csi.azure.com" };
var azureClasses = ({ fastSsd }) => [
  {
    ...disk,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters: {
      skuName: "PremiumV2_LRS",
      // Premium SSD v2 has no host caching, and the driver's default asks for it.
      cachingMode: "None",
      DiskIOPSReadWrite: String(fastSsd.iops),
      DiskMBpsReadWrite: String(fastSsd.throughputMiBs)
    }
  },
  { ...disk, name: "standard-ssd", reclaimPolicy: "Delete", parameters: { skuName: "StandardSSD_LRS" } },
  { ...disk, name: "standard-hdd", reclaimPolicy: "Delete", parameters: { skuName: "Standard_LRS" } },
  {
    ...shared,
    name: "nfs-storage",
    provisioner: "file.csi.azure.com",
    allowVolumeExpansion: true,
    // NFS is sold with premium storage only.
    parameters: { protocol: "nfs", skuName: "Premium_LRS" }
  }
];

// apps/storage/src/gcp.ts
var persistentDisk = { ...block, provisioner: "pd.csi.storage.gke.io" };
var gcpClasses = ({ fastSsd, nfs }) => [
  {
    ...persistentDisk,
    name: "fast-ssd",
    reclaimPolicy: "Retain",
    parameters: fastSsd.googleDiskType === "pd-ssd" ? { type: "pd-ssd" } : {
      type: "hyperdisk-balanced",
      "provisioned-iops-on-create": String(fastSsd.iops),
      "provisioned-throughput-on-create": `${fastSsd.throughputMiBs}Mi`
    }
  },
  { ...persistentDisk, name: "standard-ssd", reclaimPolicy: "Delete", parameters: { type: "pd-balanced" } },
  { ...persistentDisk, name: "standard-hdd", reclaimPolicy: "Delete", parameters: { type: "pd-standard" } },
  {
    ...shared,
    name: "nfs-storage",
    provisioner: "filestore.csi.storage.gke.io",
    allowVolumeExpansion: true,
    parameters: { tier: nfs.filestoreTier, network: nfs.filestoreNetwork }
  }
];

// apps/storage/src/classes.ts
var byProvider = { aws: awsClasses, gcp: gcpClasses, azure: azureClasses };
var classesOf = ({ provider }, settings2) => [
  ...byProvider[provider](settings2),
  localSsd
];

// apps/storage/src/volume-snapshot-class.ts
var import_component2 = require("@hub/component");
var snapshotClass = "block-snapshots";
var blockDrivers = {
  aws: "ebs.csi.aws.com",
  gcp: "pd.csi.storage.gke.io",
  azure: "disk.csi.azure.com"
};
function volumeSnapshotClass(scope, provider) {
  (0, import_component2.manifest)(scope, {
    apiVersion: "snapshot.storage.k8s.io/v1",
    kind: "VolumeSnapshotClass",
    metadata: {
      name: snapshotClass,
      // Velero takes the one class of the driver that has this label.
      labels: { "velero.io/csi-volumesnapshot-class": "true" },
      annotations: { "snapshot.storage.kubernetes.io/is-default-class": "true" }
    },
    driver: blockDrivers[provider],
    // A snapshot outlives its object, and with it the namespace. Velero deletes those of backups that expire.
    deletionPolicy: "Retain"
  });
}

// apps/storage/src/checks.ts
var checks = (cluster, settings2) => [
  {
    kind: "exactly-one-default-storage-class",
    name: defaultClass,
    proves: `A claim that names no class gets ${defaultClass}, and nothing else.`
  },
  ...classesOf(cluster, settings2).map(
    ({ name }) => ({
      kind: "exists",
      object: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name },
      proves: `Claims may name the class ${name}.`
    })
  ),
  ...settings2.snapshots ? [
    {
      kind: "exists",
      object: {
        apiVersion: "snapshot.storage.k8s.io/v1",
        kind: "VolumeSnapshotClass",
        name: snapshotClass
      },
      proves: "Volumes can be snapshotted."
    }
  ] : []
];

// apps/storage/src/cloud-default.ts
var import_component3 = require("@hub/component");
function cloudDefault({
  provider,
  kubernetesVersion
}) {
  switch (provider) {
    case "aws":
      return Number(kubernetesVersion.split(".")[1]) < 30 ? { name: "gp2", provisioner: "kubernetes.io/aws-ebs" } : void 0;
    case "gcp":
      return { name: "standard-rwo", provisioner: "pd.csi.storage.gke.io" };
    case "azure":
      return { name: "default", provisioner: "disk.csi.azure.com" };
  }
}
function demoteCloudDefault(scope, cluster) {
  const found = cloudDefault(cluster);
  if (!found) return;
  (0, import_component3.manifest)(scope, {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: {
      name: found.name,
      annotations: {
        [isDefaultClass]: "false",
        // It is the provider's: never deleted from here, and no reason to be OutOfSync once it is let go.
        "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
        "argocd.argoproj.io/compare-options": "IgnoreExtraneous"
      }
    },
    provisioner: found.provisioner
  });
}

// apps/storage/src/settings.ts
var import_zod = require("zod");
var iops = () => import_zod.z.int().min(3e3).max(8e4);
var throughput = { lowest: 140, highest: 1200 };
var settings = import_zod.z.strictObject({
  fastSsd: import_zod.z.strictObject({
    iops: iops().default(16e3).describe("IOPS of each volume. On AWS a volume needs 1 GiB for every 500."),
    throughputMiBs: import_zod.z.int().min(throughput.lowest).max(throughput.highest).default(600).describe(
      "Throughput of each volume, MiB/s (MB/s on Azure, as Azure counts): IOPS / 256 to IOPS / 4."
    ),
    googleDiskType: import_zod.z.enum(["hyperdisk-balanced", "pd-ssd"]).default("hyperdisk-balanced").describe(
      "Google Cloud only. pd-ssd is for machine types without Hyperdisk; its IOPS and throughput follow the size."
    )
  }).superRefine(({ iops: iops2, throughputMiBs }, context) => {
    const lowest = Math.max(throughput.lowest, Math.ceil(iops2 / 256));
    const highest = Math.min(throughput.highest, Math.floor(iops2 / 4));
    if (throughputMiBs >= lowest && throughputMiBs <= highest) return;
    context.addIssue(
      `has throughputMiBs ${throughputMiBs}; with ${iops2} IOPS it must be ${lowest} to ${highest}`
    );
  }).prefault({}).describe("The class fast-ssd: databases."),
  standardSsd: import_zod.z.strictObject({
    iops: import_zod.z.int().min(3e3).max(16e3).default(3e3).describe("AWS only: IOPS of each volume. Elsewhere they follow the size of the volume.")
  }).prefault({}).describe("The class standard-ssd: the default of claims that name no class."),
  nfs: import_zod.z.strictObject({
    efsFileSystemId: import_zod.z.string().regex(
      /^fs-[0-9a-f]{8,40}$/,
      "must be the id of an EFS file system, for example fs-0123456789abcdef0"
    ).optional().describe(
      "AWS only: the EFS file system that holds the volumes. Without it there is no class nfs-storage."
    ),
    filestoreTier: import_zod.z.enum(["standard", "premium", "zonal", "enterprise"]).default("standard").describe(
      "Google Cloud only: tier of the Filestore instances. standard has at least 1 TiB a volume."
    ),
    filestoreNetwork: import_zod.z.string().regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a VPC network, for example default").default("default").describe("Google Cloud only: VPC network of the cluster, where Filestore must be reachable.")
  }).prefault({}).describe("The class nfs-storage: volumes that several pods write to."),
  snapshots: import_zod.z.boolean().default(true).describe(
    "Whether there is a VolumeSnapshotClass. Needs the snapshot controller and its CRDs in the cluster."
  ),
  demoteCloudDefault: import_zod.z.boolean().default(true).describe("Whether the class that the provider made default stops being it.")
});

// apps/storage/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "storage",
  description: "StorageClasses of the same names on every cloud, and the class of volume snapshots.",
  namespace: { name: "default", podSecurity: "restricted" },
  settings,
  manifests: (scope, cluster, settings2) => {
    for (const fields of classesOf(cluster, settings2)) storageClass(scope, fields);
    if (settings2.demoteCloudDefault) demoteCloudDefault(scope, cluster);
    if (settings2.snapshots) volumeSnapshotClass(scope, cluster.provider);
  },
  checks,
  argo: {
    removal: "keep",
    clusterKinds: [
      { group: "storage.k8s.io", kind: "StorageClass" },
      { group: "snapshot.storage.k8s.io", kind: "VolumeSnapshotClass" }
    ]
  }
});
