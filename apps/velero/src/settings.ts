import { bucketSettings, identityTo } from "@hub/component";
import { z } from "zod";

/** Five fields, as Velero reads them, in UTC. */
const cron = () =>
  z
    .string()
    .regex(
      /^([\d*/,-]+ ){2}[\d*/,-]+ [\dA-Z*/,-]+ [\dA-Z*/,-]+$/i,
      "must be a cron expression of five fields, for example 0 1 * * *",
    );

const retentionDays = (days: number, what: string) =>
  z.int().min(1, "must be at least 1 day").default(days).describe(`How long ${what} are kept, days.`);

export const settings = z.strictObject({
  identity: identityTo("write the bucket"),
  bucket: z
    .strictObject({
      ...bucketSettings("the backups", "velero"),
      region: z
        .string()
        .regex(/^([a-z]{2}(-[a-z]+)+-\d)?$/, "must be an AWS region, for example eu-central-1")
        .default("")
        .describe(
          "AWS only: region of the bucket. Empty: the cluster's, which does not survive the loss of the region.",
        ),
    })
    .prefault({})
    .describe("Where backups go."),
  namespaces: z
    .strictObject({
      schedule: cron()
        .default("0 1 * * *")
        .describe("When every namespace is backed up without its volumes, cron in UTC."),
      retentionDays: retentionDays(30, "these backups"),
    })
    .prefault({})
    .describe("Backup of all objects of all namespaces, but not of what is in volumes."),
  volumes: z
    .strictObject({
      schedule: cron()
        .default("0 2 * * *")
        .describe("When namespaces are backed up with their volumes, cron in UTC."),
      retentionDays: retentionDays(14, "these backups"),
      namespaces: z
        .array(
          z
            .string()
            .regex(/^(\*|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)$/, "must be the name of a namespace, or *"),
        )
        .min(1, "must name at least one namespace, or *")
        .default(["*"])
        .describe(
          "Namespaces whose volumes are backed up. *: all but those of components, unless they are named as well.",
        ),
      moveData: z
        .boolean()
        .default(true)
        .describe(
          "Whether the data of a snapshot goes to the bucket. Else it stays a snapshot of the provider, in the cluster's account and region.",
        ),
    })
    .prefault({})
    .describe("Backup of namespaces with what is in their volumes, by CSI snapshots."),
});

export type Settings = z.output<typeof settings>;
