import { expect, test } from "vitest";
import { report } from "./report.ts";
import type { Outcome } from "./run-mutants.ts";
import { parseSurvivors } from "./survivors.ts";

const outcome = (id: number, state: Outcome["state"], file = "a.ts"): Outcome => ({
  ...{ id, file, line: id, column: 1, from: `a${id}`, to: `b${id}`, state },
});

test("says which mutants live, of which nobody has said why, and which of the list do not", () => {
  const accepted = parseSurvivors(
    "a.ts:\n  - reason: A cache.\n    mutants:\n      - a2 -> b2\n      - a9 -> b9\nc.ts:\n  - reason: Not run.\n    mutants: [a1 -> b1]\n",
  );
  const outcomes = [
    outcome(1, "killed"),
    outcome(2, "survived"),
    outcome(3, "endless"),
    outcome(4, "uncovered", "b.ts"),
    outcome(5, "survived", "b.ts"),
  ];
  const { fresh, stale, text } = report(outcomes, accepted);
  expect(fresh.map(({ id }) => id)).toEqual([4, 5]);
  expect(stale).toEqual(["a.ts: a9 -> b9"]);
  expect(text).toMatchInlineSnapshot(`
    "file    mutants  killed  of these endless  survived  not covered  killed
    a.ts          3       2                 1         1            0  66.7 %
    b.ts          2       0                 0         1            1   0.0 %
    in all        5       2                 1         2            1  40.0 %

    alive, and not in survivors.yaml:
    b.ts:4:1 uncovered: a4 -> b4
    b.ts:5:1 survived: a5 -> b5

    in survivors.yaml, and not alive:
    a.ts: a9 -> b9
    "
  `);
});

test("an empty list accepts nothing", () => {
  expect(parseSurvivors("# none\n").size).toBe(0);
});
