import { defineComponent } from "@hub/component";
import { checks } from "./checks.ts";
import { constraint } from "./constraint.ts";
import { constraintTemplate } from "./constraint-template.ts";
import { kindOf } from "./names.ts";
import { rules } from "./rules.ts";
import { type RuleName, settings } from "./settings.ts";

// TypeScript types keys of an object as string.
const everyRule = Object.keys(settings.shape.rules.unwrap().shape) as RuleName[];

/** Says what pods may be: where their images come from, what they must have, and what they must not. */
export default defineComponent({
  name: "gatekeeper-policies",
  description:
    "Rules about pods for Gatekeeper: labels, registries, tags, limits, privileges, root file system.",
  namespace: { name: "gatekeeper-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "gatekeeper"],
  settings,

  manifests: (scope, cluster, settings) => {
    for (const rule of rules(settings)) {
      if (settings.rules[rule.name] === "off") continue;
      constraintTemplate(scope, rule);
      constraint(scope, rule, cluster, settings);
    }
  },

  checks,

  argo: {
    // It holds nothing: without it, what the rules refuse is let in.
    removal: "delete",
    clusterKinds: [
      { group: "templates.gatekeeper.sh", kind: "ConstraintTemplate" },
      ...everyRule.map((rule) => ({ group: "constraints.gatekeeper.sh", kind: kindOf(rule) })),
    ],
  },
});
