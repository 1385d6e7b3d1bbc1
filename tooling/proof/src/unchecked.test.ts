import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { components, repository } from "./components.ts";
import { uncheckedIn } from "./unchecked.ts";

/** The sources of a component, without tests, what helps them, and what is generated. */
const sourcesOf = (name: string) =>
  readdirSync(join(repository, "apps", name, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/(\.test|\.gen|^testing)\.ts$/.test(file))
    .map((file) => `apps/${name}/src/${file}`)
    .map((path) => ({ path, source: readFileSync(join(repository, path), "utf8") }));

test.each(components)("$name takes nothing on trust without saying why", ({ name }) => {
  const sources = sourcesOf(name);
  expect(sources.map(({ path }) => path)).toContain(`apps/${name}/src/index.ts`);
  const found = sources.flatMap(({ path, source }) =>
    uncheckedIn(source).map(({ line, what }) => `${path}:${line}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each(components)(
  "$name says where its chart reads each key that the chart does not list",
  ({ name }) => {
    for (const { path, source } of sourcesOf(name)) {
      const calls = source.split("withUnlistedKeys(").slice(1);
      const reasons = calls.map((call) => /reason:\s*"([^"]*)"/.exec(call)?.[1] ?? "");
      expect(
        reasons.filter((reason) => reason.split(" ").length < 5),
        path,
      ).toEqual([]);
    }
  },
);

test.each([
  ["const a = b as string;", "cast"],
  ["const a = b as unknown as string;", "cast"],
  ["const a = <any>b;", "cast"],
  ["const a: any = 1;", "any"],
  ["const a: Record<string, any> = {};", "any"],
  ["const a = (b: string | any) => b;", "any"],
  ["const a: any[] = [];", "any"],
  ["// @ts-expect-error: reasons do not count here", "suppression"],
])("finds the %#. way to go past the compiler", (source, what) => {
  expect(new Set(uncheckedIn(source).map((one) => one.what))).toContain(what);
});

test.each([
  "const a = b as const;",
  'import { a as b } from "c";',
  'export { a as b } from "c";',
  'import * as a from "b";',
  "const a = { any: true };",
  "const a = z.any();",
  'const a = "as any";',
  "// any of these as well",
  "const a = b as string; // Checked when it was read.",
  "// Checked when it was read.\nconst a = b as string;",
  "/** Checked when it was read. */\nconst a = b as string;",
])("lets pass: %s", (source) => {
  expect(uncheckedIn(source)).toEqual([]);
});
