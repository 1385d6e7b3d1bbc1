import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

test("hubctl starts with the same flags of V8 from a script, and where it starts a newer Node itself", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const starts = Object.values(scripts).flatMap(
    (line) => /node (.*)packages\/cli\/bin\/hubctl\.mjs/.exec(line) ?? [],
  );
  const flags = new Set(starts.filter((_, index) => index % 2 === 1).map((flag) => flag.trim()));
  const [, own] =
    /const nodeFlags = \["(.*)"\]/.exec(readFileSync(join(root, "packages/cli/bin/hubctl.mjs"), "utf8")) ??
    [];
  expect([...flags]).toEqual([own]);
});
