import { commitAll, git } from "@hub/testing/git";
import { testRoot } from "./testing.ts";
import { stubGit } from "./testing-git.ts";

/** A root whose fleet is committed, and a repository to deploy to. Nothing of the machine's configuration has a say. */
export function committedRoot(): string {
  const root = testRoot({ ".gitignore": "/deploy/\n/tree/\n/target.git/\n" });
  stubGit();
  git(root, "init", "--quiet", "--bare", "target.git");
  commitAll(root, "feat: begin");
  return root;
}

export const withoutCommits = (text: string): string => text.replace(/\b[0-9a-f]{10}\b/g, "COMMIT");
