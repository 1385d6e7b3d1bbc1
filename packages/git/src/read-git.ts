import { spawnSync } from "node:child_process";
import { gitEnvironment, settings } from "./environment.ts";

/** Most that a command may print. Unit: bytes. */
const maxBuffer = 512 * 1024 * 1024;

/**
 * Output of a git command in a checkout, `root` being the folder that its paths are from. Undefined where the folder
 * is in no repository, or the command fails.
 */
export function readGit(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = runGit(root, args);
  return status === 0 ? stdout : undefined;
}

/**
 * Why git does not read a checkout, in its own words: the folder belongs to somebody else, or the repository is damaged.
 * Undefined where git works, where there is none, and where the folder is in no repository.
 */
export function gitFailure(root: string): string | undefined {
  const { status, stderr, error } = runGit(root, ["rev-parse", "--git-dir"]);
  if (status === 0 || error || /not a git repository/i.test(stderr)) return undefined;
  return stderr.split("\n")[0]?.replace(/^fatal: /, "");
}

/** Whether the history of a checkout is cut short, as a shallow clone's. */
export const isShallow = (root: string): boolean =>
  readGit(root, "rev-parse", "--is-shallow-repository")?.trim() === "true";

const runGit = (root: string, args: readonly string[]) =>
  spawnSync("git", [...settings, ...args], {
    cwd: root,
    // Days are those of UTC, as everywhere here.
    env: { ...gitEnvironment(process.env), TZ: "UTC" },
    encoding: "utf8",
    maxBuffer,
  });
