import { renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import crds from "./index.ts";

test("sets no value: every cluster gets every kind", () => {
  expect(renderForTest(crds).values).toEqual({});
});

test("keeps the CRDs where a cluster no longer runs it: with them, every monitor and rule would go", () => {
  expect(crds.argo.removal).toBe("keep");
});

test("waits for nothing, so that every other component can bring a ServiceMonitor", () => {
  expect([...crds.dependsOn, ...crds.after]).toEqual([]);
});

test("may write CRDs, and nothing else outside its namespace", () => {
  expect(crds.argo.clusterKinds).toEqual([
    { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
  ]);
  expect(crds.argo.namespaces).toEqual([]);
});
