import { z } from "zod";

export const settings = z.strictObject({
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe("Replicas, one of which works; another takes over within half a minute."),
});

export type Settings = z.output<typeof settings>;
