import { setTimeout as sleep } from "node:timers/promises";
import { readIndexHead, type TreeIndex } from "@hub/render/deploy-tree";
import { checkOrder } from "./check-order.ts";
import { commitMessage } from "./commit-message.ts";
import { compareIndexes, type FleetChange } from "./compare-indexes.ts";
import { type BranchState, DeployBranch } from "./deploy-branch.ts";
import { failure } from "./failure.ts";
import { Git } from "./git.ts";
import { loadSource, sharedConfig } from "./load-source.ts";
import { blobId, loadTree } from "./load-tree.ts";
import { isEmpty, planCommit } from "./plan-commit.ts";
import { redactUrl } from "./redact-url.ts";

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

/** How often another run may be faster. */
const maxAttempts = 10;

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

  for (let attempts = 1; ; attempts++) {
    const state = await target.read();
    if (!isDeployBranch(state)) throw notADeployBranch(branch, address);
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
    if (pushed === "pushed") return { ...done, attempts };
    if (attempts === maxAttempts) throw overtaken(branch, pushed.overtaken);
    // Apart from each other, so that two runs do not meet again and again.
    await sleep(Math.random() * 100 * attempts);
  }
}

/** A path as the listings of the branch have it: one character a byte. */
const gitPath = (path: string): string => Buffer.from(path).toString("latin1");

/** Empty or new, or with an index, whole or not: a damaged tree is mended by the next one. */
const isDeployBranch = ({ files, index, marker }: BranchState): boolean =>
  files.size === 0 || marker !== undefined || (index !== undefined && readIndexHead(index) !== undefined);

/** Undefined where the branch has none that can be read: every cluster then counts as added. */
function parseIndex(text: string | undefined): TreeIndex | undefined {
  try {
    // A branch that hubctl wrote. Somebody may have changed it: the comparison below is for information only.
    const index = JSON.parse(text ?? "") as TreeIndex;
    return index.clusters.every(({ components }) => Array.isArray(components)) ? index : undefined;
  } catch {
    return undefined;
  }
}

async function checkBranchName(git: Git, branch: string): Promise<void> {
  const { code } = await git.run(["check-ref-format", "--branch", branch]);
  if (code !== 0 || branch.startsWith("@") || branch.startsWith("-"))
    throw failure(
      "bad-branch-name",
      `${branch} cannot be the name of a branch.`,
      "Give another one to --branch.",
    );
}

const dirtySource = (root: string) =>
  failure(
    "dirty-source",
    `${root} has changes that are in no commit: nobody could tell what was deployed.`,
    "Commit or remove them (`git status`), and render again. To try something out: --allow-dirty.",
  );

const notADeployBranch = (branch: string, to: string) =>
  failure(
    "not-a-deploy-branch",
    `The branch ${branch} of ${to} has files and is no deploy tree: it has no index.json that hubctl wrote.`,
    "Give the deploy branch to --branch, or one that does not exist yet.",
  );

const overtaken = (branch: string, reason: string) =>
  failure(
    "overtaken",
    `Other runs changed ${branch} ${maxAttempts} times while this one tried to push (${reason}).`,
    "Run it again when it is quieter; the branch holds what the last of them deployed.",
  );
