import { checkValues } from "@hub/chart";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import egressGateway from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (settings: { replicas?: number } = {}) =>
  values(testCluster(), defaults(egressGateway, settings));

test("renders with the defaults", () => expectRendered(renderForTest(egressGateway), "defaults"));

test("sets only values that the chart reads", () => {
  expect(checkValues(egressGateway.chart?.keys ?? {}, valuesOf())).toEqual([]);
});

test("has two replicas, and a node with one of them can be drained", () => {
  expect(valuesOf()).toMatchObject({
    autoscaling: { enabled: false },
    replicaCount: 2,
    podDisruptionBudget: { maxUnavailable: 1 },
  });
});

test("is reached from inside the cluster alone", () => {
  expect(valuesOf().service?.type).toBe("ClusterIP");
});

test("passes the restricted level, and still binds ports 80 and 443", () => {
  expect(valuesOf().securityContext).toEqual({
    sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    seccompProfile: { type: "RuntimeDefault" },
  });
});

test("comes after the control plane, whose webhook fills in its image", () => {
  expect(egressGateway.dependsOn).toContain("istiod");
});

test("wants as many pods ready as the chart is given", () => {
  const checks = checksForTest(egressGateway, { components: ["kube-prometheus-stack"] }, { replicas: 3 });
  expect(workloadsOf(checks)).toEqual({
    "Deployment/istio-egressgateway": valuesOf({ replicas: 3 }).replicaCount,
  });
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: "istio-egress" });
});
