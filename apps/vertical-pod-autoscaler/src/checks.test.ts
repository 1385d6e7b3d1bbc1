import { checksForTest, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import verticalPodAutoscaler from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 4 };
const checks = checksForTest(verticalPodAutoscaler, { components: ["kube-prometheus-stack"] }, settings);

const crds = storedCrds("vertical-pod-autoscaler", "0.11.0");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants as many pods ready as the chart is given", () => {
  const { admissionController, recommender, updater } = values(
    testCluster(),
    defaults(verticalPodAutoscaler, settings),
  );
  expect(workloadsOf(checks)).toEqual({
    "Deployment/vertical-pod-autoscaler-recommender": recommender?.replicas,
    "Deployment/vertical-pod-autoscaler-updater": updater?.replicas,
    "Deployment/vertical-pod-autoscaler-admission-controller": admissionController?.replicas,
  });
});

test("tries bounds that only the webhook refuses", () => {
  expect(checks).toContainEqual(
    expect.objectContaining({
      kind: "refused",
      object: expect.objectContaining({
        spec: expect.objectContaining({
          resourcePolicy: {
            containerPolicies: [{ containerName: "*", minAllowed: { cpu: "2" }, maxAllowed: { cpu: "1" } }],
          },
        }),
      }),
      by: expect.stringContaining("vpa.k8s.io"),
    }),
  );
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({
    kind: "target-up",
    namespace: verticalPodAutoscaler.namespace.name,
  });
});
