import { expect, test } from "vitest";
import {
  alpha,
  beta,
  type Changes,
  testCatalog,
  testClusterText,
  testEntry,
  testFiles,
  testFleet,
} from "./testing.ts";
import { running, transitions } from "./transitions.ts";

const catalog = new Map([...testCatalog(beta), testEntry(alpha, { "1.0.0": alpha })]);
const fleet = (changes: Changes) => testFleet(testFiles(changes), catalog);
const canary = "clusters/rings/canary/pins.yaml";

test("each cluster runs its ring's pins and its own", () => {
  const changes = { "clusters/edge-1/pins.yaml": "alpha: 1.0.0\nbeta: head\n" };
  expect(
    running(fleet(changes)).map(({ pins, ...rest }) => ({ ...rest, ...Object.fromEntries(pins) })),
  ).toEqual([
    { cluster: "edge-1", ring: "canary", alpha: "1.0.0", beta: "head" },
    { cluster: "hub-1", ring: "production", alpha: "head" },
  ]);
});

test("a cluster whose ring is not there runs its own pins", () => {
  const { clusters } = fleet({ "clusters/edge-1/pins.yaml": "alpha: 1.0.0\n" });
  expect(running({ rings: [], clusters }).map(({ pins }) => [...pins])).toEqual([[["alpha", "1.0.0"]], []]);
});

test("what changes: a release, a component that comes, one that goes, and all of a new cluster", () => {
  const before = fleet({ [canary]: "alpha: head\n" });
  const after = fleet({
    [canary]: "alpha: 1.0.0\nbeta: head\n",
    "clusters/hub-1/pins.yaml": "alpha: off\n",
    "clusters/edge-2/cluster.yaml": testClusterText({ domain: "two.example.com" }),
  });
  const rows = (from: typeof before, to: typeof before) =>
    transitions(from, to).map((one) => `${one.cluster} ${one.ring} ${one.component} ${one.from} ${one.to}`);
  expect(rows(before, after)).toEqual([
    "edge-1 canary alpha head 1.0.0",
    "edge-1 canary beta undefined head",
    "edge-2 canary alpha undefined 1.0.0",
    "edge-2 canary beta undefined head",
    "hub-1 production alpha head undefined",
  ]);
  expect(rows(before, before)).toEqual([]);
});

test("components are in order, whichever side they are on", () => {
  const [before, after] = [fleet({ [canary]: "beta: head\nalpha: head\n" }), fleet({ [canary]: "{}\n" })];
  expect(transitions(before, after).map(({ component }) => component)).toEqual(["alpha", "beta"]);
  expect(transitions(after, before).map(({ component }) => component)).toEqual(["alpha", "beta"]);
  const changed = transitions(fleet({ [canary]: "beta: head\n" }), fleet({ [canary]: "alpha: head\n" }));
  expect(changed.map(({ component }) => component)).toEqual(["alpha", "beta"]);
});
