import type { CatalogPart } from "./entry.ts";

/** The deploy tree, the branch that Argo CD reads, and Git. */
export const deploy = {
  "bad-branch-name": {
    severity: "error",
    summary: "Git does not allow this name for a branch.",
    cause:
      "`--branch` has a space, a colon or another character that Git refuses, or begins with `-` or `@`.",
    fix: "Give another name; `deploy` is the default.",
  },
  "damaged-tree": {
    severity: "error",
    summary: "A deploy tree is not what its index says.",
    cause:
      "A run ended before it was done, or somebody changed, added or deleted a file. `index.json` states a digest of the whole tree, which no longer fits.",
    fix: "Render it again: `hubctl render` mends it. Never edit the tree: what it says comes from `clusters/` and `apps/`.",
  },
  "dirty-source": {
    severity: "error",
    summary: "The checkout has changes that are in no commit.",
    cause:
      "The tree would name a commit that does not make it. With `--allow-dirty` this is a warning, and the commit on the branch says Source-Dirty.",
    fix: "Commit or remove the changes (`git status`), render, and deploy again.",
  },
  "disk-full": {
    severity: "error",
    summary: "There is no space left to write the deploy tree.",
    cause:
      "The disk or a quota is full, or a limit on the size of files is lower than a file of the tree. What was there is not passed off as a whole tree.",
    fix: "Free some space, or raise the limit (`ulimit -f`), and run it again.",
  },
  "diverged-source": {
    severity: "error",
    summary: "What is deployed is not in the history of this checkout.",
    cause:
      "Somebody deployed from another branch, or the history was rewritten. Deploying would undo their changes.",
    fix: "Merge or rebase onto what is deployed, render, and deploy again.",
  },
  "git-failed": {
    severity: "error",
    summary: "A git command failed.",
    cause: "Git fails for a reason that hubctl has no words for. The message has Git's own.",
    fix: "Mend what Git says, and run it again; nothing was pushed.",
  },
  "git-timeout": {
    severity: "error",
    summary: "A git command did not end in time.",
    cause:
      "The repository does not answer, or Git waits for a password or a confirmation that nobody can give here.",
    fix: "Check the network. Try the command by hand (`git ls-remote URL`), and set up credentials that do not ask.",
  },
  "no-deploy-branch": {
    severity: "error",
    summary: "The repository has no branch of this name.",
    cause: "`--branch` or `--to` is wrong, or nothing was ever deployed there.",
    fix: "Give the deploy branch to `--branch`; `hubctl deploy` makes it.",
  },
  "no-folder": {
    severity: "error",
    summary: "The folder in which Git is to run cannot be read.",
    cause: "`--root` or a path names something that is not there, or belongs to another user.",
    fix: "Give the folder of the checkout to `--root`.",
  },
  "no-git": {
    severity: "error",
    summary: "Git cannot be started.",
    cause: "It is not installed here, or not on `PATH`.",
    fix: "Install Git 2.31 or newer.",
  },
  "no-identity": {
    severity: "error",
    summary: "Git does not know whose commit it is to make.",
    cause:
      "Neither `user.name` and `user.email` nor the variables of Git are set, as on a fresh machine or in CI.",
    fix: "`git config --global user.name NAME` and `user.email ADDRESS`, or set GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL.",
  },
  "no-permission": {
    severity: "error",
    summary: "The repository does not let this user in.",
    cause: "There are no credentials, they ran out, or they may not read or push.",
    fix: "Give Git credentials that may push: a credential helper, an SSH key, or `contents: write` for a workflow's token. `git ls-remote URL` tries them.",
  },
  "no-source-commit": {
    severity: "error",
    summary: "There is no commit that the deploy tree could come from.",
    cause:
      "The command runs outside of a Git repository, in one without commits, or in one that belongs to another user, which Git refuses to read.",
    fix: "Give the checkout that the tree was rendered from with `--root`, and commit what is in it.",
  },
  "not-a-deploy-branch": {
    severity: "error",
    summary: "A branch has files, and they are no deploy tree.",
    cause: "`--branch` names a branch of people, such as main. Deploying would replace all of its files.",
    fix: "Give the deploy branch to `--branch`, or one that does not exist yet.",
  },
  "not-a-deploy-tree": {
    severity: "error",
    summary: "A folder is no deploy tree.",
    cause:
      "It has no `index.json` that hubctl wrote. Where a tree is to be written, the folder has other files in it, or belongs to the sources; these would be removed.",
    fix: "Give a folder that is empty or new to `--out`, for example `deploy`. Where a tree is to be read, render it first: `hubctl render --out deploy`.",
  },
  "not-writable": {
    severity: "error",
    summary: "A file or folder cannot be written.",
    cause:
      "It belongs to another user, the disk can only be read or is full, or a file stands where a folder is expected. The message says what state is left.",
    fix: "Choose another folder with `--out`, free some space, or give yourself the right to write there.",
  },
  "older-source": {
    severity: "error",
    summary: "A newer commit is deployed already.",
    cause: "Another run was faster, or the checkout is old. Deploying would take its changes back.",
    fix: "Nothing is to be done if the newer one has what you want. To go back, revert the commit in the source, or use `hubctl rollback`.",
  },
  overtaken: {
    severity: "error",
    summary: "Other runs kept changing the branch.",
    cause: "Ten times somebody else pushed between the look at the branch and the push to it.",
    fix: "Run it again when it is quieter. The branch holds what the last of them deployed.",
  },
  "push-refused": {
    severity: "error",
    summary: "The server refused a push.",
    cause: "A rule of the host forbids it, such as a protected branch or a hook. The message has its reason.",
    fix: "Let this user push to the deploy branch and to `refs/hubctl`.",
  },
  "repository-away": {
    severity: "error",
    summary: "The repository cannot be reached, or there is none at this address.",
    cause:
      "The address is wrong, the network or the host is down, or its key is not known here. Hosts also say so where the user may not know of the repository.",
    fix: "Check the address and the network; `git ls-remote URL` tries both. For an unknown host key, compare it with the one that the host publishes, and add it to `known_hosts`.",
  },
  "shallow-source": {
    severity: "error",
    summary: "The clone is too shallow to tell which of two commits is newer.",
    cause: "What is deployed is not within the part of the history that was fetched, as CI does by default.",
    fix: "`git fetch --unshallow`; with actions/checkout, `fetch-depth: 0`.",
  },
  "signing-failed": {
    severity: "error",
    summary: "Git is to sign commits, and cannot.",
    cause:
      "`commit.gpgsign` is set, and the key is missing, has run out, or asks for a passphrase that nobody can type here.",
    fix: "Try `git commit -S --allow-empty` somewhere, and mend what it says. Nothing was pushed.",
  },
  "unknown-source": {
    severity: "error",
    summary: "What is deployed comes from a commit that this repository does not have.",
    cause:
      "It was not fetched yet, or the branch is deployed from another repository. It may be newer than this checkout.",
    fix: "`git fetch`, and check out what is newest.",
  },
  "unreadable-index": {
    severity: "error",
    summary: "The index of the deploy branch cannot be read.",
    cause: "`index.json` on the branch is cut off or was edited, so that nobody can tell what clusters run.",
    fix: "Deploy once: `hubctl deploy` writes it anew. Then run it again.",
  },
} as const satisfies CatalogPart;
