import { checkValues } from "@hub/chart";
import { type ClusterFacts, providers } from "@hub/component";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import provisioner from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof provisioner.settings>;

const everything: Settings = {
  hostDir: "/dev/disk/kubernetes",
  nodeSelector: { "node.kubernetes.io/instance-type": "i4i.xlarge", disks: "local" },
};

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(provisioner, settings));

test("renders for some of the nodes", () =>
  expectRendered(
    renderForTest(provisioner, { components: ["prometheus-operator-crds"] }, everything),
    "everything",
  ));

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  expect(checkValues(provisioner.chart?.keys ?? {}, valuesOf({ provider }, everything))).toEqual([]);
});

test("fills the class of the component storage, and makes none of its own", () => {
  expect(provisioner.dependsOn).toContain("storage");
  expect(valuesOf().classes).toEqual([
    expect.objectContaining({ name: "local-ssd", hostDir: "/mnt/disks", fsType: "ext4" }),
  ]);
  expect(valuesOf().classes?.[0]).not.toHaveProperty("storageClass");
});

test("lets a volume go with its node", () => {
  expect(valuesOf().setPVOwnerRef).toBe(true);
});

test("runs on tainted nodes too, of those that the settings name", () => {
  expect(valuesOf({}, everything)).toMatchObject({
    tolerations: [{ operator: "Exists" }],
    nodeSelector: everything.nodeSelector,
  });
});

test("empties a disk without wearing it out", () => {
  expect(valuesOf().classes).toMatchObject([{ blockCleanerCommand: ["/scripts/blkdiscard.sh"] }]);
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf().serviceMonitor?.enabled).toBe(false);
  expect(valuesOf({ components: ["prometheus-operator-crds"] }).serviceMonitor?.enabled).toBe(true);
});

test.each(["mnt/disks", "/mnt/my disks", ""])("refuses %j, which is no folder of a node", (hostDir) => {
  expect(provisioner.settings.safeParse({ hostDir }).error?.issues[0]?.path).toEqual(["hostDir"]);
});

test("checks its pods, and its own targets alone", () => {
  const checks = checksForTest(provisioner, { components: ["kube-prometheus-stack"] });
  expect(workloadsOf(checks)).toEqual({ "DaemonSet/local-static-provisioner": 1 });
  expect(checks.at(-1)).toMatchObject({ namespace: "node-agents", container: "provisioner" });
});
