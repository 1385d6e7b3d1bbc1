import { identity, memory } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identity()
    .default("")
    .describe(
      "Cloud identity that may write the bucket: an AWS role ARN, the email of a GCP service account, or the client id of an " +
        "Azure managed identity. Empty: whatever the pod has by itself, for example by EKS Pod Identity.",
    ),
  bucket: z
    .strictObject({
      name: z
        .string()
        .regex(
          /^([a-z0-9][a-z0-9-]{1,61}[a-z0-9])?$/,
          "must be the name of a bucket: 3 to 63 of a-z, 0-9 and -",
        )
        .default("")
        .describe("Bucket, or on Azure container, that traces go to. Empty: <cluster>-tempo."),
      azureStorageAccount: z
        .string()
        .regex(/^([a-z0-9]{3,24})?$/, "must be the name of a storage account: 3 to 24 of a-z and 0-9")
        .default("")
        .describe("Azure only, and required there: storage account of the container."),
    })
    .prefault({})
    .describe("Where traces are kept."),
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
