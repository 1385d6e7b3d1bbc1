import { join } from "node:path";
import { catalog } from "@hub/problem/catalog";
import { expect, test } from "vitest";
import { problemsPage } from "./problems-page.ts";
import { root } from "./root.ts";

test("docs/problems.md is printed from the catalogue", async () => {
  await expect(problemsPage(catalog)).toMatchFileSnapshot(join(root, "docs/problems.md"));
});

test("a code says in one sentence what is wrong, and in whole ones how it comes about and the way out", () => {
  const flawed = Object.entries(catalog).flatMap(([code, { summary, cause, fix }]) =>
    !summary.includes(". ") && [summary, cause, fix].every((text) => text.endsWith(".")) ? [] : code,
  );
  expect(flawed).toEqual([]);
});
