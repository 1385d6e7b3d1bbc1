import type { Component } from "@hub/component";
import { alpha, testFiles } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { goldenOf, type RecordedGolden } from "../golden.ts";
import { testModel } from "../testing.ts";
import { goldens as rule } from "./golden.ts";

const release: Component = { ...alpha, version: "1.0.0" };
const problemsOf = (recorded: RecordedGolden | undefined, component = release) =>
  rule.check({
    ...testModel(testFiles(), [component]),
    goldens: new Map(recorded ? [["alpha", recorded]] : []),
  });

test("a release that renders to what it did is in order, and the working tree is not asked", () => {
  expect(problemsOf({ "1.0.0": goldenOf(release) })).toEqual([]);
  expect(problemsOf(undefined, alpha)).toEqual([]);
});

test("a release that renders to something else is named with the providers and the clusters", () => {
  expect(
    problemsOf({ "1.0.0": { ...goldenOf(release), gcp: "another", azure: "another" } }),
  ).toMatchInlineSnapshot(`
    [
      {
        "cause": "alpha 1.0.0 renders to something else than when it was frozen (on gcp, azure), and edge-1, hub-1 would get it without a pin that moves.",
        "code": "golden-changed",
        "fix": "Take back what changes it in packages/ or in the lockfile; where it is meant, run \`pnpm hubctl freeze --golden\` and say so in the pull request.",
        "place": {
          "column": 1,
          "file": "apps/alpha/releases/golden.json",
          "line": 1,
        },
        "severity": "error",
      },
    ]
  `);
});

test("a release of which nothing is recorded is named once", () => {
  expect(problemsOf({ "0.9.0": goldenOf(release) })).toMatchInlineSnapshot(`
    [
      {
        "cause": "Nothing is recorded of what alpha 1.0.0 renders to.",
        "code": "no-golden",
        "fix": "Run \`pnpm hubctl freeze\`, which records it.",
        "place": {
          "column": 1,
          "file": "apps/alpha/releases/golden.json",
          "line": 1,
        },
        "severity": "error",
      },
    ]
  `);
  expect(problemsOf(undefined).map(({ code }) => code)).toEqual(["no-golden"]);
});
