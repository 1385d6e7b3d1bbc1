import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

test("no file of packages/ imports itself, by whatever way", () => {
  const imports = new Map(files().map((file) => [file, importsOf(file)]));
  // Else it would have looked at nothing.
  expect(imports.get("packages/render/src/run/render-all.ts")).toContain("packages/tree/src/write-tree.ts");
  expect(circles(imports)).toEqual([]);
});

test("a circle is told from a diamond", () => {
  const diamond = { a: ["b", "c"], b: ["d"], c: ["d"], d: [] };
  expect(circles(new Map(Object.entries(diamond)))).toEqual([]);
  expect(circles(new Map(Object.entries({ ...diamond, d: ["b"] })))).toEqual(["b -> d -> b"]);
});

/** Sources of the packages, without tests. */
const files = (): string[] =>
  globSync("packages/*/src/**/*.ts", { cwd: root, exclude: (name) => name.endsWith(".test.ts") });

/** Modules by the names under which packages export them. */
const exported = new Map(
  globSync("packages/*/package.json", { cwd: root }).flatMap((path) => {
    // Of packages of this repository, which pnpm has read before.
    const { name, exports = {} } = JSON.parse(readFileSync(join(root, path), "utf8")) as {
      name: string;
      exports?: Record<string, string>;
    };
    return Object.entries(exports).map(
      ([key, file]) => [join(name, key), join(dirname(path), file)] as const,
    );
  }),
);

/** Types included: who needs a type of whom is part of what a reader follows. */
function importsOf(file: string): string[] {
  const specifiers = [...readFileSync(join(root, file), "utf8").matchAll(/\bfrom\s+"([^"]+)"/g)];
  return specifiers.flatMap(([, specifier = ""]) =>
    specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : (exported.get(specifier) ?? []),
  );
}

/** Every circle that a walk from each file meets first, as `a -> b -> a`. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
