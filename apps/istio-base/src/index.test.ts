import { checkValues } from "@hub/chart";
import { renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import istioBase from "./index.ts";

test("renders with the defaults", () => expectRendered(renderForTest(istioBase), "defaults"));

test("sets only values that the chart reads", () => {
  expect(checkValues(istioBase.chart?.keys ?? {}, renderForTest(istioBase).values)).toEqual([]);
});

test("checks objects that name no revision, and refuses them while no istiod answers", () => {
  expect(renderForTest(istioBase).values).toEqual({
    defaultRevision: "default",
    base: { validationFailurePolicy: "Fail" },
    global: { enableReaderRBAC: false },
  });
});

test("leaves to istiod what istiod writes into the webhook, and only that", () => {
  expect(istioBase.argo.ignoreDifferences).toEqual([
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      issue: expect.stringMatching(/^https:/),
      jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
    },
  ]);
  expect(istioBase.argo.syncOptions).toContain("RespectIgnoreDifferences=true");
});

test("is not removed without a person", () => {
  expect(istioBase.argo.removal).toBe("confirm");
});
