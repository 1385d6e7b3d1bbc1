import { expect, test } from "vitest";
import { planPin } from "./pin.ts";
import type { TargetName } from "./target.ts";
import { planLines, rolloutFleet, testCatalog } from "./testing.ts";

const held = "beta: {version: 1.0.0, hold: {reason: slow disks, until: 2026-12-31}}\n";
const fleet = rolloutFleet(`alpha: 1.0.0\n${held}`, "alpha: 1.0.0\n", {
  "clusters/fleet.yaml":
    "repository: {url: https://git.example.com/a.git}\nhubs: [{name: hub-1}]\nrings: [{name: canary, tracksHead: true}, {name: production}]\n",
  "clusters/edge-1/pins.yaml": "alpha: 1.1.0\n",
});
const canary = { ring: "canary" };
const production = { ring: "production" };
const edge1 = { cluster: "edge-1" };
const plan = (component: string, version: string, target: TargetName) =>
  planLines(planPin(fleet, testCatalog, { component, version, target }));

test.each<[string, string, TargetName, string]>([
  ["alpha", "2.0.0", canary, "rings/canary alpha 1.0.0 -> 2.0.0"],
  ["alpha", "off", production, "rings/production alpha 1.0.0 -> off"],
  ["beta", "1.0.0", production, "rings/production beta undefined -> 1.0.0"],
  ["alpha", "head", canary, "rings/canary alpha 1.0.0 -> head"],
  ["alpha", "2.0.0", edge1, "edge-1 alpha 1.1.0 -> 2.0.0"],
  ["alpha", "ring", edge1, "edge-1 alpha 1.1.0 -> undefined"],
  ["beta", "head", edge1, "edge-1 beta undefined -> head"],
])("%s %s on %j", (component, version, target, line) => {
  expect(plan(component, version, target)).toEqual([line]);
});

test("a pin that says so already does not move", () => {
  expect(plan("alpha", "1.0.0", canary)).toEqual([]);
});

test.each<[string, string, TargetName]>([
  ["alhpa", "1.0.0", canary],
  ["alpha", "1.2.0", canary],
  ["alpha", "ring", canary],
  ["beta", "ring", edge1],
  ["alpha", "head", production],
  ["alpha", "1.0.0", { ring: "prodution" }],
  ["alpha", "1.0.0", { cluster: "edge-2" }],
  ["beta", "2.0.0", canary],
])("%s %s on %j is refused", (component, version, target) => {
  expect(plan(component, version, target)).toMatchSnapshot();
});

test("a component without releases, and one whose newest is the nearest of two", () => {
  const none = new Map([...testCatalog].map(([name, entry]) => [name, { ...entry, releases: [] }]));
  const request = { component: "alpha", version: "1.0.0", target: canary };
  expect(planLines(planPin(fleet, none, request))).toMatchSnapshot();
  const two = new Map(
    [...testCatalog].map(([name, entry]) => [name, { ...entry, releases: ["1.1.0", "1.3.0"] }]),
  );
  expect(planPin(fleet, two, { ...request, version: "1.2.0" }).problems[0]?.fix).toBe("Did you mean 1.3.0?");
});

test("a held pin of a cluster names the cluster in the command that ends the hold", () => {
  const own = rolloutFleet("alpha: 1.0.0\n", "alpha: 1.0.0\n", { "clusters/edge-1/pins.yaml": held });
  const { problems } = planPin(own, testCatalog, { component: "beta", version: "off", target: edge1 });
  expect(problems.map(({ fix }) => fix)).toEqual([
    "End the hold first: `hubctl resume beta --cluster edge-1`.",
  ]);
});

test("a cluster with several pins of its own follows its ring for one of them", () => {
  const own = rolloutFleet("alpha: 1.0.0\n", "alpha: 1.0.0\n", {
    "clusters/edge-1/pins.yaml": "alpha: 1.1.0\nbeta: 1.0.0\n",
  });
  expect(
    planLines(planPin(own, testCatalog, { component: "alpha", version: "ring", target: edge1 })),
  ).toEqual(["edge-1 alpha 1.1.0 -> undefined"]);
});
