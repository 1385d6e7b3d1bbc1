import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

test("ARCHITECTURE.md says of each package which others it uses", () => {
  const used = new Map(
    globSync("packages/*/package.json", { cwd: root }).map((path) => {
      // Of packages of this repository, which pnpm has read before.
      const { name, dependencies = {} } = JSON.parse(readFileSync(join(root, path), "utf8")) as {
        name: string;
        dependencies?: Record<string, string>;
      };
      return [short(name), Object.keys(dependencies).filter(isOurs).map(short).sort()];
    }),
  );
  // Its verbs are loaded on demand, each with what it needs.
  used.delete("cli");
  const rows = readFileSync(join(root, "ARCHITECTURE.md"), "utf8").matchAll(
    /^\| `(\w+)` +\|[^|]*\| ([\w, ]*?) *\|$/gm,
  );
  const told = new Map(
    [...rows].map(([, name = "", uses = ""]) => [name, uses.split(", ").filter(Boolean).sort()]),
  );
  told.delete("cli");
  expect(told).toEqual(used);
});

const isOurs = (name: string): boolean => name.startsWith("@hub/");

const short = (name: string): string => name.replace("@hub/", "");
