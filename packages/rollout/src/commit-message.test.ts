import type { Problem } from "@hub/problem";
import { expect, test } from "vitest";
import { type ChangeMessage, changeMessage, moveText } from "./commit-message.ts";
import type { Move } from "./moves.ts";

const move = (more: Partial<Move> = {}): Move => ({
  ...{ where: "rings/production", component: "alpha", from: "1.0.0", to: "1.1.0" },
  ...more,
});
const message = (more: Partial<ChangeMessage>) =>
  changeMessage({ verb: "promote", moves: [move()], notes: [], reason: undefined, forced: [], ...more });
const forced: readonly Problem[] = [
  { code: "held", severity: "error", cause: "It is\nheld.", fix: "" },
  { code: "not-soaked", severity: "error", cause: "It is new.", fix: "" },
];

test("one move is the subject alone", () => {
  expect(message({})).toBe("promote(production): alpha 1.0.0 -> 1.1.0\n");
});

test("several moves are counted, and listed below, each ring or cluster named once", () => {
  const moves = [
    move(),
    move({ component: "beta" }),
    move({ where: "edge-1", from: undefined, to: undefined }),
  ];
  expect(message({ moves, notes: ["One.", "Two."], reason: "A fix." })).toBe(
    "promote(production, edge-1): 3 pins\n\n- production: alpha 1.0.0 -> 1.1.0\n- production: beta 1.0.0 -> 1.1.0\n- edge-1: alpha (no pin) -> (no pin)\n\nOne.\nTwo.\n\nA fix.\n",
  );
});

test("what was overruled stands in trailers, with the reason where there is one", () => {
  expect(message({ forced, reason: "There is\n a backup. " })).toBe(
    "promote(production): alpha 1.0.0 -> 1.1.0\n\nThere is\n a backup. \n\nForced-Because: There is a backup.\nForced: held: It is held.\nForced: not-soaked: It is new.\n",
  );
  expect(message({ forced })).not.toContain("Forced-Because");
  expect(message({ reason: "A fix." })).not.toContain("Forced-Because");
});

test("a cluster as a whole, and a cluster with one pin", () => {
  expect(message({ verb: "hold", moves: [], cluster: "edge-1" })).toBe("hold(edge-1): the cluster\n");
  expect(message({ verb: "pin", moves: [move({ where: "edge-1" })], cluster: "edge-1" })).toBe(
    "pin(edge-1): alpha 1.0.0 -> 1.1.0\n",
  );
  expect(message({ verb: "pin", moves: [] })).toBe("pin(): 0 pins\n");
});

test("a move with a hold says what becomes of it", () => {
  expect(moveText(move({ hold: { reason: "slow disks", until: "2026-12-31" } }))).toBe(
    "alpha stays on 1.1.0 until 2026-12-31",
  );
  expect(moveText(move({ hold: null }))).toBe("alpha 1.1.0 is no longer held");
});
