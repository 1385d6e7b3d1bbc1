import type { ClusterFacts, ComponentNamespace } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import { type AdmissionRequest, refusal } from "@hub/testing";
import type { z } from "zod";
import { policyName } from "./admission-policy.ts";
import podSecurity from "./index.ts";
import type { RuleName } from "./settings.ts";

export type TestSettings = z.input<typeof podSecurity.settings>;

export const namespaces: readonly ComponentNamespace[] = [
  { name: "monitoring", podSecurity: "baseline", component: "kube-prometheus-stack" },
  { name: "node-agents", podSecurity: "privileged", component: "kube-prometheus-stack" },
];

export const render = (facts: Partial<ClusterFacts> = {}, settings: TestSettings = {}) =>
  renderForTest(podSecurity, { namespaces, ...facts }, settings);

/** What whoever breaks a rule reads; undefined where the request breaks none. */
export function refusedBy(
  rule: RuleName,
  request: AdmissionRequest,
  settings: TestSettings = {},
  facts: Partial<ClusterFacts> = {},
): string | undefined {
  const policy = render(facts, settings).manifests.find(
    ({ kind, metadata }) =>
      kind === "ValidatingAdmissionPolicy" && (metadata as { name: string }).name === policyName(rule),
  );
  if (!policy) throw new Error(`There is no policy of the rule ${rule}.`);
  return refusal(policy, request);
}

const level = "pod-security.kubernetes.io/enforce";

export const namespace = (name: string, labels?: Record<string, string>) => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name, ...(labels && { labels }) },
});

export const restricted = { [level]: "restricted" };
export const privileged = { [level]: "privileged" };

/** Labels as the component namespaces writes them. */
export const application = { ...restricted, "hub.llm-analytics.io/tier": "application" };
export const infrastructure = {
  [level]: "baseline",
  "hub.llm-analytics.io/tier": "infrastructure",
  "hub.llm-analytics.io/component": "kube-prometheus-stack",
};

/** A pod that the level restricted lets in. */
export const pod = (namespace: string, spec: object = {}) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "trial", namespace },
  spec: {
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: "RuntimeDefault" } },
    containers: [
      {
        name: "main",
        image: "ghcr.io/llm-analytics/api:1.0.0",
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
      },
    ],
    ...spec,
  },
});

/** The volume by which the API server gives a pod its token. */
export const tokenVolume = {
  name: "kube-api-access-7x2lp",
  projected: { sources: [{ serviceAccountToken: { path: "token", expirationSeconds: 3607 } }] },
};

export const roleBinding = (namespace: string, role: string, subject: string) => ({
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "RoleBinding",
  metadata: { name: "trial", namespace },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
  subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "Group", name: subject }],
});
