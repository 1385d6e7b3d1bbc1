import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "controller-pdb.yaml reads podDisruptionBudget.maxUnavailable; values.yaml has the other of the two.",
  keys: { controller: { podDisruptionBudget: { maxUnavailable: "number" } } },
});

export type Values = ValuesOf<typeof chart>;
