import { expect, test } from "vitest";
import { holdCluster, planClusterHold, planHold, planResume } from "./hold.ts";
import type { TargetName } from "./target.ts";
import { planLines, rolloutFleet } from "./testing.ts";

const hold = { reason: "slow disks", until: "2026-12-31" };
const heldPin = (component: string, release = "1.0.0") =>
  `${component}: {version: ${release}, hold: {reason: slow disks, until: 2026-12-31}}\n`;
const fleet = rolloutFleet(`alpha: 1.0.0\n${heldPin("beta")}`, "alpha: head\n", {
  "clusters/edge-1/pins.yaml": heldPin("alpha"),
  "clusters/hub-1/pins.yaml": `${heldPin("beta", "2.0.0")}alpha: 1.1.0\n`,
});
const edge1 = { cluster: "edge-1" };
const hub1 = { cluster: "hub-1" };
const canary = { ring: "canary" };
const held = (component: string, target: TargetName) => planLines(planHold(fleet, component, target, hold));
const resumed = (component: string, target: TargetName) => planLines(planResume(fleet, component, target));

test("a hold keeps what a ring or a cluster runs, by a pin of its own where it follows the ring", () => {
  expect(held("alpha", canary)).toEqual(["rings/canary alpha 1.0.0 -> 1.0.0 hold 2026-12-31"]);
  expect(held("beta", edge1)).toEqual(["edge-1 beta undefined -> 1.0.0 hold 2026-12-31"]);
  expect(held("alpha", hub1)).toEqual(["hub-1 alpha 1.1.0 -> 1.1.0 hold 2026-12-31"]);
});

test.each<[string, TargetName]>([
  ["gamma", canary],
  ["alpha", { ring: "production" }],
  ["alpha", { ring: "prodution" }],
])("no hold of %s on %j", (component, target) => {
  expect(held(component, target)).toMatchSnapshot();
});

test("the end of a hold lets a cluster follow its ring again, where that runs the component", () => {
  expect(resumed("beta", canary)).toEqual(["rings/canary beta 1.0.0 -> 1.0.0 hold ends"]);
  expect(resumed("alpha", edge1)).toEqual(["edge-1 alpha 1.0.0 -> undefined"]);
  expect(resumed("beta", hub1)).toEqual(["hub-1 beta 2.0.0 -> 2.0.0 hold ends"]);
});

test.each<[string, TargetName]>([
  ["alpha", canary],
  ["gamma", canary],
  ["alpha", hub1],
  ["beta", edge1],
  ["alpha", { cluster: "edge-2" }],
])("no end of a hold of %s on %j", (component, target) => {
  expect(resumed(component, target)).toMatchSnapshot();
});

test("a cluster goes on hold, and off it where it is on", () => {
  expect(planClusterHold(fleet, "edge-1", hold)).toEqual({
    moves: [],
    notes: [],
    problems: [],
    cluster: { name: "edge-1", hold },
  });
  expect(planLines(planClusterHold(fleet, "edge-1", undefined))).toEqual([
    "error not-held clusters/edge-1/cluster.yaml:1: The cluster edge-1 is not held. Name the component whose hold is to end, or leave it.",
  ]);
  const onHold = { ...fleet, clusters: fleet.clusters.map((cluster) => ({ ...cluster, hold })) };
  expect(planClusterHold(onHold, "edge-1", undefined).cluster).toEqual({ name: "edge-1", hold: undefined });
  expect(planLines(planClusterHold(fleet, "edge-2", hold))[0]).toMatch(/^error unknown-cluster/);
});

test("the text of a cluster on hold goes back to the same bytes", () => {
  const text = "ring: canary # first\n";
  const onHold = holdCluster(text, hold);
  expect(onHold).toBe('hold:\n  reason: slow disks\n  until: "2026-12-31"\nring: canary # first\n');
  expect(holdCluster(onHold, undefined)).toBe(text);
});

test("a pin that cannot be held is pointed at, wherever it stands in its file", () => {
  const two = rolloutFleet("alpha: 1.0.0\n", "beta: 1.0.0\nalpha: head\n");
  expect(planHold(two, "alpha", { ring: "production" }, hold).problems[0]?.place?.line).toBe(2);
});
