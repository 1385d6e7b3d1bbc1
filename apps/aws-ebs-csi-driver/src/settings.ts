import { identityTo } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identityTo("make, attach and snapshot EBS volumes"),
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas of the controller, one of which works."),
  volumeTags: z
    .record(
      z.string().regex(/^(?!aws:)[\w .:/=+@-]{1,128}$/, "must be the key of an AWS tag, not of AWS' own"),
      z.string().regex(/^[\w .:/=+@-]{0,256}$/, "must be the value of an AWS tag"),
    )
    .default({})
    .describe("Tags for every volume and snapshot, beside those that name the cluster and the claim."),
});

export type Settings = z.output<typeof settings>;
