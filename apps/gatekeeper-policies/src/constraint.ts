import { type Cluster, type JsonObject, type ManifestObject, manifest } from "@hub/component";
import type { Construct } from "constructs";
import { constraintApi, constraintName, kindOf } from "./names.ts";
import type { Rule } from "./rule.ts";
import type { Mode, Settings } from "./settings.ts";

interface IConstraint extends ManifestObject {
  readonly spec: {
    readonly enforcementAction: Exclude<Mode, "off">;
    readonly match: {
      readonly kinds: readonly { readonly apiGroups: readonly string[]; readonly kinds: readonly string[] }[];
      readonly excludedNamespaces: readonly string[];
      readonly namespaceSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
    };
    readonly parameters: JsonObject;
  };
}

/** Adds the constraint of a rule: where it holds, and what becomes of what breaks it. */
export function constraint(scope: Construct, rule: Rule, cluster: Cluster, settings: Settings): void {
  const mode = settings.rules[rule.name];
  if (mode === "off") return;
  manifest<IConstraint>(
    scope,
    {
      apiVersion: constraintApi,
      kind: kindOf(rule.name),
      metadata: { name: constraintName(rule.name) },
      spec: {
        enforcementAction: mode,
        match: {
          // What makes pods is caught through them: a Deployment that breaks a rule has pods that do not start.
          kinds: [{ apiGroups: [""], kinds: ["Pod"] }],
          excludedNamespaces: excluded(rule, cluster, settings),
          ...(rule.scope === "applications" && {
            namespaceSelector: { matchLabels: { "hub.llm-analytics.io/tier": "application" } },
          }),
        },
        parameters: { ...rule.values, exemptImages: [...new Set(settings.exemptImages)].toSorted() },
      },
    },
    // Gatekeeper makes the kind of it from the template.
    { wave: 1, ownCrd: true },
  );
}

function excluded(rule: Rule, cluster: Cluster, { exemptNamespaces }: Settings): readonly string[] {
  const ofNodeAgents = cluster.namespaces.filter(({ podSecurity }) => podSecurity === "privileged");
  const names = rule.scope === "all but node agents" ? ofNodeAgents.map(({ name }) => name) : [];
  return [...new Set([...exemptNamespaces, ...names])].toSorted();
}
