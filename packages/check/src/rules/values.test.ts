import { defineComponent } from "@hub/component";
import { testFiles } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { testModel } from "../testing.ts";
import { values as rule } from "./values.ts";

const problemsOf = (values: object, overrides?: string) => {
  const alpha = defineComponent({
    name: "alpha",
    description: "A component for tests.",
    namespace: { name: "alpha", podSecurity: "restricted" },
    settings: z.strictObject({}),
    chart: {
      repository: "https://charts.example.com",
      name: "alpha",
      version: "1.0.0",
      keys: { limit: "number", mode: "string" },
    },
    values: () => values,
  });
  const files = testFiles(overrides === undefined ? {} : { "clusters/overrides/alpha.yaml": overrides });
  return rule.check(testModel(files, [alpha]));
};

test("finds nothing wrong with values that the chart takes", () => {
  expect(problemsOf({ limit: 999_999, mode: "on" })).toEqual([]);
});

test("warns once of a whole number that Helm would print in scientific form", () => {
  expect(problemsOf({ limit: 16_000_000 })).toMatchObject([
    {
      code: "large-integer",
      severity: "warning",
      cause: expect.stringContaining("limit: 16000000"),
    },
  ]);
});

test("names a key or type that the chart does not take", () => {
  expect(problemsOf({ limits: 1, mode: 3 }).map(({ code, cause }) => [code, cause])).toEqual([
    ["component-value", "alpha gives its chart limits, which the chart does not know."],
    ["component-value", "alpha gives its chart mode, which is the number 3; the chart takes a string."],
  ]);
});

test("leaves what an override says to the check of that file", () => {
  expect(problemsOf({}, "values:\n  limit: 16000000\n")).toEqual([]);
});

test("what is wrong with a key that a list or a map has is named by its path, and told once for all clusters", () => {
  expect(problemsOf({ limit: [1], mode: { a: 1 } }).map(({ cause }) => cause)).toEqual([
    "alpha gives its chart limit, which is a list; the chart takes a number.",
    "alpha gives its chart mode, which is a map; the chart takes a string.",
  ]);
});

test("a null that removes nothing is no problem of a component", () => {
  expect(problemsOf({ limit: null })).toEqual([]);
});

test("an override beside it leaves what a component says to the component", () => {
  expect(
    problemsOf({ limit: 16_000_000 }, "values:\n  mode: x\n").map(({ place, fix }) => [place, fix]),
  ).toEqual([
    [{ file: "apps/alpha/src/index.ts", line: 1, column: 1 }, "Give a string, if the chart takes one there."],
  ]);
});

test("the fix says what is to be done", () => {
  expect(problemsOf({ limits: 1 }).map(({ fix }) => fix)).toEqual([
    "Correct the component, or declare the key with withUnlistedKeys and a reason.",
  ]);
});
