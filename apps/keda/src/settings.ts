import { identity } from "@hub/component";
import { z } from "zod";

export const settings = z.strictObject({
  identity: identity()
    .default("")
    .describe(
      "Cloud identity that may read queues and metrics for scalers: an AWS role ARN, the email of a GCP service account, or the " +
        "client id of an Azure managed identity. Empty: whatever the pod has by itself, for example by EKS Pod Identity.",
    ),
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
