import { ProblemError } from "@hub/problem";
import { expect, test } from "vitest";
import { runTool } from "./run-tool.ts";

const script = (text: string, options = {}): Promise<string> =>
  runTool(process.execPath, ["--eval", text], { fix: "Look at it.", ...options });

const problemOf = (work: Promise<string>) =>
  work.then(
    () => undefined,
    (thrown: unknown) => {
      if (!(thrown instanceof ProblemError)) throw thrown;
      const [problem] = thrown.problems;
      return [problem?.code, problem?.cause.replace(/^`.*`/, "`node`"), problem?.fix];
    },
  );

test("gives what a program prints", async () => {
  expect(await script("console.log(1 + 1)")).toBe("2\n");
});

test("tells in the program's words why it failed: its errors, or else its last line", async () => {
  const fail = (...lines: string[]) =>
    problemOf(script(`console.error(${JSON.stringify(lines.join("\n"))}); process.exitCode = 1`));
  expect(await fail("Error: no chart", "hint: try", "error: no network.", "bye")).toEqual([
    "tool-failed",
    "`node` failed: no chart; no network.",
    "Look at it.",
  ]);
  expect(await fail("warning: old", "no space left")).toEqual([
    "tool-failed",
    "`node` failed: no space left.",
    "Look at it.",
  ]);
});

test("stops what takes too long", async () => {
  expect(await problemOf(script("setTimeout(() => {}, 1e6)", { timeoutSeconds: 0.1 }))).toEqual([
    "tool-failed",
    "`node` failed: it took too long.",
    "Look at it.",
  ]);
});

test("says which program is missing, and the variable that may name it", async () => {
  const run = (variable?: string) =>
    problemOf(runTool("no-such-tool", [], { fix: "", ...(variable ? { variable } : {}) }));
  expect(await run()).toEqual(["tool-missing", "There is no program no-such-tool.", "Install it."]);
  expect((await run("HELM"))?.[2]).toBe("Install it, or name it in the environment variable HELM.");
});
