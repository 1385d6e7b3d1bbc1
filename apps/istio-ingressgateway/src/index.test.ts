import { checkValues } from "@hub/chart";
import { type Provider, providers } from "@hub/component";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import ingressGateway from "./index.ts";
import { values } from "./values.ts";

const valuesOf = (settings: z.input<typeof ingressGateway.settings> = {}, provider: Provider = "aws") =>
  values(testCluster({ provider }), defaults(ingressGateway, settings));
const internal = { loadBalancer: { internal: true } };

test.each(providers)("renders for %s", (provider) =>
  expectRendered(renderForTest(ingressGateway, { provider }), provider),
);

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  expect(checkValues(ingressGateway.chart?.keys ?? {}, valuesOf(internal, provider))).toEqual([]);
});

test("has three replicas at least, and a node with one of them can be drained", () => {
  expect(valuesOf()).toMatchObject({
    autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 10 },
    podDisruptionBudget: { maxUnavailable: 1 },
  });
});

test("passes the restricted level, and still binds ports 80 and 443", () => {
  expect(valuesOf().securityContext).toEqual({
    sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    seccompProfile: { type: "RuntimeDefault" },
  });
});

test("is found by Gateway objects under the name that Istio's own documentation uses", () => {
  expect(valuesOf().labels).toEqual({ istio: "ingressgateway" });
});

test.each([
  ["aws", "service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"],
  ["gcp", "networking.gke.io/load-balancer-type", "Internal"],
  ["azure", "service.beta.kubernetes.io/azure-load-balancer-internal", "true"],
] as const)("on %s has an internal load balancer only where the settings say so", (provider, key, value) => {
  expect(valuesOf(internal, provider).service?.annotations).toMatchObject({ [key]: value });
  expect(valuesOf({}, provider).service?.annotations).not.toMatchObject({ [key]: value });
});

test("comes after the control plane, whose webhook fills in its image", () => {
  expect(ingressGateway.dependsOn).toContain("istiod");
});

test("wants as many pods ready as the chart is given, and an address", () => {
  const checks = checksForTest(ingressGateway, { components: ["kube-prometheus-stack"] }, { minReplicas: 4 });
  expect(workloadsOf(checks)).toEqual({
    "Deployment/istio-ingressgateway": valuesOf({ minReplicas: 4 }).autoscaling?.minReplicas,
  });
  expect(checks.map(({ kind }) => kind)).toEqual(["workload-ready", "field", "target-up"]);
});

test("refuses fewest replicas above most", () => {
  expect(
    ingressGateway.settings.safeParse({ minReplicas: 11 }).error?.issues.map(({ message }) => message),
  ).toEqual(["must be at most maxReplicas"]);
});
