import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Components that say more of their chart than was generated. */
const added = globSync("apps/*/src/chart.ts", { cwd: root }).sort();

test("a chart.ts stands where a component says what its chart does not list, and nowhere else", () => {
  expect(added.filter((path) => !/withUnlistedKeys\(|: Chart</.test(read(path)))).toEqual([]);
});

test("a component that has a chart.ts takes its chart from there alone", () => {
  const others = added.flatMap((path) =>
    globSync(path.replace("chart.ts", "**/*.ts"), { cwd: root, exclude: [path] }),
  );
  expect(others.filter((path) => read(path).includes('"./chart.gen.ts"'))).toEqual([]);
});
