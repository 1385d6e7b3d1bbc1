import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The webhook configurations range over a list of values for each label, where values.yaml has an empty map; the Deployments read the others by hasKey.",
  keys: {
    validatingWebhookExemptNamespacesLabels: "any",
    mutatingWebhookExemptNamespacesLabels: "any",
    defaultCreateVAPForTemplates: "boolean",
    defaultCreateVAPBindingForConstraints: "boolean",
    emitAdmissionEvents: "boolean",
    emitAuditEvents: "boolean",
  },
});

export type Values = ValuesOf<typeof chart>;
