import { checksForTest, conditionsOf, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import prometheusAdapter from "./index.ts";
import { values } from "./values.ts";

const settings = { replicas: 4 };
const checks = checksForTest(prometheusAdapter, {}, settings);
const given = values(testCluster(), defaults(prometheusAdapter, settings));

test("wants as many pods ready as the chart is given", () => {
  expect(workloadsOf(checks)).toEqual({ "Deployment/prometheus-adapter": given.replicas });
});

test("checks the API that it owns, and the certificates that the chart asks cert-manager for", () => {
  expect(given.certManager?.enabled).toBe(true);
  expect(conditionsOf(checks)).toEqual([
    "APIService/v1beta1.custom.metrics.k8s.io Available",
    "Certificate/prometheus-adapter-root-cert Ready",
    "Certificate/prometheus-adapter-cert Ready",
  ]);
});
