import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const identity = { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };

/** Runs Git, without what the machine's configuration says. Gives what it prints. */
export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=Bench", "-c", "user.email=bench@example.com", ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...identity },
  });

export function initRepository(root: string): void {
  mkdirSync(root, { recursive: true });
  git(root, "init", "--quiet");
}

/** Commits all files, packs the repository as `git gc` does, and gives the bytes of its pack. */
export function packedBytes(root: string, message: string): number {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
  git(root, "gc", "--quiet");
  const folder = join(root, ".git/objects/pack");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pack"))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
