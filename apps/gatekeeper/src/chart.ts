import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The webhook configurations range over a list of values for each label; values.yaml has an empty map, as if each had one.",
  keys: { validatingWebhookExemptNamespacesLabels: "any", mutatingWebhookExemptNamespacesLabels: "any" },
});

export type Values = ValuesOf<typeof chart>;
