import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const paths = globSync("docs/runbooks/*.md", { cwd: root, exclude: ["**/README.md"] }).sort();

test.each(paths)("%s says what one sees, what to do first, and when it is over", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain("\n**You see** ");
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings[0]).toBe("In the next two minutes");
  expect(headings).toContain("It is over when");
  // Something to type stands before any explanation.
  expect(text.indexOf("```")).toBeLessThan(text.indexOf("\n## ", text.indexOf("\n## ") + 1));
});
