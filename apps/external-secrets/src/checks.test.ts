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
import externalSecrets from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 4, webhookReplicas: 5 };
const checks = checksForTest(externalSecrets, { secretStore: "vault" }, settings);

const crds = storedCrds("external-secrets", "2.9.0");
test.skipIf(!crds)("checks kinds that the chart brings", () => {
  const names = checks.flatMap((check) => (check.kind === "crd-established" ? check.names : []));
  expect(names).toHaveLength(3);
  expect(crds).toEqual(expect.arrayContaining(names));
});

test("wants as many pods ready as the chart is given", () => {
  const { replicaCount, webhook } = values(testCluster(), defaults(externalSecrets, settings));
  expect(workloadsOf(checks)).toEqual({
    "Deployment/external-secrets": replicaCount,
    "Deployment/external-secrets-webhook": webhook?.replicaCount,
    "Deployment/external-secrets-cert-controller": 1,
  });
});

test("checks the store that it makes", () => {
  expect(objectNames(renderForTest(externalSecrets, { secretStore: "vault" }).manifests)).toEqual([
    "ClusterSecretStore/vault",
  ]);
  expect(conditionsOf(checks)).toEqual(["ClusterSecretStore/vault Ready"]);
});
