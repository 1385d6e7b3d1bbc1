import type { Check, Cluster } from "@hub/component";
import { policyName } from "./admission-policy.ts";
import type { Mode, RuleName, Settings } from "./settings.ts";

const trial = (labels: Readonly<Record<string, string>>) => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: "hubctl-must-be-refused", labels },
});

/** What breaks a rule, of those that hold for whoever asks, and what is known when it is refused. */
const trials: readonly {
  readonly rule: RuleName;
  readonly labels: Readonly<Record<string, string>>;
  readonly proves: string;
}[] = [
  {
    rule: "namespaceLevel",
    labels: {},
    proves: "Nobody makes a namespace without a Pod Security level.",
  },
  {
    rule: "privilegedNamespaces",
    labels: { "pod-security.kubernetes.io/enforce": "privileged" },
    proves: "Nobody makes a privileged namespace that Git does not name.",
  },
];

/** Tries what is refused, and looks for the bindings of all else that is on. */
export const checks = (_cluster: Cluster, { rules }: Settings): readonly Check[] => [
  ...trials
    .filter(({ rule }) => rules[rule] === "deny")
    .map(
      ({ rule, labels, proves }): Check => ({
        kind: "refused",
        object: trial(labels),
        by: `ValidatingAdmissionPolicy '${policyName(rule)}'`,
        proves,
      }),
    ),
  // The names are those of the schema.
  ...(Object.entries(rules) as [RuleName, Mode][])
    .filter(([rule, mode]) => mode !== "off" && !(mode === "deny" && trials.some((t) => t.rule === rule)))
    .map(
      ([rule, mode]): Check => ({
        kind: "exists",
        object: {
          apiVersion: "admissionregistration.k8s.io/v1",
          kind: "ValidatingAdmissionPolicyBinding",
          name: policyName(rule),
        },
        proves: `The rule ${rule} is bound, to ${mode}.`,
      }),
    ),
];
