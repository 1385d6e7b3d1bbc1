import { spawnSync } from "node:child_process";

/** Most that a command may print. Unit: bytes. */
const maxBuffer = 512 * 1024 * 1024;

/**
 * What a git command prints in a checkout, `root` being the folder that its paths are from. Undefined where the folder
 * is in no repository, or the command fails.
 */
export function git(root: string, ...args: readonly string[]): string | undefined {
  // What ties the process to another repository, as in a hook, is left out.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)),
  );
  const settings = ["-c", "core.quotePath=off", "-c", "log.showSignature=false"];
  const { status, stdout } = spawnSync("git", [...settings, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer,
  });
  return status === 0 ? stdout : undefined;
}

/** Whether the history of a checkout is cut short, as a shallow clone's. */
export const isShallow = (root: string): boolean =>
  git(root, "rev-parse", "--is-shallow-repository")?.trim() === "true";
