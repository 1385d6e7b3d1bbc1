import { bucketSettings, identityTo } from "@hub/component";
import { z } from "zod";

const hoursOf: Record<string, number> = { h: 1, d: 24, w: 168 };

/** Hours, days or weeks, at least a day: the compactor works on the index of a day. */
const retention = () =>
  z
    .string()
    .regex(/^\d+[hdw]$/, "must be a duration in hours, days or weeks, for example 744h or 31d")
    .refine((text) => Number.parseInt(text, 10) * (hoursOf[text.slice(-1)] ?? 0) >= 24, {
      error: "must be at least 24h",
      // Else it would also say so of what is no duration.
      when: ({ issues }) => issues.length === 0,
    });

const streams = () =>
  z.array(
    z.strictObject({
      selector: z
        .string()
        // Double braces would be a template to Helm.
        .regex(/^\{(?!\{)[^{}]+\}$/, 'must be a stream selector, for example {namespace="staging"}')
        .describe("Streams, by their labels."),
      period: retention().describe("How long their lines are kept, in hours, days or weeks."),
      priority: z.int().min(0).default(1).describe("Of several that match a stream, the highest counts."),
    }),
  );

export const settings = z.strictObject({
  identity: identityTo("write the bucket"),
  bucket: z
    .strictObject(bucketSettings("lines and index", "loki"))
    .prefault({})
    .describe("Where logs are kept."),
  retention: z
    .strictObject({
      period: retention().default("744h").describe("How long lines are kept, in hours, days or weeks."),
      streams: streams().default([]).describe("Streams that are kept shorter or longer."),
      tenants: z
        .record(
          z
            .string()
            .regex(/^[A-Za-z0-9_-]{1,150}$/, "must be the name of a tenant: letters, digits, - and _"),
          z.strictObject({
            period: retention().describe("How long the tenant's lines are kept, in hours, days or weeks."),
            streams: streams().default([]).describe("Streams of the tenant that are kept shorter or longer."),
          }),
        )
        .default({})
        .describe("Tenants that differ. Only with multiTenant."),
    })
    .prefault({})
    .describe("What the compactor deletes, and when."),
  multiTenant: z
    .boolean()
    .default(false)
    .describe("Whether every request must name its tenant, by the header X-Scope-OrgID. Else there is one."),
  ingestionRateMB: z
    .int()
    .min(1, "must be at least 1 MB per second")
    .default(20)
    .describe("Lines that a tenant may send, megabytes a second. Bursts may be half as much again."),
  ingesters: z
    .strictObject({
      replicas: z
        .int()
        .min(3, "must be at least 3 replicas, since each line is on three")
        .default(3)
        .describe("Ingesters, each on a node of its own."),
      volumeGiB: z
        .int()
        .min(1, "must be at least 1 GiB")
        .default(20)
        .describe("Volume of each, GiB, of class standard-ssd: its write-ahead log."),
    })
    .prefault({})
    .describe("What takes lines in and holds the newest."),
  queriers: z
    .int()
    .min(1, "must be at least 1 querier")
    .default(2)
    .describe("Queriers, which do the work of a query."),
  chunkCacheMiB: z
    .int()
    .min(64, "must be at least 64 MiB")
    .default(1024)
    .describe("Memory of each of the two caches of chunks, MiB."),
});

export type Settings = z.output<typeof settings>;
