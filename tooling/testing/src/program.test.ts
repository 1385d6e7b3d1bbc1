import { expect, test } from "vitest";
import { hasProgram, runProgram } from "./program.ts";

test("knows which programs are installed", () => {
  expect(hasProgram("node")).toBe(true);
  expect(hasProgram("no-such-program")).toBe(false);
});

test("runs a program beside the files that it reads, and says how it ended", () => {
  const script =
    "process.stdout.write(require('./rules.json').groups[0]); console.error('!'); process.exitCode = 3";
  const files = { "rules.json": { groups: ["api"] }, "run.js": script };
  expect(runProgram("node", ["run.js"], files)).toEqual({
    exitCode: 3,
    stdout: "api",
    output: "api!\n",
  });
});
