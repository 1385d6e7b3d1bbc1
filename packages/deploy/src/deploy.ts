import { Git, redactUrl } from "@hub/git";
import { error, ProblemError } from "@hub/problem";
import { checkBranchName, refuseOtherBranch } from "./check-branch.ts";
import { checkOrder } from "./check-order.ts";
import { commitMessage } from "./commit-message.ts";
import { compareIndexes, type FleetChange } from "./compare-indexes.ts";
import { DeployBranch } from "./deploy-branch.ts";
import { loadSource, sharedConfig } from "./load-source.ts";
import { blobId, loadTree } from "./load-tree.ts";
import { parseIndex } from "./parse-index.ts";
import { isEmpty, planCommit } from "./plan-commit.ts";
import { untilPushed } from "./until-pushed.ts";

export interface DeployOptions {
  /** Any folder of the repository that the tree was rendered from. */
  readonly root: string;
  /** Folder of the deploy tree, as `hubctl render` wrote it. */
  readonly tree: string;
  /** URL or folder of the repository to deploy to. */
  readonly to: string;
  /** Default: `deploy`. */
  readonly branch?: string;
  /** Deploys a checkout with changes in no commit. Default: false. */
  readonly allowDirty?: boolean;
  /** Finds out what would change, and changes nothing. Default: false. */
  readonly dryRun?: boolean;
  /** Of git and what it starts. Default: the process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** For each command of git, seconds. Default: 300. */
  readonly timeoutSeconds?: number;
}

export interface DeployResult {
  /** `planned`: what `dryRun` says instead of `deployed`. */
  readonly state: "deployed" | "unchanged" | "planned";
  /** Without credentials. */
  readonly to: string;
  readonly branch: string;
  /** The branch's head afterwards; null where it has none. */
  readonly commit: string | null;
  readonly source: { readonly commit: string; readonly isDirty: boolean };
  /** Digest of the tree. */
  readonly digest: string;
  /** How many clusters the tree is about. */
  readonly totalClusters: number;
  readonly clusters: FleetChange;
  readonly files: { readonly added: number; readonly changed: number; readonly removed: number };
  /** Pushes, 1 where nobody else pushed at the same time, 0 where there was nothing to push. */
  readonly attempts: number;
}

/**
 * Makes a deploy tree the content of a deploy branch, with one commit, or with none where it is so already.
 *
 * Throws ProblemError: `damaged-tree`, `not-a-deploy-tree`, `no-source-commit`, `dirty-source`, `bad-branch-name`,
 * `not-a-deploy-branch`, the codes of `checkOrder`, `overtaken`, and what git says (`repository-away`, `no-permission`,
 * `push-refused`, `no-identity`, `signing-failed`, `git-timeout`, `git-failed`, `no-git`). The branch is then as it was.
 */
export async function deploy(options: DeployOptions): Promise<DeployResult> {
  const { root, to, branch = "deploy", dryRun = false, env = process.env, timeoutSeconds = 300 } = options;
  const tree = loadTree(options.tree);
  const files = new Map([...tree.files].map(([path, bytes]) => [gitPath(path), bytes]));
  const git = new Git({ env, cwd: root, timeoutSeconds });
  await checkBranchName(git, branch);
  const source = await loadSource(git, root, options.tree);
  if (source.isDirty && !options.allowDirty) throw dirtySource(root);
  await using target = await DeployBranch.open(to, branch, {
    env,
    timeoutSeconds,
    config: await sharedConfig(git),
  });
  const address = redactUrl(to);

  return await untilPushed<DeployResult>(branch, async (attempts) => {
    const state = await target.read();
    refuseOtherBranch(state, branch, address);
    for (const deployed of state.sources) await checkOrder(git, source.commit, deployed, branch);
    const entries = new Map(
      [...files].map(([path, bytes]) => [path, { mode: "100644", id: blobId(bytes, target.format) }]),
    );
    const plan = planCommit(state.files, tree.index, entries);
    const change = compareIndexes(parseIndex(state.index), tree.index);
    const result = {
      to: address,
      branch,
      source: { commit: source.commit, isDirty: source.isDirty },
      digest: tree.index.digest,
      totalClusters: tree.index.clusters.length,
      clusters: change,
      files: { added: plan.added.length, changed: plan.changed.length, removed: plan.removed.length },
    };
    const head = state.head ?? null;
    const isSame = head !== null && isEmpty(plan);
    if (dryRun) return { ...result, state: isSame ? "unchanged" : "planned", commit: head, attempts: 0 };
    const commit = isSame ? null : await target.commit(plan, files, state, commitMessage(source, change));
    const marker = await target.writeMarker(source.commit);
    const done = { ...result, state: isSame ? "unchanged" : "deployed", commit: commit ?? head } as const;
    if (isSame && marker === state.marker) return { ...done, attempts: 0 };
    const pushed = await target.push({ commit, marker }, state);
    return pushed === "pushed" ? { ...done, attempts } : pushed;
  });
}

/** A path as the listings of the branch have it: one character a byte. */
const gitPath = (path: string): string => Buffer.from(path).toString("latin1");

const dirtySource = (root: string) =>
  new ProblemError(
    error(
      "dirty-source",
      `${root} has changes that are in no commit: nobody could tell what was deployed.`,
      "Commit or remove them (`git status`), and render again. To try something out: --allow-dirty.",
    ),
  );
