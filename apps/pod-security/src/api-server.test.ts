import { checksForTest } from "@hub/component/testing";
import { type ApiAnswer, binaries, startApiServer } from "@hub/testing";
import { expect, test } from "vitest";
import podSecurity from "./index.ts";
import {
  application,
  infrastructure,
  namespace,
  pod,
  privileged,
  render,
  restricted,
  roleBinding,
  tokenVolume,
} from "./testing.ts";

const admission = "/apis/admissionregistration.k8s.io/v1";
const rbac = "/apis/rbac.authorization.k8s.io/v1";

test.skipIf(!binaries)(
  "a real API server takes every rule, and refuses, warns and lets in as they say",
  { timeout: 180_000 },
  async () => {
    const { send } = await startApiServer(binaries ?? "");
    const somebody = "jo@llm-analytics.io";
    const argoCd = "system:serviceaccount:kube-system:argocd-manager";
    const created = async (path: string, object: object, as?: string) => {
      const answer = await send("POST", `${path}?fieldValidation=Strict`, object, as);
      expect([answer.status, answer.message, answer.warnings]).toEqual([201, undefined, []]);
    };
    await created(`${rbac}/clusterrolebindings`, {
      metadata: { name: "somebody" },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
      subjects: [somebody, argoCd].map((name) => ({
        apiGroup: "rbac.authorization.k8s.io",
        kind: "User",
        name,
      })),
    });
    await created("/api/v1/namespaces", namespace("llm-analytics", application));
    await created("/api/v1/namespaces", namespace("monitoring", infrastructure));
    for (const object of render().manifests)
      await created(`${admission}/${String(object.kind).toLowerCase().replace(/y$/, "ie")}s`, object);

    const asked = (method: "POST" | "PUT", path: string, object: object, as?: string) =>
      send(method, `${path}?dryRun=All`, object, as);
    const make = (object: object, as?: string) => asked("POST", "/api/v1/namespaces", object, as);
    const change = (name: string, labels: Record<string, string>, as?: string) =>
      asked("PUT", `/api/v1/namespaces/${name}`, namespace(name, labels), as);
    const run = (object: { metadata: { namespace: string } }) =>
      asked("POST", `/api/v1/namespaces/${object.metadata.namespace}/pods`, object);
    const bind = (role: string) =>
      asked(
        "POST",
        `${rbac}/namespaces/llm-analytics/rolebindings`,
        roleBinding("llm-analytics", role, "team-api"),
      );

    // The server loads new policies by and by, the last one last.
    await expect
      .poll(async () => (await run(pod("default"))).warnings, { timeout: 60_000, interval: 500 })
      .not.toEqual([]);

    for (const check of checksForTest(podSecurity)) {
      if (check.kind !== "refused") continue;
      expect((await make(check.object)).message).toContain(check.by);
    }

    const rule = (answer: ApiAnswer) =>
      `${answer.message ?? answer.warnings.join()}`.match(/ValidatingAdmissionPolicy '([a-z-]+)\./i)?.[1];
    const lowered = { ...infrastructure, "pod-security.kubernetes.io/warn": "privileged" };
    const answers = {
      "no level": await make(namespace("billing")),
      "a level": await make(namespace("billing", restricted)),
      "privileged, and named nowhere": await make(namespace("gpu-operator", privileged)),
      "privileged, and a component's": await make(namespace("node-agents", privileged)),
      "a level lowered by somebody": await change("monitoring", lowered, somebody),
      "a level lowered by Argo CD": await change("monitoring", lowered, argoCd),
      "another label by somebody": await change("monitoring", { ...infrastructure, team: "a" }, somebody),
      "labels of the platform for a namespace of somebody": await make(
        namespace("mine", infrastructure),
        somebody,
      ),
      "cluster-admin for a team": await bind("cluster-admin"),
      "edit for a team": await bind("edit"),
      "a token of default": await run(
        pod("llm-analytics", { volumes: [tokenVolume], serviceAccountName: "default" }),
      ),
      "an account of its own": await run(
        pod("llm-analytics", { volumes: [tokenVolume], serviceAccountName: "api" }),
      ),
      "a pod in default": await run(pod("default")),
    };
    const outcome = Object.entries(answers).map(([what, answer]) => {
      const verdict = answer.status < 300 ? (rule(answer) ? "warned" : "let in") : "refused";
      return `${what}: ${[verdict, rule(answer)].filter(Boolean).join(" by ")}`;
    });
    expect(outcome).toMatchInlineSnapshot(`
      [
        "no level: refused by namespace-level",
        "a level: let in",
        "privileged, and named nowhere: refused by privileged-namespaces",
        "privileged, and a component's: let in",
        "a level lowered by somebody: refused by guarded-labels",
        "a level lowered by Argo CD: let in",
        "another label by somebody: let in",
        "labels of the platform for a namespace of somebody: refused by guarded-labels",
        "cluster-admin for a team: refused by role-bindings",
        "edit for a team: let in",
        "a token of default: warned by service-account-tokens",
        "an account of its own: let in",
        "a pod in default: warned by default-namespace",
      ]
    `);
  },
);
