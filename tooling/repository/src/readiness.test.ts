import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readinessChecklist } from "@hub/live";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const text = readFileSync(join(root, "docs/readiness.md"), "utf8");
/** What the page's table says proves each item, by the item. */
const proofs = new Map(
  [...text.matchAll(/^\| \[([^\]]+)\]\(#[^)]+\) \| (.+) \|$/gm)].map(([, title = "", proof = ""]) => [
    title,
    proof,
  ]),
);

test("the page on readiness has the items of the preflight, in its order, each with a part of its own", () => {
  const titles = readinessChecklist.map(([title]) => title);
  expect([...proofs.keys()]).toEqual(titles);
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(titles);
});

test("it names what proves each item, and a person where nothing can", () => {
  for (const [title, source] of readinessChecklist) {
    const proof = proofs.get(title) ?? "";
    if ("why" in source) expect(proof, title).toContain("a person");
    else for (const id of source) expect(proof, title).toContain(`\`${id}\``);
  }
});
