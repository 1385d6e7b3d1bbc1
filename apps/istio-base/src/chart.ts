import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

/** The chart, with the key that this component sets and `values.yaml` does not list. */
export const chart = withUnlistedKeys(generated, {
  reason:
    "The template of the default revision's webhook reads base.validationFailurePolicy; values.yaml does not have it.",
  keys: { base: { validationFailurePolicy: "string" } },
});

export type Values = ValuesOf<typeof chart>;
