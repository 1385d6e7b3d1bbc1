import { identityTo } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identityTo("make access points of EFS file systems"),
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas of the controller, one of which works."),
});

export type Settings = z.output<typeof settings>;
