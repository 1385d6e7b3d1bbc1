import { z } from "zod";

/**
 * Ranges that all three providers sell, so that no cluster accepts what another refuses.
 *
 * IOPS: from the 3000 that every gp3 and Premium SSD v2 volume has, to the 80000 of a single gp3 or Premium SSD v2
 * volume. Throughput: from the 140 MiB/s at which Hyperdisk Balanced starts, to the 1200 MB/s of Premium SSD v2; at
 * least IOPS / 256 (Hyperdisk Balanced), and at most IOPS / 4 (all three).
 */
const iops = () =>
  z
    .int()
    .min(3000, "must be at least 3000 IOPS, which every volume has")
    .max(80_000, "must be at most 80000 IOPS: neither gp3 nor Premium SSD v2 is sold with more");
const throughput = { lowest: 140, highest: 1200 };

/** IOPS of the class standard-ssd, where they are sold apart from the size. */
export const defaultIops = 3000;

export const settings = z.strictObject({
  fastSsd: z
    .strictObject({
      iops: iops().default(16_000).describe("IOPS of each volume, which needs 1 GiB for every 500."),
      throughputMiBs: z
        .int()
        .min(throughput.lowest, "must be at least 140 MiB/s: Hyperdisk Balanced is not sold with less")
        .max(throughput.highest, "must be at most 1200 MiB/s: Premium SSD v2 is not sold with more")
        .default(600)
        .describe(
          "Throughput of each volume, MiB/s (MB/s on Azure, as Azure counts): IOPS / 256 to IOPS / 4.",
        ),
      googleDiskType: z
        .enum(["hyperdisk-balanced", "pd-ssd"])
        .default("hyperdisk-balanced")
        .describe(
          "Google Cloud only. pd-ssd is for machine types without Hyperdisk; its IOPS and throughput follow the size.",
        ),
    })
    .superRefine(({ iops, throughputMiBs }, context) => {
      // Either is out of its own range already.
      if (context.issues.length > 0) return;
      const lowest = Math.max(throughput.lowest, Math.ceil(iops / 256));
      const highest = Math.min(throughput.highest, Math.floor(iops / 4));
      if (throughputMiBs >= lowest && throughputMiBs <= highest) return;
      context.addIssue(
        `has throughputMiBs ${throughputMiBs}; with ${iops} IOPS it must be ${lowest} to ${highest}`,
      );
    })
    .prefault({})
    .describe("The class fast-ssd: databases."),
  standardSsd: z
    .strictObject({
      iops: z
        .int()
        .min(defaultIops, "must be at least 3000 IOPS, which every gp3 volume has")
        .max(16_000, "must be at most 16000 IOPS: more is what fast-ssd is for")
        .default(defaultIops)
        .describe("AWS only: IOPS of each volume. Elsewhere they follow the size of the volume."),
    })
    .prefault({})
    .describe("The class standard-ssd: the default of claims that name no class."),
  nfs: z
    .strictObject({
      efsFileSystemId: z
        .string()
        .regex(
          /^fs-[0-9a-f]{8,40}$/,
          "must be the id of an EFS file system, for example fs-0123456789abcdef0",
        )
        .optional()
        .describe(
          "AWS only: the EFS file system that holds the volumes. Without it there is no class nfs-storage.",
        ),
      filestoreTier: z
        .enum(["standard", "premium", "zonal", "enterprise"])
        .default("standard")
        .describe(
          "Google Cloud only: tier of the Filestore instances. standard has at least 1 TiB a volume.",
        ),
      filestoreNetwork: z
        .string()
        .regex(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a VPC network, for example default")
        .default("default")
        .describe("Google Cloud only: VPC network of the cluster, where Filestore must be reachable."),
    })
    .prefault({})
    .describe("The class nfs-storage: volumes that several pods write to."),
  snapshots: z
    .boolean()
    .default(true)
    .describe(
      "Whether there is a VolumeSnapshotClass. Needs the snapshot controller and its CRDs in the cluster.",
    ),
  demoteCloudDefault: z
    .boolean()
    .default(true)
    .describe("Whether the class that the provider made default stops being it."),
});

export type Settings = z.output<typeof settings>;
