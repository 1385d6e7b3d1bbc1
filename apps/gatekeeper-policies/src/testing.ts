import type { ClusterFacts, JsonObject } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import { evaluate, withVariables } from "@hub/testing";
import type { z } from "zod";
import gatekeeperPolicies from "./index.ts";
import { constraintName, kindOf, templateName } from "./names.ts";
import type { RuleName } from "./settings.ts";

export type TestSettings = z.input<typeof gatekeeperPolicies.settings>;

export const everyRule: readonly RuleName[] = [
  "requiredLabels",
  "allowedRegistries",
  "noLatestTag",
  "requiredLimits",
  "noPrivileged",
  "readOnlyRoot",
];

const namespaces = [
  { name: "monitoring", podSecurity: "baseline", component: "kube-prometheus-stack" },
  { name: "node-agents", podSecurity: "privileged", component: "promtail" },
] as const;

export const render = (
  settings: TestSettings = {},
  facts: Partial<ClusterFacts> = {},
): readonly JsonObject[] => renderForTest(gatekeeperPolicies, { namespaces, ...facts }, settings).manifests;

export const all = (mode: "off" | "dryrun" | "warn" | "deny"): TestSettings => ({
  rules: Object.fromEntries(everyRule.map((rule) => [rule, mode])),
});

interface Named {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

interface Source {
  readonly rego?: string;
  readonly variables?: readonly { readonly name: string; readonly expression: string }[];
  readonly validations?: readonly { readonly expression: string; readonly messageExpression: string }[];
}

export interface Template extends Named {
  readonly spec: {
    readonly targets: readonly {
      readonly code: readonly { readonly engine: string; readonly source: Source }[];
    }[];
  };
}

export interface Constraint extends Named {
  readonly spec: {
    readonly enforcementAction: string;
    readonly match: {
      readonly excludedNamespaces: readonly string[];
      readonly namespaceSelector?: object;
    };
    readonly parameters: JsonObject;
  };
}

const find = (manifests: readonly JsonObject[], kind: string, name: string): unknown => {
  // Every rendered object has both.
  const objects = manifests as unknown as readonly Named[];
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name}.`);
  return found;
};

export const templateOf = (rule: RuleName, manifests = render()): Template =>
  find(manifests, "ConstraintTemplate", templateName(rule)) as Template;

export const constraintOf = (rule: RuleName, manifests = render()): Constraint =>
  find(manifests, kindOf(rule), constraintName(rule)) as Constraint;

/** What the rule says of a pod by its CEL, as Gatekeeper asks it; undefined where it has nothing against it. */
export function violation(
  rule: RuleName,
  pod: JsonObject,
  settings: TestSettings = {},
  operation = "CREATE",
): string | undefined {
  const manifests = render(settings);
  const source = templateOf(rule, manifests).spec.targets[0]?.code.find(
    ({ engine }) => engine === "K8sNativeValidation",
  )?.source;
  const { parameters } = constraintOf(rule, manifests).spec;
  const given = { request: { operation }, variables: { params: parameters, anyObject: pod } };
  const names = withVariables(given, source?.variables ?? []);
  const broken = source?.validations?.find(({ expression }) => evaluate(expression, names) !== true);
  return broken && String(evaluate(broken.messageExpression, names));
}

/** A pod that breaks no rule. */
export const goodPod = (
  change: { labels?: Record<string, string>; container?: object; spec?: object } = {},
) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: "api",
    namespace: "llm-analytics",
    labels: change.labels ?? {
      "app.kubernetes.io/name": "api",
      "app.kubernetes.io/part-of": "llm-analytics-hub",
    },
  },
  spec: { containers: [{ ...goodContainer, ...change.container }], ...change.spec },
});

export const goodContainer = {
  name: "api",
  image: "ghcr.io/llm-analytics/api:1.4.2",
  resources: { limits: { cpu: "500m", memory: "512Mi" } },
  securityContext: { readOnlyRootFilesystem: true },
};
