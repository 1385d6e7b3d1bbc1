import { loadBalancerSettings } from "@hub/component";
import { z } from "zod";

export const settings = z
  .strictObject({
    minReplicas: z
      .int()
      .min(1, "must be at least 1 replica")
      .default(3)
      .describe("Fewest replicas: one in each of three zones."),
    maxReplicas: z.int().min(1, "must be at least 1 replica").default(10).describe("Most replicas."),
    loadBalancer: loadBalancerSettings("the gateway"),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ["minReplicas"],
    error: "must be at most maxReplicas",
  });

export type Settings = z.output<typeof settings>;
