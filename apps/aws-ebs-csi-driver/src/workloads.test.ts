import { workloadsForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import driver from "./index.ts";
import { workloads } from "./workloads.ts";

test("counts the sidecar for snapshots where there are snapshots", () => {
  const inController = (components: string[]) =>
    workloadsForTest(driver, { components }).find(({ name }) => name === "ebs-csi-controller")?.containers;
  expect(inController([])).toHaveLength(5);
  expect(inController(["snapshot-controller"])).toHaveLength(6);
});

test("gives a sidecar the resources of the driver, unless an override gives it some of its own", () => {
  const [driver, own] = [{ requests: { cpu: "10m" } }, { requests: { cpu: "20m" } }];
  const [, node] = workloads({
    node: { resources: driver },
    sidecars: { nodeDriverRegistrar: { resources: own } },
  });
  expect(node?.containers).toEqual([driver, own, driver]);
});

test("counts an agent on every node", () => {
  expect(workloadsForTest(driver)).toContainEqual(
    expect.objectContaining({ name: "ebs-csi-node", replicas: "every-node" }),
  );
});
