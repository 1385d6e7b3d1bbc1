import { bucketSettings, identityTo, memory } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identityTo("write the bucket"),
  bucket: z.strictObject(bucketSettings("traces", "tempo")).prefault({}).describe("Where traces are kept."),
  retention: z
    .string()
    .regex(/^[1-9]\d*h$/, "must be a duration in hours, for example 168h")
    .default("168h")
    .describe("How long traces are kept, in hours: Tempo knows no days."),
  volumeGiB: z
    .int()
    .min(1, "must be at least 1 GiB")
    .default(20)
    .describe(
      "Volume, GiB, of class standard-ssd: the write-ahead log, and blocks that are not in the bucket yet.",
    ),
  memory: memory()
    .default("2Gi")
    .describe(
      "Memory request and limit, with its unit: it grows with the traces that are open, and with wide searches.",
    ),
});

export type Settings = z.output<typeof settings>;
