import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadSupport, nextVersion, supportOf } from "@hub/support";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const components = readdirSync(join(root, "apps")).filter((name) =>
  existsSync(join(root, "apps", name, "package.json")),
);

test("every component says how long its working tree is supported", () => {
  const { supports, problems } = loadSupport(root);
  expect(problems).toEqual([]);
  const silent = components.filter(
    (name) => !supportOf(supports.get(name) ?? [], nextVersion(root, name), "2026-01-01"),
  );
  expect(silent).toEqual([]);
});
