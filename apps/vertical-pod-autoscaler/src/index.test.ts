import { checkValues } from "@hub/chart";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import verticalPodAutoscaler from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (settings: z.input<typeof verticalPodAutoscaler.settings> = {}) =>
  values(testCluster(), defaults(verticalPodAutoscaler, settings));

const observed = { components: ["prometheus-operator-crds"] };

test("renders with the defaults", () =>
  expectRendered(renderForTest(verticalPodAutoscaler, observed), "defaults"));

test("sets only values that the chart reads", () => {
  expect(checkValues(verticalPodAutoscaler.chart?.keys ?? {}, valuesOf())).toEqual([]);
});

test("has its certificate from cert-manager, and no hook", () => {
  expect(valuesOf().admissionController).toMatchObject({
    certGen: { enabled: false },
    certManager: { enabled: true, createSelfSignedIssuer: { enabled: true } },
  });
  expect(verticalPodAutoscaler.dependsOn).toContain("cert-manager");
});

test("adds to the contexts what the restricted level wants and the chart lacks", () => {
  const { podSecurityContext, containerSecurityContext } = valuesOf();
  expect(podSecurityContext).toEqual({ seccompProfile: { type: "RuntimeDefault" } });
  expect(containerSecurityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
  });
});

test("gives every container requests and limits", () => {
  const { admissionController, recommender, updater } = valuesOf({ recommenderMemory: "3Gi" });
  for (const part of [admissionController, recommender, updater]) {
    expect(part?.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
  expect(recommender?.resources).toMatchObject({ requests: { memory: "3Gi" }, limits: { memory: "3Gi" } });
});

test("lets a node with the only replica be drained", () => {
  const budgets = (replicas: number) => {
    const { admissionController, recommender, updater } = valuesOf({ replicas });
    return [admissionController, recommender, updater].map((part) => part?.podDisruptionBudget?.enabled);
  };
  expect(budgets(2)).toEqual([true, true, true]);
  expect(budgets(1)).toEqual([false, false, false]);
});

test("adds a PodMonitor only where there is the kind", () => {
  expect(renderForTest(verticalPodAutoscaler).manifests).toEqual([]);
  expect(renderForTest(verticalPodAutoscaler, observed).manifests).toMatchObject([{ kind: "PodMonitor" }]);
});
