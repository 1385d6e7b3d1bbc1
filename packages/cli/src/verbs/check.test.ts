import { expect, test } from "vitest";
import { hubctl, testRoot, withComponent } from "../testing.ts";

const autoscaler = (apiVersion: string, kind: string, spec: string) => `
  settings: z.strictObject({}),
  manifests: (scope) => {
    manifest(scope, {
      apiVersion: "${apiVersion}",
      kind: "${kind}",
      metadata: { name: "api", namespace: "shop" },
      spec: { scaleTargetRef: { kind: "Deployment", name: "api" }, ${spec} },
    });
  },
  argo: { namespaces: ["shop"] },`;

test("refuses a HorizontalPodAutoscaler and a ScaledObject of one workload, which two components bring", async () => {
  const root = testRoot({
    ...withComponent("by-cpu", autoscaler("autoscaling/v2", "HorizontalPodAutoscaler", "maxReplicas: 9")),
    ...withComponent("by-queue", autoscaler("keda.sh/v1alpha1", "ScaledObject", "triggers: []")),
    "clusters/rings/canary/pins.yaml": "alpha: head\nby-cpu: head\nby-queue: head\n",
  });
  const { code, err } = await hubctl(root, "check");
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[autoscaler-clash]: HorizontalPodAutoscaler shop/api of by-cpu and ScaledObject shop/api of by-queue both set the replicas of Deployment shop/api on edge-1.
      at clusters/rings/canary/pins.yaml:3:1
      and clusters/rings/canary/pins.yaml:2:1
      fix: Leave one of them out, in the settings of by-cpu or of by-queue.

    1 error
    "
  `);
});

test("refuses two components that would both serve one metrics API", async () => {
  const chart = (name: string, values: string) => `
  settings: z.strictObject({}),
  chart: { repository: "https://charts.example.com", name: "${name}", version: "1.0.0", keys: { rules: "any" } },
  values: () => (${values}),`;
  const root = testRoot({
    ...withComponent("events", chart("keda", "{}")),
    ...withComponent("rates", chart("prometheus-adapter", "{ rules: { external: [{}] } }")),
    "clusters/rings/canary/pins.yaml": "alpha: head\nevents: head\nrates: head\n",
  });
  const { code, err } = await hubctl(root, "check");
  expect(code).toBe(1);
  expect(`\n${err}`).toMatchInlineSnapshot(`
    "
    error[metrics-api-clash]: events and rates would both serve external.metrics.k8s.io, and take its APIService from each other on edge-1.
      at clusters/rings/canary/pins.yaml:3:1
      and clusters/rings/canary/pins.yaml:2:1
      fix: Leave external.metrics.k8s.io to one of them: see the values of the other, or pin it off.

    1 error
    "
  `);
});
