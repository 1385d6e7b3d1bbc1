import type { Pin } from "@hub/fleet";
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyMoves, type Move, withMoves } from "./moves.ts";
import { rolloutFleet } from "./testing.ts";

const path = "clusters/rings/production/pins.yaml";
const components = ["alpha", "beta", "delta", "gamma"];
const text = `# What production runs.
alpha: 1.0.0 # since the audit

# Goes with the database.
beta: {version: 1.0.0, hold: {reason: waits for the schema, until: 2027-01-31}}
delta: 1.0.0
`;

const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join("."));
const move = fc
  .record({ component: fc.constantFrom(...components), to: version })
  .map(({ component, to }): Move => ({ where: "rings/production", component, from: undefined, to }));
const apply = (moves: readonly Move[]) => applyMoves(moves, () => text).get(path) ?? text;
const comments = (yaml: string) =>
  yaml
    .split("\n")
    .flatMap((line) => /#.*/.exec(line) ?? [])
    .map(String);
const order = (yaml: string) =>
  yaml
    .split("\n")
    .flatMap((line) => /^\w+/.exec(line) ?? [])
    .map(String);

test("no sequence of moves loses a comment, a hold or the order of the lines", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const edited = apply(moves);
      expect(comments(edited)).toEqual(comments(text));
      expect(edited).toContain("hold: {reason: waits for the schema, until: 2027-01-31}");
      expect(order(edited)).toEqual([...order(edited)].sort());
    }),
  );
});

test("a move changes exactly the line of its component", () => {
  fc.assert(
    fc.property(fc.constantFrom("alpha", "beta", "delta"), version, (component, to) => {
      const edited = apply([{ where: "rings/production", component, from: "1.0.0", to }]).split("\n");
      const changed = text.split("\n").filter((line, index) => line !== edited[index]);
      expect(changed.every((line) => line.startsWith(component))).toBe(true);
      expect(edited).toHaveLength(text.split("\n").length);
    }),
  );
});

test("going there and back gives the same bytes", () => {
  fc.assert(
    fc.property(fc.subarray(["alpha", "beta", "delta"]), version, (moved, to) => {
      const there = moved.map(
        (component): Move => ({ where: "rings/production", component, from: "1.0.0", to }),
      );
      const back = there.map(({ from, to, ...rest }): Move => ({ ...rest, from: to, to: from }));
      expect(apply([...there, ...back])).toBe(text);
    }),
  );
});

test("a component that was not pinned gets a line in its place, and loses it on the way back", () => {
  const added: Move = { where: "rings/production", component: "gamma", from: undefined, to: "1.0.0" };
  const there = apply([added]);
  expect(there).toBe(`${text}gamma: 1.0.0\n`);
  expect(apply([added, { ...added, from: "1.0.0", to: undefined }])).toBe(text);
});

const hold = { reason: "slow disks", until: "2026-12-31" };
const one = (more: Partial<Move>): Move => ({
  ...{ where: "rings/production", component: "alpha", from: "1.0.0", to: "1.0.0" },
  ...more,
});

test("a hold comes into the line of its pin, and goes again", () => {
  const held = apply([one({ hold })]);
  expect(held).toContain(
    'alpha: {version: 1.0.0, hold: {reason: slow disks, until: "2026-12-31"}} # since the audit\n',
  );
  expect(apply([one({ hold }), one({ hold: null })])).toBe(text);
  expect(apply([one({ component: "beta", hold: null })])).toContain("\nbeta: 1.0.0\n");
});

test("a pin that goes takes its line along, and a file that is not there begins empty", () => {
  expect(apply([one({ to: undefined })])).not.toContain("alpha");
  expect([...applyMoves([one({ to: "2.0.0" })], () => undefined)]).toEqual([[path, "alpha: 2.0.0\n"]]);
});

test("the fleet after moves has its pins, with their holds and places", () => {
  const fleet = rolloutFleet(
    "alpha: 1.0.0\n",
    "beta: 1.0.0\nalpha: {version: 1.0.0, hold: {reason: slow disks, until: 2026-12-31}}\n",
    {
      "clusters/edge-1/pins.yaml": "beta: 1.0.0\n",
    },
  );
  const after = withMoves(fleet, [
    one({ to: "2.0.0" }),
    one({ component: "beta", to: undefined }),
    one({ where: "edge-1", component: "alpha", from: undefined, to: "1.1.0", hold }),
    one({ where: "edge-1", component: "beta", to: "2.0.0" }),
  ]);
  const pins = (all: readonly Pin[] = []) =>
    all.map(({ file, ...pin }) => ({ ...pin, at: file.placeOf([pin.component]).line }));
  expect(after.rings.map((ring) => pins(ring.pins))).toEqual([
    [{ component: "alpha", release: "1.0.0", hold: undefined, at: 1 }],
    [{ component: "alpha", release: "2.0.0", hold, at: 2 }],
  ]);
  const [edge1, hub1] = after.clusters;
  expect(pins(edge1?.pins)).toEqual([
    { component: "beta", release: "2.0.0", hold: undefined, at: 1 },
    { component: "alpha", release: "1.1.0", hold, at: 1 },
  ]);
  expect(edge1?.pins.map(({ file }) => file.path)).toEqual(Array(2).fill("clusters/edge-1/pins.yaml"));
  expect(hub1).toEqual(fleet.clusters[1]);
  expect(withMoves(fleet, [one({ hold: null })]).rings[1]?.pins[0]?.hold).toBeUndefined();
});
