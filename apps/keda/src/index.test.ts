import { checkValues } from "@hub/chart";
import { type ClusterFacts, type Provider, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import keda from "./index.ts";
import { values } from "./values.ts";

const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::482910375562:role/test-1-keda",
  gcp: "keda-operator@llm-analytics-test.iam.gserviceaccount.com",
  azure: "5d1c7f0e-8a3b-4f52-9b6e-1c2d3e4f5a66",
};

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: z.input<typeof keda.settings> = {}) =>
  values(testCluster(facts), defaults(keda, settings));

test.each(providers)("renders for %s", async (provider) => {
  const facts = { provider, components: ["prometheus-operator-crds"] };
  await expectRendered(renderForTest(keda, facts, { identity: identities[provider] }), provider);
});

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  const { values } = renderForTest(keda, { provider }, { identity: identities[provider] });
  expect(checkValues(keda.chart?.keys ?? {}, values)).toEqual([]);
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator, but has metrics", () => {
  for (const part of ["operator", "metricServer", "webhooks"] as const) {
    expect(valuesOf().prometheus?.[part]).toEqual({ enabled: true, serviceMonitor: { enabled: false } });
  }
});

test("lets a node with the only replica be drained", () => {
  for (const budget of Object.values(valuesOf({}, { replicas: 1 }).podDisruptionBudget ?? {})) {
    expect(budget).toEqual({ maxUnavailable: 1 });
  }
});

test("refuses unchecked changes only where the settings say so", () => {
  expect(valuesOf().webhooks?.failurePolicy).toBe("Ignore");
  expect(valuesOf({}, { webhookFailurePolicy: "Fail" }).webhooks?.failurePolicy).toBe("Fail");
});

describe("the identity", () => {
  test.each([
    ["aws", { "eks.amazonaws.com/role-arn": identities.aws }],
    ["gcp", { "iam.gke.io/gcp-service-account": identities.gcp }],
    ["azure", { "azure.workload.identity/client-id": identities.azure }],
  ] as const)("on %s is the operator's, and of no other account", (provider, annotations) => {
    expect(valuesOf({ provider }, { identity: identities[provider] }).serviceAccount).toEqual({
      operator: { annotations },
    });
  });

  test("on Azure labels the operator's pods, or they get no token", () => {
    expect(valuesOf({ provider: "azure" }, { identity: identities.azure }).podLabels).toEqual({
      keda: { "azure.workload.identity/use": "true" },
    });
  });

  test.each(providers)("on %s is left to the cluster where none is set", (provider) => {
    expect(valuesOf({ provider })).not.toHaveProperty("serviceAccount");
  });

  test("of another provider is refused", () => {
    expect(() =>
      valuesOf({ provider: "azure" }, { identity: identities.aws }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: identity is arn:aws:iam::482910375562:role/test-1-keda, but test-1 runs on azure, which needs the client id of an Azure managed identity.]`,
    );
  });
});
