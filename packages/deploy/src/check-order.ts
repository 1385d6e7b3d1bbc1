import type { Git } from "@hub/git";
import { error, ProblemError } from "@hub/problem";

/**
 * Refuses a source that does not follow the one that was deployed last.
 *
 * Throws the Problems `older-source`, `diverged-source`, `unknown-source`, and `shallow-source` where the checkout's
 * history is too short to tell. `git` runs in the source's repository.
 */
export async function checkOrder(git: Git, source: string, deployed: string, branch: string): Promise<void> {
  if (deployed === source) return;
  const [own, theirs] = [short(source), short(deployed)];
  const isShallow = (await git.text(["rev-parse", "--is-shallow-repository"])) === "true";
  const tooShort = () =>
    new ProblemError(
      error(
        "shallow-source",
        `The branch ${branch} was deployed from ${theirs}, and this shallow clone's history is too short to tell whether ${own} is newer.`,
        "Deepen it: `git fetch --unshallow` (with actions/checkout: `fetch-depth: 0`).",
      ),
    );
  if ((await git.run(["cat-file", "-e", `${deployed}^{commit}`])).code !== 0) {
    if (isShallow) throw tooShort();
    throw new ProblemError(
      error(
        "unknown-source",
        `The branch ${branch} was deployed from ${theirs}, which this repository does not have and which may be newer than ${own}.`,
        "Run `git fetch`, and check out what is newest. If it stays unknown, the branch is deployed from another repository.",
      ),
    );
  }
  if (await isAncestor(git, deployed, source)) return;
  if (await isAncestor(git, source, deployed))
    throw new ProblemError(
      error(
        "older-source",
        `The branch ${branch} was deployed from ${theirs}, which is newer than ${own}.`,
        "Check out a newer commit and render it. To go back, revert in the source, or use `hubctl rollback`.",
      ),
    );
  if (isShallow) throw tooShort();
  throw new ProblemError(
    error(
      "diverged-source",
      `The branch ${branch} was deployed from ${theirs}, which is not in the history of ${own}: its changes would be lost.`,
      "Merge or rebase, render, and deploy again.",
    ),
  );
}

async function isAncestor(git: Git, ancestor: string, of: string): Promise<boolean> {
  return (await git.run(["merge-base", "--is-ancestor", ancestor, of])).code === 0;
}

/** A commit as people quote it. */
export const short = (commit: string): string => commit.slice(0, 10);
