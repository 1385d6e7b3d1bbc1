import {
  checksForTest,
  conditionsOf,
  defaults,
  objectNames,
  renderForTest,
  testCluster,
  workloadsOf,
} from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import certManager from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 4, webhookReplicas: 5 };
const checks = checksForTest(certManager, {}, settings);

const crds = storedCrds("cert-manager", "v1.21.1");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants as many pods ready as the chart is given", () => {
  const { replicaCount, webhook, cainjector } = values(testCluster(), defaults(certManager, settings));
  expect(workloadsOf(checks)).toEqual({
    "Deployment/cert-manager": replicaCount,
    "Deployment/cert-manager-cainjector": cainjector?.replicaCount,
    "Deployment/cert-manager-webhook": webhook?.replicaCount,
  });
});

test("checks the issuers that it makes", () => {
  const made = objectNames(renderForTest(certManager).manifests);
  expect(conditionsOf(checks).sort()).toEqual(made.map((name) => `${name} Ready`).sort());
});

test("asks Prometheus only where there is one", () => {
  const kinds = (components: string[]) => checksForTest(certManager, { components }).map(({ kind }) => kind);
  expect(kinds([])).not.toContain("target-up");
  expect(kinds(["kube-prometheus-stack"])).toContain("target-up");
});
