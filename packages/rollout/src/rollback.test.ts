import { expect, test } from "vitest";
import { planRollback, type RollbackRequest } from "./rollback.ts";
import { planLines, rolloutFleet, testCatalog } from "./testing.ts";

const held = "beta: {version: 2.0.0, hold: {reason: slow disks, until: 2026-12-31}}\n";
const fleet = rolloutFleet(`alpha: 2.0.0\n${held}`, "alpha: 1.1.0\n", {
  "clusters/edge-1/pins.yaml": "beta: 1.1.0\n",
});
const plan = (request: RollbackRequest, before: string | undefined = "1.0.0") =>
  planLines(
    planRollback(fleet, testCatalog, request, (where, component) =>
      where === "rings/canary" || component === "beta" ? before : undefined,
    ),
  );
const canary = { ring: "canary" };

test("goes back to what was pinned before, or to what is asked for", () => {
  expect(plan({ components: ["alpha"], target: canary })).toEqual(["rings/canary alpha 2.0.0 -> 1.0.0"]);
  expect(plan({ components: ["alpha"], target: canary, to: "1.1.0" })).toEqual([
    "rings/canary alpha 2.0.0 -> 1.1.0",
  ]);
  expect(plan({ components: ["beta"], target: { cluster: "edge-1" } })).toEqual([
    "edge-1 beta 1.1.0 -> 1.0.0",
  ]);
});

test("each component that cannot go back is a problem, and the others are planned all the same", () => {
  expect(plan({ components: ["beta", "alpha", "gamma"], target: canary })).toMatchInlineSnapshot(`
    [
      "rings/canary alpha 2.0.0 -> 1.0.0",
      "error held clusters/rings/canary/pins.yaml:2: beta of canary is held on 2.0.0 until 2026-12-31: slow disks End the hold first: \`hubctl resume beta --ring canary\`.",
      "error not-pinned: canary does not pin gamma. Known are alpha, beta.",
    ]
  `);
});

test.each<[string, RollbackRequest, string?]>([
  ["follows its ring", { components: ["alpha"], target: { cluster: "edge-1" } }],
  ["is pinned nowhere", { components: ["gamma"], target: { cluster: "edge-1" } }],
  ["has a slip in its name", { components: ["alhpa"], target: canary }],
  ["has no history", { components: ["alpha"], target: { ring: "production" } }],
  ["was another release before, that is gone", { components: ["alpha"], target: canary }, "0.9.0"],
  ["says so already", { components: ["alpha"], target: canary, to: "2.0.0" }],
  ["is on a ring that is not there", { components: ["alpha"], target: { ring: "prodution" } }],
])("a component that %s", (_, request, before) => {
  expect(plan(request, before)).toMatchSnapshot();
});

test("a component that the catalog does not have has no releases", () => {
  const gone = rolloutFleet("alpha: 2.0.0\n", "alpha: 2.0.0\n");
  const request = { components: ["alpha"], target: canary, to: "1.0.0" };
  expect(planRollback(gone, new Map(), request, () => undefined).problems.map(({ code }) => code)).toEqual([
    "unknown-release",
  ]);
});
