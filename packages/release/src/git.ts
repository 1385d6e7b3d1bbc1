import { spawnSync } from "node:child_process";

/** Most that a command may print. Unit: bytes. */
const maxBuffer = 512 * 1024 * 1024;

/**
 * What a git command prints in a checkout, `root` being the folder that its paths are from. Undefined where the folder
 * is in no repository, or the command fails.
 */
export function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = runGit(root, args);
  return status === 0 ? stdout : undefined;
}

/**
 * Why git says nothing of a checkout, in its own words: the folder belongs to somebody else, or the repository is damaged.
 * Undefined where git works, where there is none, and where the folder is in no repository.
 */
export function gitFailure(root: string): string | undefined {
  const { status, stderr, error } = runGit(root, ["rev-parse", "--git-dir"]);
  if (status === 0 || error || /not a git repository/i.test(stderr)) return undefined;
  return stderr.split("\n")[0]?.replace(/^fatal: /, "");
}

function runGit(root: string, args: readonly string[]) {
  const settings = ["-c", "core.quotePath=off", "-c", "log.showSignature=false"];
  return spawnSync("git", [...settings, ...args], {
    cwd: root,
    // Days are those of UTC, as everywhere here. Its messages are read.
    env: { ...withoutRepository(process.env), TZ: "UTC", LC_ALL: "C" },
    encoding: "utf8",
    maxBuffer,
  });
}

/** Whether the history of a checkout is cut short, as a shallow clone's. */
export const isShallow = (root: string): boolean =>
  git(root, "rev-parse", "--is-shallow-repository")?.trim() === "true";

/** As `git rev-parse --local-env-vars` lists them, without those for configuration: set where a hook calls us. */
const localVariables = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_QUARANTINE_PATH",
];

/** An environment without what ties git to another repository than the one around its folder, as in a hook. */
export const withoutRepository = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !localVariables.includes(name)));
