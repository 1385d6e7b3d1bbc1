import { checkValues } from "@hub/chart";
import { checksForTest, defaults, renderForTest, testCluster, workloadsOf } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import nfs from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof nfs.settings>;

const classes: Settings["classes"] = {
  "nfs-models": { server: "10.20.0.5", share: "/exports/models" },
  "nfs-archive": { server: "nas-1.llm-analytics.io", share: "/archive", keepData: false, version: "3" },
};

const valuesOf = (settings: Settings = {}) => values(testCluster(), defaults(nfs, settings));
const classesOf = (classes: Settings["classes"]) => renderForTest(nfs, {}, { classes }).manifests;

test("renders with two servers", () => expectRendered(renderForTest(nfs, {}, { classes }), "everything"));

test("sets only values that the chart reads", () => {
  expect(checkValues(nfs.chart?.keys ?? {}, valuesOf())).toEqual([]);
});

test("makes a class for each server, none of them a default, in whatever order they are named", () => {
  const made = classesOf(classes);
  expect(made).toMatchObject([
    { metadata: { name: "nfs-archive" }, parameters: { server: "nas-1.llm-analytics.io" } },
    { metadata: { name: "nfs-models" }, parameters: { server: "10.20.0.5" } },
  ]);
  for (const { metadata } of made) {
    expect(metadata).toMatchObject({
      annotations: { "storageclass.kubernetes.io/is-default-class": "false" },
    });
  }
  expect(classesOf(Object.fromEntries(Object.entries(classes).reverse()))).toEqual(made);
});

test("keeps what is in a volume whose claim goes, unless the settings say otherwise", () => {
  expect(classesOf(classes).map(({ parameters }) => parameters)).toMatchObject([
    { onDelete: "delete" },
    { onDelete: "retain" },
  ]);
});

test("mounts by the version of the settings", () => {
  expect(classesOf(classes).map(({ mountOptions }) => mountOptions)).toEqual([
    ["nfsvers=3"],
    ["nfsvers=4.1"],
  ]);
});

test("brings neither a controller nor kinds of snapshots, of which a cluster has one", () => {
  expect(valuesOf()).toMatchObject({
    controller: { enableSnapshotter: false },
    externalSnapshotter: { enabled: false, customResourceDefinitions: { enabled: false } },
  });
});

test("gives every container requests and limits", () => {
  const { controller, node } = valuesOf();
  const containers = [controller, node].flatMap((part) => Object.values(part?.resources ?? {}));
  expect(containers).toHaveLength(7);
  for (const resources of containers) {
    expect(resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
});

test("refuses the name of another class, and what is no server or export", () => {
  const messages = (classes: object) =>
    nfs.settings
      .safeParse({ classes })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(messages({ slow: { server: "https://nas-1/", share: "exports" } })).toMatchInlineSnapshot(`
    [
      "classes.slow.server must be the name or address of a server",
      "classes.slow.share must be the path of an export, for example /exports/cluster",
    ]
  `);
  expect(nfs.settings.safeParse({ classes: { "fast-ssd": { server: "nas-1", share: "/" } } }).success).toBe(
    false,
  );
});

test("checks its pods, the driver and every class", () => {
  const checks = checksForTest(nfs, {}, { classes, replicas: 3 });
  expect(workloadsOf(checks)).toEqual({ "Deployment/csi-nfs-controller": 3, "DaemonSet/csi-nfs-node": 1 });
  expect(checks.flatMap((check) => (check.kind === "exists" ? [check.object.name] : []))).toEqual([
    "nfs.csi.k8s.io",
    "nfs-archive",
    "nfs-models",
  ]);
});
