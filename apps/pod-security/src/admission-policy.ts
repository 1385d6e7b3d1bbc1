import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IValidatingAdmissionPolicy } from "kubernetes-models/admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy";
import type { IValidatingAdmissionPolicyBinding } from "kubernetes-models/admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding";
import type { NamespaceSelector, Rule } from "./rule.ts";
import type { Mode, RuleName } from "./settings.ts";

const apiVersion = "admissionregistration.k8s.io/v1";

/** `Deny` and `Warn` exclude each other: whoever is refused reads the message anyway. */
const actions: Record<Exclude<Mode, "off">, ("Audit" | "Deny" | "Warn")[]> = {
  audit: ["Audit"],
  warn: ["Warn", "Audit"],
  deny: ["Deny", "Audit"],
};

/** `namespaceLevel` is `namespace-level.hub.llm-analytics.io` in a cluster. */
export const policyName = (rule: RuleName): string =>
  `${rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.hub.llm-analytics.io`;

/** Adds a rule as a policy of the API server, and binds it. Nothing where the rule is off. */
export function admissionPolicy(scope: Construct, rule: Rule, mode: Mode): void {
  if (mode === "off") return;
  const name = policyName(rule.name);
  const { group, version, names, operations } = rule.resources;
  manifest<IValidatingAdmissionPolicy>(scope, {
    apiVersion,
    kind: "ValidatingAdmissionPolicy",
    metadata: { name },
    spec: {
      // An expression that goes wrong must not open the door. It takes no pod and no certificate to evaluate.
      failurePolicy: "Fail",
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [group],
            apiVersions: [version],
            resources: [...names],
            operations: [...operations],
          },
        ],
        ...(rule.namespaces && { namespaceSelector: selector(rule.namespaces) }),
      },
      ...(rule.conditions && { matchConditions: named(rule.conditions) }),
      ...(rule.variables && { variables: named(rule.variables) }),
      validations: [{ expression: rule.expression, message: rule.message }],
    },
  });
  manifest<IValidatingAdmissionPolicyBinding>(scope, {
    apiVersion,
    kind: "ValidatingAdmissionPolicyBinding",
    metadata: { name },
    spec: { policyName: name, validationActions: actions[mode] },
  });
}

const named = (expressions: Readonly<Record<string, string>>) =>
  Object.entries(expressions).map(([name, expression]) => ({ name, expression }));

/** Of a Namespace it is the namespace itself that is looked at. */
const selector = ({ labels, except = [] }: NamespaceSelector) => ({
  ...(labels && { matchLabels: { ...labels } }),
  ...(except.length > 0 && {
    matchExpressions: [
      {
        key: "kubernetes.io/metadata.name",
        operator: "NotIn" as const,
        // As a set: the order means nothing.
        values: [...new Set(except)].toSorted(),
      },
    ],
  }),
});
