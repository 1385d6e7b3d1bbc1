import { checkValues } from "@hub/chart";
import { providers } from "@hub/component";
import { checksForTest, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import istioCni from "./index.ts";
import { values } from "./values.ts";

test.each(providers)("renders for %s", (provider) =>
  expectRendered(renderForTest(istioCni, { provider }), provider),
);

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  expect(checkValues(istioCni.chart?.keys ?? {}, values(testCluster({ provider })))).toEqual([]);
});

test("puts the plugin where the nodes of each provider look", () => {
  expect(providers.map((provider) => values(testCluster({ provider })).cniBinDir)).toEqual([
    "/opt/cni/bin",
    "/home/kubernetes/bin",
    "/opt/cni/bin",
  ]);
});

test("has a quota for its critical pods on Google Cloud alone, which refuses them without", () => {
  const quotas = providers.map((provider) => values(testCluster({ provider })).resourceQuotas?.enabled);
  expect(quotas).toEqual([false, true, false]);
});

test("leaves out its own namespace, or it could not start after an outage", () => {
  expect(values(testCluster()).excludeNamespaces).toContain(istioCni.namespace.name);
});

test("is privileged in a namespace that it has for itself", () => {
  expect(istioCni.namespace).toEqual({ name: "istio-cni", podSecurity: "privileged" });
});

test("wants its pod on every node", () => {
  expect(Object.keys(workloadsOf(checksForTest(istioCni)))).toEqual(["DaemonSet/istio-cni-node"]);
});
