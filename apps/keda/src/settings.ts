import { identityTo } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identityTo("read queues and metrics for scalers"),
  replicas: z
    .int()
    .min(1, "must be at least 1 replica")
    .default(2)
    .describe(
      "Replicas of the operator, of the metrics API and of the webhook each. One operator works, the others wait to take over.",
    ),
  webhookFailurePolicy: z
    .enum(["Ignore", "Fail"])
    .default("Ignore")
    .describe(
      "What becomes of a change to a ScaledObject while no webhook answers: Ignore lets it in unchecked, Fail refuses it.",
    ),
});

export type Settings = z.output<typeof settings>;
