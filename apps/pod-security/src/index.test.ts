import { checksForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import podSecurity from "./index.ts";
import {
  application,
  infrastructure,
  namespace,
  pod,
  privileged,
  refusedBy,
  render,
  restricted,
  roleBinding,
  type TestSettings,
  tokenVolume,
} from "./testing.ts";

const argoCd = { username: "system:serviceaccount:argocd:argocd-application-controller" };
const everyRule = [
  "defaultNamespace",
  "guardedLabels",
  "namespaceLevel",
  "privilegedNamespaces",
  "roleBindings",
  "serviceAccountTokens",
] as const;
const all = (mode: "off" | "audit" | "warn" | "deny") => ({
  rules: Object.fromEntries(everyRule.map((rule) => [rule, mode])),
});

test("renders with the defaults", () => expectRendered(render(), "defaults"));

describe("a namespace", () => {
  test("without a level is refused, and the message says which label is missing", () => {
    expect(refusedBy("namespaceLevel", { object: namespace("billing") })).toMatchInlineSnapshot(
      `"Say the Pod Security level of the namespace: label pod-security.kubernetes.io/enforce is restricted, or baseline where its pods cannot be."`,
    );
    expect(refusedBy("namespaceLevel", { object: namespace("billing", { team: "billing" }) })).toBeDefined();
    expect(refusedBy("namespaceLevel", { object: namespace("billing", restricted) })).toBeUndefined();
  });

  test("may not lose its level", () => {
    const change = (before: Record<string, string>, after: Record<string, string>) =>
      refusedBy("namespaceLevel", { oldObject: namespace("a", before), object: namespace("a", after) });
    expect(change(restricted, { team: "a" })).toBeDefined();
    expect(change(restricted, { ...restricted, team: "a" })).toBeUndefined();
  });

  test("that never had a level can still be labelled, and deleted", () => {
    const old = namespace("legacy");
    expect(
      refusedBy("namespaceLevel", { oldObject: old, object: namespace("legacy", { team: "a" }) }),
    ).toBeUndefined();
    const leaving = {
      ...old,
      metadata: { ...old.metadata, deletionTimestamp: "2026-01-01T00:00:00Z", labels: {} },
    };
    expect(
      refusedBy("namespaceLevel", { oldObject: namespace("legacy", restricted), object: leaving }),
    ).toBeUndefined();
  });

  test("of Kubernetes itself needs no level", () => {
    const [policy] = render().manifests;
    expect(policy?.spec).toMatchObject({
      matchConstraints: {
        namespaceSelector: {
          matchExpressions: [
            {
              key: "kubernetes.io/metadata.name",
              operator: "NotIn",
              values: ["default", "kube-node-lease", "kube-public", "kube-system"],
            },
          ],
        },
      },
    });
  });
});

describe("the level privileged", () => {
  const refused = (name: string, settings: TestSettings = {}) =>
    refusedBy("privilegedNamespaces", { object: namespace(name, privileged), userInfo: argoCd }, settings);

  test("is for the namespaces that components declare so, and for nobody else, Argo CD included", () => {
    expect(refused("node-agents")).toBeUndefined();
    expect(refused("monitoring")).toMatchInlineSnapshot(
      `"Only namespaces that Git names, with why, are privileged: add it to privilegedNamespaces of the component pod-security, or take baseline."`,
    );
    expect(refused("gpu-operator")).toBeDefined();
  });

  test("is for those that the settings name, with why", () => {
    const settings = { privilegedNamespaces: { "gpu-operator": "Loads the driver into the node's kernel." } };
    expect(refused("gpu-operator", settings)).toBeUndefined();
  });

  test("does not keep a namespace that has it from any other change", () => {
    const change = { oldObject: namespace("old", privileged), object: namespace("old", privileged) };
    expect(refusedBy("privilegedNamespaces", change)).toBeUndefined();
  });
});

describe("the labels of a namespace of the platform", () => {
  const change = (before: Record<string, string>, after: Record<string, string>, userInfo?: object) =>
    refusedBy("guardedLabels", {
      oldObject: namespace("monitoring", before),
      object: namespace("monitoring", after),
      userInfo: { username: "jo@llm-analytics.io", ...userInfo },
    });
  const lowered = { ...infrastructure, "pod-security.kubernetes.io/enforce": "privileged" };

  test("are changed by nobody but Argo CD and the administrators", () => {
    expect(change(infrastructure, lowered)).toMatchInlineSnapshot(
      `"Levels and tier of this namespace come from Git: change them in the component namespaces, and Argo CD brings them."`,
    );
    expect(change(infrastructure, lowered, argoCd)).toBeUndefined();
    expect(
      change(infrastructure, lowered, { username: "system:serviceaccount:kube-system:argocd-manager" }),
    ).toBeUndefined();
    expect(change(infrastructure, lowered, { groups: ["system:masters"] })).toBeUndefined();
    expect(change(infrastructure, lowered, { groups: ["system:authenticated"] })).toBeDefined();
  });

  test("are guarded in namespaces of applications too", () => {
    expect(change(application, { ...application, ...privileged })).toBeDefined();
  });

  test("may neither be taken off, nor put on a namespace of somebody else", () => {
    expect(change(infrastructure, {})).toBeDefined();
    expect(
      change(restricted, { ...restricted, "hub.llm-analytics.io/tier": "infrastructure" }),
    ).toBeDefined();
    expect(refusedBy("guardedLabels", { object: namespace("mine", infrastructure) })).toBeDefined();
  });

  test("that say nothing about security are everybody's", () => {
    expect(change(infrastructure, { ...infrastructure, team: "platform" })).toBeUndefined();
    expect(change(restricted, { "pod-security.kubernetes.io/enforce": "baseline" })).toBeUndefined();
  });

  test("come back with a restore, where Velero runs", () => {
    const restore = {
      object: namespace("monitoring", infrastructure),
      userInfo: { username: "system:serviceaccount:velero:velero-server" },
    };
    expect(refusedBy("guardedLabels", restore)).toBeDefined();
    expect(refusedBy("guardedLabels", restore, {}, { components: ["velero"] })).toBeUndefined();
  });

  test("are changed by whom the settings name instead", () => {
    const users = ["arn:aws:iam::482910375562:role/argocd"];
    const by = (username: string) =>
      refusedBy(
        "guardedLabels",
        { object: namespace("monitoring", infrastructure), userInfo: { username } },
        { administrators: { users } },
      );
    expect(by("arn:aws:iam::482910375562:role/argocd")).toBeUndefined();
    expect(by(argoCd.username)).toBeDefined();
  });
});

describe("in the namespace of an application", () => {
  test("no pod gets a token of the service account default", () => {
    const refused = (spec: object) =>
      refusedBy("serviceAccountTokens", { object: pod("llm-analytics", spec) });
    expect(refused({ serviceAccountName: "default", volumes: [tokenVolume] })).toMatchInlineSnapshot(
      `"The pod would get a token of the service account default: give it an account of its own, or say automountServiceAccountToken: false."`,
    );
    expect(refused({ volumes: [tokenVolume] })).toBeDefined();
    expect(refused({ serviceAccountName: "default" })).toBeUndefined();
    expect(
      refused({ serviceAccountName: "default", volumes: [{ name: "tmp", emptyDir: {} }] }),
    ).toBeUndefined();
    expect(refused({ serviceAccountName: "api", volumes: [tokenVolume] })).toBeUndefined();
  });

  test("no RoleBinding gives cluster-admin, or anything to everyone", () => {
    const refused = (role: string, subject: string) =>
      refusedBy("roleBindings", { object: roleBinding("llm-analytics", role, subject) });
    expect(refused("cluster-admin", "team-api")).toMatchInlineSnapshot(
      `"In an application's namespace no RoleBinding gives cluster-admin, or anything to everyone: name a smaller role, and users or groups."`,
    );
    expect(refused("view", "system:authenticated")).toBeDefined();
    expect(refused("edit", "team-api")).toBeUndefined();
  });

  test("the rules about applications hold, and in no other", () => {
    const selectors = render().manifests.flatMap(({ kind, metadata, spec }) => {
      const { matchConstraints } = spec as { matchConstraints?: { namespaceSelector?: object } };
      return kind === "ValidatingAdmissionPolicy"
        ? [[(metadata as { name: string }).name, matchConstraints?.namespaceSelector]]
        : [];
    });
    const ofApplications = { matchLabels: { "hub.llm-analytics.io/tier": "application" } };
    expect(Object.fromEntries(selectors)).toMatchObject({
      "role-bindings.hub.llm-analytics.io": ofApplications,
      "service-account-tokens.hub.llm-analytics.io": ofApplications,
      "default-namespace.hub.llm-analytics.io": { matchLabels: { "kubernetes.io/metadata.name": "default" } },
    });
  });
});

describe("a mode", () => {
  const actionsOf = (mode: "off" | "audit" | "warn" | "deny") => [
    ...new Set(
      render({}, all(mode)).manifests.flatMap(({ kind, spec }) =>
        kind === "ValidatingAdmissionPolicyBinding"
          ? [(spec as { validationActions: string[] }).validationActions.join()]
          : [],
      ),
    ),
  ];

  test("says what becomes of a request, and never both refuses and warns, which the API server does not take", () => {
    expect({ audit: actionsOf("audit"), warn: actionsOf("warn"), deny: actionsOf("deny") }).toEqual({
      audit: ["Audit"],
      warn: ["Warn,Audit"],
      deny: ["Deny,Audit"],
    });
  });

  test("that is off leaves nothing of the rule", () => {
    expect(render({}, all("off")).manifests).toEqual([]);
  });

  test("is what verify looks for: a refusal, or the binding", () => {
    const looked = (settings: TestSettings) =>
      checksForTest(podSecurity, {}, settings).map(({ kind, proves }) => `${kind}: ${proves}`);
    expect(looked({})).toMatchInlineSnapshot(`
      [
        "refused: Nobody makes a namespace without a Pod Security level.",
        "refused: Nobody makes a privileged namespace that Git does not name.",
        "exists: The rule guardedLabels is bound, to deny.",
        "exists: The rule roleBindings is bound, to deny.",
        "exists: The rule serviceAccountTokens is bound, to warn.",
        "exists: The rule defaultNamespace is bound, to warn.",
      ]
    `);
    expect(looked(all("audit")).filter((check) => check.startsWith("refused"))).toEqual([]);
    expect(looked(all("off"))).toEqual([]);
  });
});

test("is the same whatever the order of the settings", () => {
  const [a, b] = [
    {
      exemptNamespaces: ["kube-system", "default"],
      privilegedNamespaces: { a: "a good reason", b: "another one" },
    },
    {
      exemptNamespaces: ["default", "kube-system"],
      privilegedNamespaces: { b: "another one", a: "a good reason" },
    },
  ];
  expect(render({}, a)).toEqual(render({}, b));
});

test("refuses a cluster whose Kubernetes does not know admission policies", () => {
  expect(() => render({ kubernetesVersion: "1.30" })).not.toThrow();
  expect(() => render({ kubernetesVersion: "1.29" })).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: test-1 runs Kubernetes 1.29, and ValidatingAdmissionPolicy came with 1.30.]`,
  );
});

test("refuses settings that say nothing, or not what they mean", () => {
  const settings = {
    rules: { namespaceLevel: "enforce" },
    privilegedNamespaces: { "gpu-operator": "GPUs" },
    exemptNamespaces: ["kube-*"],
  };
  const messages = podSecurity.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(messages).toMatchInlineSnapshot(`
    [
      "rules.namespaceLevel must be off, audit, warn or deny",
      "privilegedNamespaces.gpu-operator must say in a few words why",
      "exemptNamespaces.0 must be the name of a namespace",
    ]
  `);
});
