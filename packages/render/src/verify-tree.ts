import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@hub/problem";
import { indexName, readIndexHead, type TreeIndex, treeDigest } from "./deploy-tree.ts";

/**
 * Reads a deploy tree and compares every file with the digest in its index.
 *
 * Gives the index, or the problem `damaged-tree` where a file is missing, changed or foreign, and `not-a-deploy-tree`
 * where there is no index.
 */
export function verifyTree(folder: string): { index?: TreeIndex; problems: Problem[] } {
  const problem = (code: string, cause: string): { problems: Problem[] } => ({
    problems: [
      {
        code,
        severity: "error",
        place: { file: join(folder, indexName), line: 1, column: 1 },
        cause,
        fix: "Render it again: `hubctl render`.",
      },
    ],
  });
  if (!existsSync(join(folder, indexName)))
    return problem("not-a-deploy-tree", `${folder} has no ${indexName}.`);
  const text = readFileSync(join(folder, indexName), "utf8");
  const head = readIndexHead(text);
  if (!head) return problem("damaged-tree", "The index states no digest: a run did not come to its end.");
  const files = new Map<string, string>();
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${path}/${entry.name}`);
      else files.set(`${path}/${entry.name}`, hash("sha256", readFileSync(join(folder, path, entry.name))));
    }
  };
  for (const top of ["bundles", "hubs"]) if (existsSync(join(folder, top))) visit(top);
  const digest = treeDigest(head.body, files);
  if (digest !== head.digest) {
    return problem(
      "damaged-tree",
      `The files do not fit the digest in the index (${head.digest}): a run did not come to its end, or somebody changed a file.`,
    );
  }
  return { index: JSON.parse(text) as TreeIndex, problems: [] };
}
