import type { Check, Cluster } from "@hub/component";
import { constraintApi, constraintName, kindOf, templateApi, templateName } from "./names.ts";
import type { Mode, RuleName, Settings } from "./settings.ts";

/** Each rule has become a kind, and the audit has looked at the cluster with it. */
export const checks = (_cluster: Cluster, { rules }: Settings): readonly Check[] =>
  // The names are those of the schema.
  (Object.entries(rules) as [RuleName, Mode][])
    .filter(([, mode]) => mode !== "off")
    .flatMap(([rule]): Check[] => [
      {
        kind: "field",
        object: { apiVersion: templateApi, kind: "ConstraintTemplate", name: templateName(rule) },
        path: ["status", "created"],
        equals: true,
        proves: `Gatekeeper has taken the rule ${rule}.`,
      },
      {
        kind: "recent",
        object: { apiVersion: constraintApi, kind: kindOf(rule), name: constraintName(rule) },
        path: ["status", "auditTimestamp"],
        maxAgeHours: 1,
        proves: `What breaks the rule ${rule} is counted.`,
      },
    ]);
