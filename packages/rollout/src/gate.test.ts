import { expect, test } from "vitest";
import { durationText, toMilliseconds } from "./duration.ts";
import { type Evidence, evidenceSchema, joinEvidence } from "./evidence.ts";
import { gateProblems } from "./gate.ts";
import { type Promotion, planPromotion } from "./promote.ts";
import { problemLine, rolloutFleet } from "./testing.ts";

const now = new Date("2026-11-23T12:00:00Z");
const policy = (text: string) => ({
  "clusters/fleet.yaml": `repository: {url: https://git.example.com/a.git}\nhubs: [{name: hub-1}]\nrings:\n  - {name: canary, tracksHead: true, soak: 2h}\n  - {name: production${text}}\n`,
});
const seen = (more: object = {}, name = "edge-1") => ({
  name,
  components: [
    { name: "beta", running: "1.0.0", health: "Healthy", healthySince: "2026-11-23T01:00:00Z" },
    { name: "alpha", running: "1.1.0", health: "Healthy", healthySince: "2026-11-23T10:00:00Z", ...more },
  ],
});
const evidence = (clusters: Evidence["clusters"], more: Partial<Evidence> = {}): Evidence => ({
  ...{ schema: 1, at: "2026-11-23T11:00:00Z", comparedWith: "hub", clusters },
  ...more,
});

function gates(
  given: Evidence | undefined,
  { canary = "alpha: 1.1.0\n", ring = "", ...more } = {},
  pins = {},
) {
  const fleet = rolloutFleet(canary, "alpha: 1.0.0\n", { ...policy(ring), ...more, ...pins });
  const promotion = planPromotion(
    fleet,
    { ring: "production", components: undefined },
    () => "1.1.0",
  ) as Promotion;
  return gateProblems({ fleet, promotion, evidence: given, now }).map(problemLine);
}

test("a release that every cluster has had Healthy for the soak time may go on", () => {
  expect(gates(evidence([seen()]))).toEqual([]);
});

test.each<[string, object]>([
  ["a minute too short", { healthySince: "2026-11-23T10:01:00Z" }],
  ["another release", { running: "1.0.0" }],
  ["nothing known", { running: null }],
  ["not Healthy", { health: "Degraded" }],
  ["of unknown health", { health: null }],
  ["not as Git wants it", { healthySince: null }],
])("a cluster that has it %s", (_, more) => {
  expect(gates(evidence([seen(more)]))).toMatchSnapshot();
});

test("a cluster of which nothing is known holds the ring, and one on hold or with a pin of its own does not", () => {
  expect(gates(evidence([seen({}, "edge-9")]))).toMatchSnapshot();
  expect(gates(evidence([{ name: "edge-1", components: [] }]))).toMatchSnapshot();
});

test("a release that no cluster runs because the ring says so is untried", () => {
  expect(gates(evidence([seen()]), {}, { "clusters/edge-1/pins.yaml": "alpha: 1.0.0\n" })).toMatchSnapshot();
});

test("evidence may be an hour old, and there must be some", () => {
  expect(gates(undefined)).toMatchSnapshot();
  expect(gates(evidence([seen()], { at: "2026-11-23T10:59:59Z" }))).toMatchSnapshot();
});

test("a head is known by a rendered tree alone", () => {
  const clusters = [seen({ running: "head" })];
  expect(gates(evidence(clusters), { canary: "alpha: head\n" })).toMatchSnapshot();
  expect(gates(evidence(clusters, { comparedWith: "tree" }), { canary: "alpha: head\n" })).toEqual([]);
});

test("a ring that is closed says so, be there anything to move or not", () => {
  const ring = ", freezes: [{from: 2026-11-23, to: 2026-11-24, reason: a fair}]";
  const closed =
    "error ring-closed: The ring production may not be changed now: it is frozen until 2026-11-24: a fair. Wait, or use --force with --reason.";
  expect(gates(evidence([seen()]), { ring })).toEqual([closed]);
  expect(gates(undefined, { ring, canary: "alpha: 1.0.0\n" })).toEqual([closed]);
  expect(gates(undefined, { canary: "alpha: 1.0.0\n" })).toEqual([]);
});

test("several pieces of evidence are as old as the oldest, and of a tree where all are", () => {
  const [early, late] = ["2026-11-23T11:00:00Z", "2026-11-23T11:30:00+00:00"];
  const one = evidence([seen()], { at: late, comparedWith: "tree" });
  const two = evidence([seen({}, "hub-1")], { at: early, comparedWith: "tree" });
  expect(joinEvidence([one, two])).toEqual({ ...two, clusters: [...one.clusters, ...two.clusters] });
  expect(joinEvidence([two, one])?.at).toBe(early);
  expect(joinEvidence([one, { ...two, comparedWith: "hub" }])?.comparedWith).toBe("hub");
  expect(joinEvidence([])).toBeUndefined();
});

test("evidence is what status says, and no other schema", () => {
  const { comparedWith: _, ...early } = evidence([seen({ running: null, health: null, healthySince: null })]);
  expect(evidenceSchema.parse(early)).toEqual({ ...early, comparedWith: "hub" });
  expect(evidenceSchema.parse({ ...early, comparedWith: "tree" }).comparedWith).toBe("tree");
  for (const wrong of [
    { ...early, schema: 2 },
    { ...early, at: "yesterday" },
    { ...early, clusters: [seen({ healthySince: "now" })] },
  ])
    expect(evidenceSchema.safeParse(wrong).success).toBe(false);
});

test("a duration in minutes, hours or days, and no other", () => {
  expect(["30m", "24h", "7d", "0h"].map(toMilliseconds)).toEqual([1_800_000, 86_400_000, 604_800_000, 0]);
  for (const wrong of ["1s", "h", "x1h", "1hx"])
    expect(() => toMilliseconds(wrong)).toThrow(`${wrong} is no duration`);
});

test("a duration as people say it, rounded up", () => {
  const [minute, hour] = [60_000, 3_600_000];
  expect(
    [0, 1, minute, 119 * minute, 119 * minute + 1, 47 * hour, 47 * hour + 1, 49 * hour].map(durationText),
  ).toEqual([...["0 min", "1 min", "1 min", "119 min", "2 h", "47 h", "2 d", "3 d"]]);
});
