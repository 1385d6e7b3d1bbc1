import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { git } from "@hub/testing/git";
import { expect, test } from "vitest";
import { type Page, parsePage, readPage } from "./page.ts";
import { root } from "./root.ts";

/** Every page of the repository, those that are not committed yet among them. */
const paths = git(root, "ls-files", "--cached", "--others", "--exclude-standard", "*.md")
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const pages = new Map(paths.map((path) => [path, readPage(path)]));

/** The pages that a person starts from: docs/README.md sends them to those of components. */
const starts = [
  "README.md",
  "docs/README.md",
  ...paths.filter((path) => /^apps\/[^/]+\/README\.md$/.test(path)),
];

test("every link of a page leads to a file, and to a heading that is there", () => {
  expect([...pages.values()].flatMap((page) => brokenLinks(page, pages))).toEqual([]);
});

test("every page of docs/ is found from the first ones", () => {
  const found = reachable(starts, pages);
  expect(paths.filter((path) => path.startsWith("docs/") && !found.has(path))).toEqual([]);
});

test("names the line of a link that leads nowhere", () => {
  const here = parsePage("docs/here.md", "# Here\n\n[a](gone.md) and [b](there.md#gone), [c](#here)\n");
  const there = parsePage("docs/there.md", "# There\n");
  expect(brokenLinks(here, new Map([here, there].map((page) => [page.path, page])))).toEqual([
    "docs/here.md:3: gone.md is not there",
    "docs/here.md:3: there.md#gone names no heading of docs/there.md",
  ]);
});

test("follows no link out of a block, and none that is code", () => {
  const page = parsePage("docs/here.md", "```sh\n[a](gone.md)\n```\n\n`[b](gone.md)`\n");
  expect(page.links).toEqual([]);
});

function brokenLinks(page: Page, known: ReadonlyMap<string, Page>): string[] {
  return page.links.flatMap(({ line, target }) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? page.path : normalize(join(dirname(page.path), path));
    const other = known.get(file);
    if (!other && !existsSync(join(root, file))) return [`${page.path}:${line}: ${target} is not there`];
    if (anchor === undefined || (other?.anchors.has(anchor) ?? false)) return [];
    return [`${page.path}:${line}: ${target} names no heading of ${file}`];
  });
}

function reachable(from: readonly string[], known: ReadonlyMap<string, Page>): ReadonlySet<string> {
  const found = new Set(from);
  for (const path of found)
    for (const { target } of known.get(path)?.links ?? [])
      if (!/^[a-z]+:/.test(target)) found.add(normalize(join(dirname(path), target.split("#")[0] ?? "")));
  return found;
}
