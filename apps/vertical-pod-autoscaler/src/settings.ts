import { memory } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe(
      "Replicas of recommender, updater and admission controller each. Of the first two one works, the others wait to take over.",
    ),
  recommenderMemory: memory()
    .default("1Gi")
    .describe(
      "Memory request and limit of the recommender, with its unit: it keeps the usage of every container with a VPA.",
    ),
});

export type Settings = z.output<typeof settings>;
