import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Component } from "@hub/component";
import { checksForTest } from "@hub/component/testing";
import { fakeApi, kubeconfigFile, notAllowed, refusal } from "@hub/live/testing";
import { expect, test } from "vitest";
import { componentText, hubctl, testRoot } from "../testing.ts";

const repository = join(import.meta.dirname, "../../../..");

/** The small fleet, with two checks in the component that every cluster runs. */
const root = () =>
  testRoot({
    "apps/alpha/src/index.ts": componentText(
      "alpha",
      `  settings: z.strictObject({}),
  checks: (cluster) => [
    {
      kind: "workload-ready",
      workload: "Deployment",
      namespace: "alpha",
      name: "alpha",
      proves: "Alpha runs on " + cluster.name + ".",
    },
    {
      kind: "refused",
      object: { apiVersion: "v1", kind: "Pod", metadata: { name: "no", namespace: "alpha" } },
      by: "violates PodSecurity",
      proves: "Privileged pods are refused.",
    },
  ],`,
    ),
  });

const answers = (readyReplicas: number) => ({
  "GET /version": { major: "1", minor: "34" },
  "GET /apis/apps/v1/namespaces/alpha/deployments/alpha": {
    spec: { replicas: 2 },
    status: { updatedReplicas: 2, readyReplicas },
  },
  "POST /api/v1/namespaces/alpha/pods": refusal(403, 'pods "no" is forbidden: violates PodSecurity'),
});

const verify = async (readyReplicas: number, ...more: string[]) => {
  const { port } = await fakeApi(answers(readyReplicas));
  return hubctl(
    root(),
    "verify",
    "edge-1",
    "--context",
    "hub",
    "--kubeconfig",
    kubeconfigFile(port),
    ...more,
  );
};

test("verify prints what each component's checks prove", async () => {
  const { code, out } = await verify(2);
  expect(code).toBe(0);
  expect(`\n${out}`).toMatchInlineSnapshot(`
    "
    alpha
      pass           Alpha runs on edge-1.
      pass           Privileged pods are refused.

    edge-1: 2 pass, 0 fail, 0 not checkable
    "
  `);
});

test("verify ends with 1 where a check fails, and says what was found", async () => {
  const { code, out } = await verify(1);
  expect(code).toBe(1);
  expect(out).toContain("  fail           Alpha runs on edge-1.\n                 1 of 2 pods are ready.\n");
});

test("verify --json has every check with its outcome", async () => {
  const { out } = await verify(1, "--json");
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    cluster: "edge-1",
    checks: [
      { component: "alpha", kind: "workload-ready", outcome: "fail" },
      { component: "alpha", kind: "refused", outcome: "pass" },
    ],
  });
});

test("verify does not guess a context: it takes the one that is named like the cluster", async () => {
  const { port } = await fakeApi(answers(2));
  const { code, err } = await hubctl(root(), "verify", "edge-1", "--kubeconfig", kubeconfigFile(port));
  expect(code).toBe(1);
  expect(err).toContain("error[unknown-context]: The kubeconfig has no context edge-1.");
});

test("verify knows the clusters of the fleet", async () => {
  const { code, err } = await hubctl(root(), "verify", "egde-1");
  expect(code).toBe(1);
  expect(err).toContain("error[unknown-cluster]: There is no cluster egde-1.\n  fix: Did you mean edge-1?");
});

test.each(["eu-canary-1", "eu-staging-1", "us-staging-1", "eu-prod-1", "us-prod-1", "hub-eu-1"])(
  "verify needs no more rights on %s than its ClusterRoles give",
  async (cluster) => {
    const { port, seen } = await fakeApi({ "GET /version": {} });
    const where = ["--context", "hub", "--kubeconfig", kubeconfigFile(port)];
    const { out } = await hubctl(repository, "verify", cluster, ...where, "--json");
    const { checks } = JSON.parse(out) as { checks: { reason: string }[] };
    expect(checks.length).toBeGreaterThan(30);
    // Else there would be checks that have not asked for what they need.
    expect(checks.filter(({ reason }) => reason.startsWith("The server knows no"))).toEqual([]);
    expect(notAllowed("hubctl-verify.yaml", seen)).toEqual([]);
  },
);

test.each(readdirSync(join(repository, "apps")))(
  "%s says what must be true of a cluster that runs it",
  async (name) => {
    const { default: component } = (await import(join(repository, "apps", name, "src/index.ts"))) as {
      default: Component;
    };
    const namespaces = [{ ...component.namespace, component: name }];
    const components = [...component.dependsOn, ...component.after];
    expect(checksForTest(component, { namespaces, components })).not.toEqual([]);
  },
);
