import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

/** The chart, with the keys that this component sets and `values.yaml` only has as comments. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "The templates of the PodDisruptionBudget, of the webhook and of the ServiceMonitor read these keys; values.yaml has them commented out.",
  keys: {
    controller: {
      maxUnavailable: "number|string",
      admissionWebhooks: { timeoutSeconds: "number" },
      metrics: { serviceMonitor: { honorLabels: "boolean" } },
    },
  },
});

export type Values = ValuesOf<typeof chart>;
