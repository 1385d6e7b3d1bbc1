import { z } from "zod";

export const settings = z.strictObject({
  gatewayApi: z
    .boolean()
    .default(true)
    .describe(
      "Whether the kinds of Gateway API come from here. False where the provider keeps them, as GKE does with its own Gateway.",
    ),
});

export type Settings = z.output<typeof settings>;
