import type { Git } from "@hub/git";
import { error, ProblemError } from "@hub/problem";
import { statedDigest } from "@hub/tree/deploy-tree";
import type { BranchState } from "./deploy-branch.ts";

/** Throws the Problem `bad-branch-name`. */
export async function checkBranchName(git: Git, branch: string): Promise<void> {
  const { code } = await git.run(["check-ref-format", "--branch", branch]);
  if (code !== 0 || branch.startsWith("@") || branch.startsWith("-"))
    throw new ProblemError(
      error("bad-branch-name", `${branch} cannot be the name of a branch.`, "Give another one to --branch."),
    );
}

/** Throws the Problem `not-a-deploy-branch` where a branch holds something else. */
export function refuseOtherBranch(state: BranchState, branch: string, to: string): void {
  if (isDeployBranch(state)) return;
  throw new ProblemError(
    error(
      "not-a-deploy-branch",
      `The branch ${branch} of ${to} has files and is no deploy tree: it has no index.json that hubctl wrote.`,
      "Give the deploy branch to --branch, or one that does not exist yet.",
    ),
  );
}

/** Empty or new, or with an index, whole or not: a damaged tree is mended by the next one. */
const isDeployBranch = ({ files, index, marker }: BranchState): boolean =>
  files.size === 0 || marker !== undefined || (index !== undefined && statedDigest(index) !== undefined);
