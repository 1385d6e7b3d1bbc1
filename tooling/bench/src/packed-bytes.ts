import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { commitAll, git } from "@hub/testing/git";

/** Commits all files, packs the repository as `git gc` does, and gives the bytes of its pack. */
export function packedBytes(root: string, message: string): number {
  commitAll(root, message);
  git(root, "gc", "--quiet");
  const folder = join(root, ".git/objects/pack");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pack"))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
