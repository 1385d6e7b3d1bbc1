import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The chart copies every key of configs.params to the ConfigMap argocd-cmd-params-cm, and lists none.",
  keys: { configs: { params: { "*": "string" } } },
});

export type Values = ValuesOf<typeof chart>;
