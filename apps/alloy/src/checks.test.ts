import { checksForTest, objectNames, renderForTest, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import alloy from "./index.ts";

const checks = checksForTest(alloy, { components: ["loki", "kube-prometheus-stack"] });

test("wants a pod ready on every node", () => {
  expect(workloadsOf(checks)).toEqual({ "DaemonSet/alloy": 1 });
});

test("wants its own targets up, not those of other agents in the namespace", () => {
  expect(checks.filter(({ kind }) => kind === "target-up")).toMatchObject([
    { namespace: alloy.namespace.name, container: "alloy" },
  ]);
});

test("asks Prometheus only where there is one", () => {
  expect(checksForTest(alloy, { components: ["loki"] }).map(({ kind }) => kind)).toEqual([
    "exists",
    "workload-ready",
  ]);
});

test("wants the configuration under the name that it is rendered with", () => {
  const { manifests, values } = renderForTest(alloy, { components: ["loki"] });
  expect(objectNames(manifests)).toEqual(["ConfigMap/alloy-config"]);
  expect(values).toMatchObject({ alloy: { configMap: { name: "alloy-config" } } });
  expect(checks[0]).toMatchObject({ object: { name: "alloy-config", namespace: alloy.namespace.name } });
});
