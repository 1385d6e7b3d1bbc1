import { checksForTest } from "@hub/component/testing";
import { crdCheck, expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import gatekeeperPolicies from "./index.ts";
import { kindOf } from "./names.ts";
import {
  all,
  constraintOf,
  everyRule,
  goodPod,
  render,
  type TestSettings,
  templateOf,
  violation,
} from "./testing.ts";
import { cases } from "./testing-cases.ts";

test("renders with the defaults", () => expectRendered({ values: null, manifests: render() }, "defaults"));

describe("a pod that", () => {
  test.each(cases)("$what: $rule", ({ rule, pod, says }) => {
    expect(violation(rule, pod)).toBe(says);
  });

  test("runs already may be changed and go, whatever it breaks", () => {
    for (const { rule, pod } of cases) expect(violation(rule, pod, {}, "UPDATE")).toBeUndefined();
  });

  test("breaks no rule is good to all of them", () => {
    for (const rule of everyRule) expect([rule, violation(rule, goodPod())]).toEqual([rule, undefined]);
  });
});

test("every rule has a case that breaks it and one that does not", () => {
  for (const rule of everyRule) {
    const its = cases.filter((one) => one.rule === rule);
    expect([rule, its.some(({ says }) => says), its.some(({ says }) => !says)]).toEqual([rule, true, true]);
  }
});

describe("settings", () => {
  const container = {
    image: "evil.example/api:latest",
    resources: {},
    securityContext: { privileged: true },
  };

  test("exempt images from every rule about containers", () => {
    const exempt: TestSettings = { exemptImages: ["evil.example/"] };
    for (const rule of everyRule.filter((rule) => rule !== "requiredLabels")) {
      expect([rule, violation(rule, goodPod({ container }))]).toEqual([rule, expect.any(String)]);
      expect([rule, violation(rule, goodPod({ container }), exempt)]).toEqual([rule, undefined]);
    }
  });

  test("say which labels, and what their values match", () => {
    const settings: TestSettings = { requiredLabels: { team: "^(hub|data)$" } };
    const labelled = (team: string) => violation("requiredLabels", goodPod({ labels: { team } }), settings);
    expect(labelled("data")).toBeUndefined();
    expect(labelled("dataset")).toBe("The pod lacks labels, or their values are not as wanted: team");
  });

  test("say which limits", () => {
    const pod = goodPod({ container: { resources: { limits: { memory: "512Mi" } } } });
    expect(violation("requiredLimits", pod, { requiredLimits: ["memory"] })).toBeUndefined();
  });

  test("begin with an audit that refuses nothing, and refuse where they say deny", () => {
    const actions = (settings: TestSettings) =>
      everyRule.map((rule) => constraintOf(rule, render(settings)).spec.enforcementAction);
    expect(new Set(actions({}))).toEqual(new Set(["dryrun"]));
    expect(new Set(actions(all("deny")))).toEqual(new Set(["deny"]));
    expect(actions({ rules: { noLatestTag: "deny" } })).toEqual(
      everyRule.map((rule) => (rule === "noLatestTag" ? "deny" : "dryrun")),
    );
  });

  test("leave a rule that is off out, its template too", () => {
    expect(render(all("off"))).toEqual([]);
    expect(render({ rules: { noPrivileged: "off" } })).toHaveLength(10);
    expect(checksForTest(gatekeeperPolicies, {}, all("off"))).toEqual([]);
  });

  test("mean the same in whatever order", () => {
    const [a, b] = [
      { exemptNamespaces: ["a", "b"], allowedRegistries: ["a/", "b/"], requiredLabels: { a: "", b: "" } },
      { exemptNamespaces: ["b", "a"], allowedRegistries: ["b/", "a/"], requiredLabels: { b: "", a: "" } },
    ];
    expect(render(a)).toEqual(render(b));
  });

  test("refuse what would mean something else than it says", () => {
    const messages = gatekeeperPolicies.settings
      .safeParse({
        rules: { noPrivileged: "audit" },
        allowedRegistries: ["ghcr.io/llm-analytics", "https://ghcr.io/"],
        requiredLimits: [],
        requiredLabels: {},
        exemptNamespaces: ["kube-*"],
      })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(messages).toMatchInlineSnapshot(`
      [
        "rules.noPrivileged must be off, dryrun, warn or deny",
        "requiredLabels must name at least one label",
        "allowedRegistries.0 must be a registry, with or without a path, closed by / or :, for example ghcr.io/llm-analytics/ or docker.io/library/memcached:",
        "allowedRegistries.1 must be a registry, with or without a path, closed by / or :, for example ghcr.io/llm-analytics/ or docker.io/library/memcached:",
        "requiredLimits must name cpu, memory or both",
        "exemptNamespaces.0 must be the name of a namespace",
      ]
    `);
  });
});

describe("where a rule holds", () => {
  const matchOf = (rule: (typeof everyRule)[number], settings: TestSettings = {}) =>
    constraintOf(rule, render(settings)).spec.match;
  const builtIn = ["kube-node-lease", "kube-public", "kube-system"];

  test("is everywhere but in namespaces of Kubernetes, or those of applications alone", () => {
    const scopes = everyRule.map((rule) => [rule, matchOf(rule).namespaceSelector !== undefined]);
    expect(Object.fromEntries(scopes)).toEqual({
      requiredLabels: true,
      allowedRegistries: false,
      noLatestTag: false,
      requiredLimits: true,
      noPrivileged: false,
      readOnlyRoot: true,
    });
    expect(matchOf("allowedRegistries").excludedNamespaces).toEqual(builtIn);
  });

  test("is not where node agents are, if it is about privileges", () => {
    expect(matchOf("noPrivileged").excludedNamespaces).toEqual([...builtIn, "node-agents"]);
  });

  test("is where the settings do not exempt it", () => {
    const settings = { exemptNamespaces: ["legacy", "kube-system"] };
    expect(matchOf("noLatestTag", settings).excludedNamespaces).toEqual(["kube-system", "legacy"]);
  });
});

describe("order", () => {
  test("is templates first, and constraints in a later wave, whose kinds no dry run knows yet", () => {
    for (const rule of everyRule) {
      expect(templateOf(rule).metadata).not.toHaveProperty(["annotations", "argocd.argoproj.io/sync-wave"]);
      expect(constraintOf(rule).metadata).toMatchObject({
        annotations: {
          "argocd.argoproj.io/sync-wave": "1",
          "argocd.argoproj.io/sync-options": "SkipDryRunOnMissingResource=true",
        },
      });
    }
  });

  test("is after Gatekeeper", () => {
    expect(gatekeeperPolicies.dependsOn).toContain("gatekeeper");
  });

  test("is allowed to Argo CD: every kind is named", () => {
    const kinds = gatekeeperPolicies.argo.clusterKinds.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["ConstraintTemplate", ...everyRule.map(kindOf)].sort());
  });
});

test("verify asks of each rule whether Gatekeeper has taken it, and counts", () => {
  expect(checksForTest(gatekeeperPolicies).map(({ proves }) => proves)).toEqual(
    everyRule.flatMap((rule) => [
      `Gatekeeper has taken the rule ${rule}.`,
      `What breaks the rule ${rule} is counted.`,
    ]),
  );
});

describe.each(["3.15.0", "3.23.0"])("with the CRDs of Gatekeeper %s", (version) => {
  const check = crdCheck("gatekeeper", version);

  test.skipIf(!check)("every template is right", () => {
    for (const rule of everyRule) expect([rule, check?.({ ...templateOf(rule) })]).toEqual([rule, []]);
  });
});
