import { checksForTest, conditionsOf, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import keda from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 4 };
const checks = checksForTest(keda, { components: ["kube-prometheus-stack"] }, settings);

const crds = storedCrds("keda", "2.20.2");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants as many pods ready as the chart is given", () => {
  const { operator, metricsServer, webhooks } = values(testCluster(), defaults(keda, settings));
  expect(workloadsOf(checks)).toEqual({
    "Deployment/keda-operator": operator?.replicaCount,
    "Deployment/keda-operator-metrics-apiserver": metricsServer?.replicaCount,
    "Deployment/keda-admission-webhooks": webhooks?.replicaCount,
  });
});

test("checks the API that it owns", () => {
  expect(conditionsOf(checks)).toEqual(["APIService/v1beta1.external.metrics.k8s.io Available"]);
});

test("tries a trigger that only the webhook refuses", () => {
  expect(checks).toContainEqual(
    expect.objectContaining({
      kind: "refused",
      object: expect.objectContaining({
        spec: expect.objectContaining({
          triggers: [expect.objectContaining({ type: "cron", useCachedMetrics: true })],
        }),
      }),
      by: expect.stringContaining("vscaledobject.kb.io"),
    }),
  );
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: keda.namespace.name });
});
