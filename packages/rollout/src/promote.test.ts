import { defineComponent } from "@hub/component";
import type { Catalog, Fleet } from "@hub/fleet";
import { testCatalog, testFiles, testFleet } from "@hub/fleet/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Evidence } from "./evidence.ts";
import { gateProblems } from "./gate.ts";
import { applyMoves, type Move } from "./moves.ts";
import { type Promotion, planPromotion } from "./promote.ts";

const component = (name: string) =>
  defineComponent({
    name,
    description: `${name}.`,
    namespace: { name, podSecurity: "restricted" },
    settings: z.strictObject({}),
  });
const catalog: Catalog = new Map(
  [...testCatalog(component("alpha"), component("beta"))].map(([name, entry]) => [
    name,
    { ...entry, releases: ["1.0.0", "1.1.0", "2.0.0"] },
  ]),
);

const fleetWith = (canary: string, production: string, more: Record<string, string> = {}): Fleet =>
  testFleet(
    testFiles({
      "clusters/rings/canary/pins.yaml": canary,
      "clusters/rings/production/pins.yaml": production,
      ...more,
    }),
    catalog,
  );

const plan = (fleet: Fleet, components?: string[]) =>
  planPromotion(fleet, { ring: "production", components }, () => "2.0.0") as Promotion;

describe("a promotion", () => {
  test("moves what the ring before runs, and only what differs", () => {
    const { moves } = plan(fleetWith("alpha: 1.1.0\nbeta: 1.0.0\n", "alpha: 1.0.0\nbeta: 1.0.0\n"));
    expect(moves).toEqual([{ where: "rings/production", component: "alpha", from: "1.0.0", to: "1.1.0" }]);
  });

  test("takes the components that are asked for", () => {
    const { moves } = plan(fleetWith("alpha: 1.1.0\nbeta: 1.1.0\n", "alpha: 1.0.0\nbeta: 1.0.0\n"), ["beta"]);
    expect(moves.map((move) => move.component)).toEqual(["beta"]);
  });

  test("turns head into the release that it equals, and refuses a head that has changed since", () => {
    const fleet = fleetWith("alpha: head\n", "alpha: 1.0.0\n");
    expect(plan(fleet).moves).toMatchObject([{ component: "alpha", to: "2.0.0" }]);
    const unreleased = planPromotion(
      fleet,
      { ring: "production", components: undefined },
      () => undefined,
    ) as Promotion;
    expect(unreleased).toMatchObject({ moves: [], problems: [{ code: "unreleased-change" }] });
  });

  test("leaves a held pin where it is, and says until when", () => {
    const held = "alpha: {version: 1.0.0, hold: {reason: waits for the new schema, until: 2027-01-31}}\n";
    const { moves, notes } = plan(fleetWith("alpha: 1.1.0\n", held));
    expect(moves).toEqual([]);
    expect(notes).toEqual(["alpha stays on 1.0.0 until 2027-01-31: waits for the new schema"]);
  });

  test("names the clusters that stay behind by a pin of their own", () => {
    const { notes } = plan(
      fleetWith("alpha: 1.1.0\n", "alpha: 1.0.0\n", { "clusters/hub-1/pins.yaml": "alpha: 1.0.0\n" }),
    );
    expect(notes).toEqual(["hub-1 keeps alpha 1.0.0 (clusters/hub-1/pins.yaml:1:1)"]);
  });

  test("has nothing to come from in the first ring, and knows the rings' names", () => {
    const fleet = fleetWith("alpha: 1.1.0\n", "alpha: 1.0.0\n");
    expect(planPromotion(fleet, { ring: "canary", components: undefined }, () => undefined)).toMatchObject({
      code: "first-ring",
    });
    expect(planPromotion(fleet, { ring: "prodution", components: undefined }, () => undefined)).toMatchObject(
      { code: "unknown-ring", fix: "Did you mean production?" },
    );
  });
});

test("leaves what is off, and what is newer than in the ring before, for a person to move", () => {
  const { moves, notes } = plan(fleetWith('alpha: "off"\nbeta: 1.0.0\n', "alpha: 1.0.0\nbeta: 2.0.0\n"));
  expect(moves).toEqual([]);
  expect(notes).toEqual([
    "alpha is off in canary; take it out of production with `hubctl pin alpha off --ring production`",
    "beta is newer in production (2.0.0) than in canary (1.0.0)",
  ]);
});

