import { expect, test } from "vitest";
import { planAutomatic } from "./automatic.ts";
import type { Evidence } from "./evidence.ts";
import { planLines, rolloutFleet } from "./testing.ts";

const now = new Date("2026-11-23T12:00:00Z");
const healthy = (name: string, running: string, healthySince: string | null = "2026-11-23T01:00:00Z") => ({
  ...{ name, running, health: "Healthy", healthySince },
});
const evidence = (...components: Evidence["clusters"][number]["components"]): Evidence => ({
  ...{
    schema: 1,
    at: "2026-11-23T11:30:00Z",
    comparedWith: "hub",
    clusters: [{ name: "edge-1", components }],
  },
});
function plan(
  given: Evidence | undefined,
  { canary = "alpha: 1.1.0\n", production = ", promotion: automatic" } = {},
) {
  const fleet = rolloutFleet(canary, "alpha: 1.0.0\nbeta: 1.0.0\n", {
    "clusters/fleet.yaml": `repository: {url: https://git.example.com/a.git}\nhubs: [{name: hub-1}]\nrings:\n  - {name: canary, tracksHead: true, promotion: automatic, soak: 2h}\n  - {name: production${production}}\n`,
  });
  return planLines(
    planAutomatic({ fleet, evidence: given, headRelease: () => undefined, factsOf: () => undefined, now }),
  );
}

test("what has soaked is due, what has not waits with a note", () => {
  const canary = "alpha: 1.1.0\nbeta: 2.0.0\n";
  expect(
    plan(evidence(healthy("alpha", "1.1.0"), healthy("beta", "2.0.0", null)), { canary }),
  ).toMatchInlineSnapshot(`
    [
      "rings/production alpha 1.0.0 -> 1.1.0",
      "note: beta 2.0.0 is not ready for production: on edge-1 it is Healthy, but not yet as Git wants it.",
    ]
  `);
});

test("a ring whose pins move by hand is left alone", () => {
  expect(plan(evidence(healthy("alpha", "1.1.0")), { production: "" })).toEqual([]);
});

test("a ring that is closed waits, without a look at the evidence", () => {
  const production = ", promotion: automatic, freezes: [{from: 2026-11-23, to: 2026-11-24, reason: a fair}]";
  expect(plan(undefined, { production })).toEqual([
    "note: The ring production may not be changed now: it is frozen until 2026-11-24: a fair.",
  ]);
});

test("missing and old evidence are problems, as long as something is to move", () => {
  expect(plan(undefined)).toEqual([expect.stringMatching(/^error no-evidence: /)]);
  expect(plan({ ...evidence(), at: "2026-11-23T10:00:00Z" })).toEqual([
    expect.stringMatching(/^error stale-evidence: /),
  ]);
  expect(plan(undefined, { canary: "alpha: 1.0.0\n" })).toEqual([]);
});

test("a head without a release waits, and holds the others not", () => {
  expect(
    plan(evidence(healthy("alpha", "1.1.0")), { canary: "alpha: 1.1.0\nbeta: head\n" }),
  ).toMatchInlineSnapshot(`
    [
      "rings/production alpha 1.0.0 -> 1.1.0",
      "note: canary runs the head of beta, which has changed since its last release.",
    ]
  `);
});
