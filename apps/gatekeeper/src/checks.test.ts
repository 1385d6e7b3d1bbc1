import { checksForTest, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import gatekeeper from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 5 };
const checks = checksForTest(gatekeeper, { components: ["kube-prometheus-stack"] }, settings);

const crds = storedCrds("gatekeeper", "3.23.0");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants as many pods ready as the chart is given, and the one audit", () => {
  expect(workloadsOf(checks)).toEqual({
    "Deployment/gatekeeper-controller-manager": values(testCluster(), defaults(gatekeeper, settings))
      .replicas,
    "Deployment/gatekeeper-audit": 1,
  });
});

test("tries at both webhooks what they refuse without any policy", () => {
  const tried = checks.flatMap((check) => (check.kind === "refused" ? [[check.object.kind, check.by]] : []));
  expect(tried).toEqual([
    ["ConstraintTemplate", 'admission webhook "validation.gatekeeper.sh"'],
    ["Namespace", 'admission webhook "check-ignore-label.gatekeeper.sh"'],
  ]);
});

test("tries a template that is not named like its kind", () => {
  const template = checks.flatMap((check) =>
    check.kind === "refused" && check.object.kind === "ConstraintTemplate" ? [check.object] : [],
  );
  expect(template).toMatchObject([
    {
      metadata: { name: "hubctl-must-be-refused" },
      spec: { crd: { spec: { names: { kind: "AnotherName" } } } },
    },
  ]);
});

test("tries a namespace whose name the chart is not told to exempt", () => {
  const { controllerManager } = values(testCluster(), defaults(gatekeeper, settings));
  const names = checks.flatMap((check) =>
    check.kind === "refused" && check.object.kind === "Namespace" ? [check.object.metadata.name] : [],
  );
  expect(names).toHaveLength(1);
  expect(controllerManager?.exemptNamespaces).not.toContain(names[0]);
});

test("checks the mutating webhook only where the chart is told to run it", () => {
  const fields = (mutation: boolean) =>
    checksForTest(gatekeeper, {}, { mutation }).flatMap((check) =>
      check.kind === "field" ? [`${check.object.kind}/${check.object.name}`] : [],
    );
  expect(fields(false)).toEqual([]);
  expect(fields(true)).toEqual(["MutatingWebhookConfiguration/gatekeeper-mutating-webhook-configuration"]);
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: gatekeeper.namespace.name });
});
