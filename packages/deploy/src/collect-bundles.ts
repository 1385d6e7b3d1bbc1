import { Git, redactUrl } from "@hub/git";
import { error, ProblemError } from "@hub/problem";
import { bundleFolders, isOtherBundle } from "@hub/tree/deploy-tree";
import { checkBranchName, refuseOtherBranch } from "./check-branch.ts";
import { DeployBranch } from "./deploy-branch.ts";
import { sharedConfig } from "./load-source.ts";
import { parseIndex } from "./parse-index.ts";
import { namedBundles, referencedBundles } from "./referenced-bundles.ts";
import { untilPushed } from "./until-pushed.ts";

export interface CollectOptions {
  /** Any folder of a repository whose Git settings say who commits. */
  readonly root: string;
  /** URL or folder of the repository that the deploy branch is in. */
  readonly to: string;
  /** Default: `deploy`. */
  readonly branch?: string;
  /** How long no index must have named a bundle, days. Default: 30. */
  readonly days?: number;
  /** Finds out what would go, and changes nothing. Default: false. */
  readonly dryRun?: boolean;
  /** Default: the time it is. */
  readonly now?: Date;
  /** Of git and what it starts. Default: the process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** For each command of git, seconds. Default: 300. */
  readonly timeoutSeconds?: number;
}

export interface CollectResult {
  /** `planned`: what `dryRun` says instead of `collected`. */
  readonly state: "collected" | "unchanged" | "planned";
  /** Without credentials. */
  readonly to: string;
  readonly branch: string;
  /** The branch's head afterwards. */
  readonly commit: string;
  readonly days: number;
  /** Folders of the bundles that go, sorted. */
  readonly removed: readonly string[];
  /** How many bundles stay. */
  readonly kept: number;
  /** Files that go. */
  readonly files: number;
  /** Pushes, 1 where nobody else pushed at the same time, 0 where there was nothing to push. */
  readonly attempts: number;
}

const dayMs = 86_400_000;

/**
 * Removes the bundles from a deploy branch that no index of the last days named, with one commit, or with none where there
 * are no such. Days on which a cluster was on hold do not count for what it ran before.
 *
 * Throws ProblemError: `bad-branch-name`, `not-a-deploy-branch`, `no-deploy-branch`, `unreadable-index`,
 * `history-cut-short`, `overtaken`, and what git says. The branch is then as it was.
 */
export async function collectBundles(options: CollectOptions): Promise<CollectResult> {
  const { root, to, branch = "deploy", days = 30, dryRun = false } = options;
  const { now = new Date(), env = process.env, timeoutSeconds = 300 } = options;
  const git = new Git({ env, cwd: root, timeoutSeconds });
  await checkBranchName(git, branch);
  const config = await sharedConfig(git);
  await using target = await DeployBranch.open(to, branch, { env, timeoutSeconds, config });
  const address = redactUrl(to);
  const window = { nowMs: now.getTime(), keepMs: days * dayMs };

  return await untilPushed<CollectResult>(branch, async (attempts) => {
    const state = await target.read();
    refuseOtherBranch(state, branch, address);
    const { head } = state;
    if (head === undefined) throw noDeployBranch(branch, address);
    const index = parseIndex(state.index);
    if (!index) throw unreadableIndex(branch, address);
    const needed = new Set(bundleFolders(index));
    await target.pastIndexes(head, namedBundles, (past) => {
      const { folders, isOpen } = referencedBundles(past, window);
      for (const folder of folders) needed.add(folder);
      return !isOpen;
    });
    const files = [...state.files.keys()].filter((path) => isOtherBundle(path, needed));
    const removed = foldersOf(files);
    const result = {
      ...{ to: address, branch, days, removed },
      kept: foldersOf([...state.files.keys()]).length - removed.length,
      files: files.length,
    };
    if (files.length === 0) return { ...result, state: "unchanged", commit: head, attempts: 0 };
    if (dryRun) return { ...result, state: "planned", commit: head, attempts: 0 };
    const message = collectMessage(removed.length, days, await target.trailers(head));
    const plan = { added: [], changed: [], removed: files };
    const commit = await target.commit(plan, new Map(), state, message);
    const pushed = await target.push({ commit, marker: null }, state);
    return pushed === "pushed" ? { ...result, state: "collected", commit, attempts } : pushed;
  });
}

/** The folders of bundles that some files are in, sorted. */
const foldersOf = (paths: readonly string[]): string[] =>
  [
    ...new Set(
      paths
        .filter((path) => isOtherBundle(path, new Set()))
        .map((path) => path.split("/").slice(0, 3).join("/")),
    ),
  ].sort();

/** With the trailers of the commit before: what is deployed is still its source's. */
const collectMessage = (bundles: number, days: number, trailers: string): string =>
  [
    `Collect ${bundles} ${bundles === 1 ? "bundle" : "bundles"}`,
    `No index named ${bundles === 1 ? "it" : "them"} within ${days} days. No cluster changes.`,
    ...(trailers === "" ? [] : [trailers]),
  ].join("\n\n");

const noDeployBranch = (branch: string, to: string) =>
  new ProblemError(
    error(
      "no-deploy-branch",
      `${to} has no branch ${branch}.`,
      "Give the deploy branch to --branch; `hubctl deploy` makes it.",
    ),
  );

const unreadableIndex = (branch: string, to: string) =>
  new ProblemError(
    error(
      "unreadable-index",
      `The index.json of ${branch} of ${to} cannot be read, so that nobody can tell what clusters run.`,
      "Mend the branch first: `hubctl deploy`.",
    ),
  );
