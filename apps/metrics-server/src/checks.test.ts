import { checksForTest, conditionsOf, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import metricsServer from "./index.ts";
import { values } from "./values.ts";

test("wants as many pods ready as the chart is given", () => {
  const settings = { replicas: 4 };
  expect(workloadsOf(checksForTest(metricsServer, {}, settings))).toEqual({
    "Deployment/metrics-server": values(testCluster(), defaults(metricsServer, settings)).replicas,
  });
});

test("checks the API that it owns, and a certificate where it asks for one", () => {
  const conditions = (components: string[]) => ({
    checked: conditionsOf(checksForTest(metricsServer, { components })),
    signedBy: values(testCluster({ components }), defaults(metricsServer)).tls?.type,
  });
  expect(conditions([])).toEqual({
    checked: ["APIService/v1beta1.metrics.k8s.io Available"],
    signedBy: "metrics-server",
  });
  expect(conditions(["cert-manager"])).toEqual({
    checked: ["APIService/v1beta1.metrics.k8s.io Available", "Certificate/metrics-server Ready"],
    signedBy: "cert-manager",
  });
});

test("asks Prometheus only where there is one", () => {
  const kinds = (components: string[]) =>
    checksForTest(metricsServer, { components }).map(({ kind }) => kind);
  expect(kinds([])).not.toContain("target-up");
  expect(kinds(["kube-prometheus-stack"])).toContain("target-up");
});
