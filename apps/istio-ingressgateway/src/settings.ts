import { cidr } from "@hub/component";
import { z } from "zod";

export const settings = z
  .strictObject({
    minReplicas: z
      .int()
      .min(1, "must be at least 1 replica")
      .default(3)
      .describe("Fewest replicas: one in each of three zones."),
    maxReplicas: z.int().min(1, "must be at least 1 replica").default(10).describe("Most replicas."),
    loadBalancer: z
      .strictObject({
        internal: z.boolean().default(false).describe("Whether only the cluster's own network reaches it."),
        sourceRanges: z
          .array(cidr())
          .default([])
          .describe("Client networks that may connect, in CIDR form. Empty: all of them."),
      })
      .prefault({})
      .describe("The provider's load balancer in front of the gateway."),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ["minReplicas"],
    error: "must be at most maxReplicas",
  });

export type Settings = z.output<typeof settings>;
