import { expect, test } from "vitest";
import { formatProblem, formatProblems, sortProblems } from "./format-problem.ts";
import type { Problem } from "./problem.ts";

const unknownComponent: Problem = {
  code: "unknown-component",
  severity: "error",
  place: { file: "clusters/eu-prod-1/pins.yaml", line: 2, column: 1 },
  cause: "No component is named cert-manger.",
  fix: "Did you mean cert-manager?",
};

test("prints code, place, cause and fix", () => {
  expect(formatProblem(unknownComponent)).toMatchInlineSnapshot(`
    "error[unknown-component]: No component is named cert-manger.
      at clusters/eu-prod-1/pins.yaml:2:1
      fix: Did you mean cert-manager?"
  `);
});

test("names the other side of a clash, and keeps the stack of code that threw", () => {
  const problem = {
    ...unknownComponent,
    others: [{ file: "a.yaml", line: 1, column: 2 }],
    stack: "Error: x\n    at y",
  };
  expect(formatProblem(problem)).toMatchInlineSnapshot(`
    "error[unknown-component]: No component is named cert-manger.
      at clusters/eu-prod-1/pins.yaml:2:1
      and a.yaml:1:2
      fix: Did you mean cert-manager?
      | Error: x
      |     at y"
  `);
});

test("sorts by file, then by line as a number", () => {
  const at = (file: string, line: number): Problem => ({
    ...unknownComponent,
    place: { file, line, column: 1 },
  });
  const sorted = sortProblems([at("b.yaml", 1), at("a.yaml", 10), at("a.yaml", 9)]);
  expect(sorted.map(({ place }) => `${place?.file}:${place?.line}`)).toEqual([
    "a.yaml:9",
    "a.yaml:10",
    "b.yaml:1",
  ]);
});

test("reports what two checks found only once", () => {
  expect(sortProblems([unknownComponent, { ...unknownComponent }])).toEqual([unknownComponent]);
});

test("ends with the counts", () => {
  const warning: Problem = { ...unknownComponent, severity: "warning" };
  expect(formatProblems([unknownComponent, warning]).trimEnd().split("\n").at(-1)).toBe("1 error, 1 warning");
  expect(formatProblems([])).toBe("");
});
