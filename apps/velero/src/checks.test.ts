import { checksForTest, defaults, testCluster, workloadsOf } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import velero from "./index.ts";
import { values } from "./values.ts";

const checks = checksForTest(velero, { components: ["kube-prometheus-stack"] });
const given = values(testCluster(), defaults(velero));

const crds = storedCrds("velero", "12.1.0");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(checks.find(({ kind }) => kind === "crd-established")).toMatchObject({ names: crds });
});

test("wants the server ready, and a node agent everywhere where the chart is told to run it", () => {
  const workloads = (moveData: boolean) => workloadsOf(checksForTest(velero, {}, { volumes: { moveData } }));
  expect(workloads(true)).toEqual({ "Deployment/velero": 1, "DaemonSet/node-agent": 1 });
  expect(workloads(false)).toEqual({ "Deployment/velero": 1 });
});

test("wants the bucket of the chart's one location reached, and lately", () => {
  const [location] = given.configuration?.backupStorageLocation ?? [];
  const object = expect.objectContaining({ kind: "BackupStorageLocation", name: location?.name });
  expect(checks).toContainEqual(
    expect.objectContaining({ kind: "field", object, path: ["status", "phase"], equals: "Available" }),
  );
  expect(checks).toContainEqual(
    expect.objectContaining({ kind: "recent", object, path: ["status", "lastValidationTime"] }),
  );
});

const backups = (settings: z.input<typeof velero.settings> = {}) =>
  Object.fromEntries(
    checksForTest(velero, {}, settings).flatMap((check) =>
      check.kind === "recent-one-of"
        ? [[check.objects.labels["velero.io/schedule-name"], check.maxAgeHours]]
        : [],
    ),
  );

test("wants a good backup of every Schedule of the chart, no older than a day and the time that it runs", () => {
  const names = Object.keys(given.schedules ?? {}).map((name) => `velero-${name}`);
  expect(backups()).toEqual(Object.fromEntries(names.map((name) => [name, 30])));
});

test("wants every Schedule of the chart enabled", () => {
  const enabled = checks.flatMap((check) =>
    check.kind === "field" && check.object.kind === "Schedule" && check.equals === "Enabled"
      ? [check.object.name]
      : [],
  );
  expect(enabled).toEqual(Object.keys(given.schedules ?? {}).map((name) => `velero-${name}`));
});

test("waits longer for a Schedule that runs less often", () => {
  expect(backups({ volumes: { schedule: "0 2 * * SUN" } })).toEqual({
    "velero-namespaces": 30,
    "velero-volumes": 7 * 24 + 6,
  });
});

test("counts no backup that failed, even in part", () => {
  expect(checks.filter(({ kind }) => kind === "recent-one-of")).toMatchObject([
    { where: { path: ["status", "phase"], equals: "Completed" } },
    { where: { path: ["status", "phase"], equals: "Completed" } },
  ]);
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: velero.namespace.name });
});
