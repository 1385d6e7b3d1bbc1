import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

/** A package of its own in a folder that goes with the test, and the outcomes of its mutants. */
function outcomes(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(import.meta.dirname, "..", ".tmp-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "a/src"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, "a/src", path), text);
  const script = `
    import { runMutants } from ${JSON.stringify(join(import.meta.dirname, "run-mutants.ts"))};
    const root = ${JSON.stringify(root)};
    console.log("\\n" + JSON.stringify(await runMutants(root, "a", "a")));
  `;
  // In a process of its own: a Vitest inside of a Vitest would take this one's settings.
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, ...env } = process.env;
  const out = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    stdio: "pipe",
    env,
  });
  const found = JSON.parse(out.trim().split("\n").at(-1) ?? "") as {
    state: string;
    from: string;
    to: string;
  }[];
  return found.map(({ state, from, to }) => `${state}: ${from} -> ${to}`);
}

test("mutants are killed by tests that come by, live where these pass, and loops end", () => {
  const sources = {
    "sum.ts": `
export const limit = /^a/;
const cache = new Map<string, number>();
export function sum(numbers: readonly number[]): number {
  const key = numbers.join();
  const before = cache.get(key);
  if (before !== undefined) return before;
  let total = 0;
  for (let index = 0; index < numbers.length; index += 1) total += numbers[index] ?? 0;
  cache.set(key, total);
  return total;
}
export const never = (a: boolean) => !a;
`,
    "sum.test.ts": `
import { expect, test } from "vitest";
import { limit, sum } from "./sum.ts";
test("adds", () => expect(sum([1, 2])).toBe(3));
test("adds again", () => expect(sum([1, 2])).toBe(3));
test("begins", () => expect(limit.test("ba")).toBe(false));
`,
  };
  expect(outcomes(sources)).toMatchInlineSnapshot(`
    [
      "killed: /^a/ -> /a/",
      "killed: before !== undefined -> true",
      "survived: before !== undefined -> false",
      "survived: before -> undefined",
      "survived: index < numbers.length -> index <= numbers.length",
      "killed: index < numbers.length -> false",
      "endless: index += 1 -> index -= 1",
      "killed: total += numbers[index] ?? 0 -> total -= numbers[index] ?? 0",
      "survived: numbers[index] ?? 0 -> numbers[index]",
      "killed: numbers[index] ?? 0 -> 0",
      "survived: cache.set(key, total) -> (no call)",
      "killed: total -> undefined",
      "uncovered: !a -> a",
      "uncovered: !a -> undefined",
    ]
  `);
});

test("tests that fail by themselves are no measure", () => {
  expect(() =>
    outcomes({
      "a.ts": "export const a = (b: number) => b + 1;\n",
      "a.test.ts":
        'import { expect, test } from "vitest";\nimport { a } from "./a.ts";\ntest("a", () => expect(a(1)).toBe(3));\n',
    }),
  ).toThrow("Without a mutant, tests of a fail: src/a.test.ts");
});

test("a process that a mutant ends is no result", () => {
  expect(() =>
    outcomes({
      "a.ts": "export const a = (b: number) => (b > 1 ? process.kill(process.pid, 9) : b);\n",
      "a.test.ts":
        'import { expect, test } from "vitest";\nimport { a } from "./a.ts";\ntest("a", () => expect(a(1)).toBe(1));\n',
    }),
  ).toThrow("A process that tried mutants of a ended before its time.");
});
