import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

const podDisruptionBudget = { maxUnavailable: "number|string" } as const;

/** The chart, with the keys that this component sets and `values.yaml` only has as comments. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "The templates of the PodDisruptionBudgets, of the service account and of the pods read these keys; values.yaml has them commented out.",
  keys: {
    podDisruptionBudget,
    webhook: { podDisruptionBudget },
    cainjector: { podDisruptionBudget },
    serviceAccount: { annotations: { "*": "string" }, labels: { "*": "string" } },
  },
});

export type Values = ValuesOf<typeof chart>;