describe("the gate", () => {
  const fleet = fleetWith("alpha: 1.1.0\n", "alpha: 1.0.0\n");
  const soaking: Fleet = { ...fleet, rings: fleet.rings.map((ring) => ({ ...ring, soak: "2h" })) };
  const now = new Date("2026-11-23T12:00:00Z");
  const evidence = (changes: Partial<Evidence["clusters"][number]["components"][number]> = {}): Evidence => ({
    schema: 1,
    at: "2026-11-23T11:59:00Z",
    comparedWith: "hub",
    clusters: [
      {
        name: "edge-1",
        components: [
          {
            name: "alpha",
            running: "1.1.0",
            health: "Healthy",
            healthySince: "2026-11-23T09:00:00Z",
            ...changes,
          },
        ],
      },
    ],
  });
  const gate = (given: Evidence | undefined, promotion = plan(soaking)) =>
    gateProblems({ fleet: soaking, promotion, evidence: given, now }).map(
      ({ code, cause }) => `${code}: ${cause}`,
    );

  test("opens when the ring before has had the release Healthy for its soak time", () => {
    expect(gate(evidence())).toEqual([]);
  });

  test.each<[string, Evidence | undefined, string]>([
    ["nothing is known", undefined, "no-evidence: Nothing says how canary is."],
    [
      "the evidence is old",
      { ...evidence(), at: "2026-11-23T10:00:00Z" },
      "stale-evidence: The evidence is 2 h old.",
    ],
    [
      "the time is not up",
      evidence({ healthySince: "2026-11-23T11:00:00Z" }),
      "not-soaked: alpha 1.1.0 is not ready for production: on edge-1 it has been Healthy for 60 min only, 60 min to go.",
    ],
    [
      "it is not Healthy",
      evidence({ health: "Degraded", healthySince: null }),
      "not-soaked: alpha 1.1.0 is not ready for production: on edge-1 it is Degraded.",
    ],
    [
      "another release runs",
      evidence({ running: "1.0.0" }),
      "not-soaked: alpha 1.1.0 is not ready for production: on edge-1 1.0.0 runs instead of 1.1.0.",
    ],
    [
      "a cluster is missing",
      { ...evidence(), clusters: [] },
      "not-soaked: alpha 1.1.0 is not ready for production: on edge-1 nobody has seen it.",
    ],
  ])("stays shut where %s", (_, given, expected) => {
    expect(gate(given)).toEqual([expected]);
  });

  test("stays shut for head where the evidence does not say which head", () => {
    const head = fleetWith("alpha: head\n", "alpha: 1.0.0\n");
    const given = evidence({ running: "head" });
    const gateOf = (seen: Evidence) =>
      gateProblems({ fleet: head, promotion: plan(head), evidence: seen, now }).map(({ code }) => code);
    expect(gateOf(given)).toEqual(["head-unknown"]);
    expect(gateOf({ ...given, comparedWith: "tree" })).toEqual([]);
  });

  test("stays shut where no cluster of the ring before runs the component", () => {
    const none = fleetWith("alpha: 1.1.0\n", "alpha: 1.0.0\n", {
      "clusters/edge-1/pins.yaml": 'alpha: "off"\n',
    });
    expect(
      gateProblems({ fleet: none, promotion: plan(none), evidence: evidence(), now }).map(({ code }) => code),
    ).toEqual(["untried"]);
  });

  test("stays shut in a freeze", () => {
    const promotion = plan(soaking);
    const freezes = [{ from: "2026-11-23", to: "2026-11-27", reason: "launch" }];
    expect(gate(evidence(), { ...promotion, ring: { ...promotion.ring, freezes } })).toEqual([
      "ring-closed: The ring production may not be changed now: it is frozen until 2026-11-27: launch.",
    ]);
  });
});

test("a move changes one line, and keeps the comments and a hold", () => {
  const text =
    "# What production runs.\nalpha: 1.0.0 # since the audit\nbeta: {version: 1.0.0, hold: {reason: x, until: 2027-01-31}}\n";
  const moves: Move[] = ["alpha", "beta"].map((name) => ({
    where: "rings/production",
    component: name,
    from: "1.0.0",
    to: "2.0.0",
  }));
  expect(applyMoves(moves, () => text).get("clusters/rings/production/pins.yaml")).toBe(
    text.replaceAll("1.0.0", "2.0.0"),
  );
});

test("a component that the ring before does not pin is a problem, and clusters of other rings are nobody's business", () => {
  const fleet = fleetWith("alpha: 1.1.0\n", "alpha: 1.0.0\nbeta: 1.0.0\n", {
    "clusters/edge-1/pins.yaml": "alpha: 1.0.0\n",
    "clusters/hub-1/pins.yaml": "beta: head\nalpha: 1.0.0\n",
  });
  const planned = plan(fleet, ["alhpa", "alpha"]);
  expect(planned.problems).toMatchObject([
    { code: "not-in-ring", cause: "The ring canary does not pin alhpa.", fix: "Did you mean alpha?" },
  ]);
  expect(planned.notes).toEqual(["hub-1 keeps alpha 1.0.0 (clusters/hub-1/pins.yaml:2:1)"]);
});

test("what is off in both rings, or in the ring before alone, does not move", () => {
  expect(plan(fleetWith("alpha: off\n", "alpha: off\n"))).toMatchObject({
    moves: [],
    notes: [],
    problems: [],
  });
  expect(plan(fleetWith("alpha: off\n", "beta: 1.0.0\n"))).toMatchObject({
    moves: [],
    notes: [],
    problems: [],
  });
});
