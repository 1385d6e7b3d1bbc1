import { execFileSync } from "node:child_process";
import { vi } from "vitest";

/** Somebody who commits, and nothing of the machine's own configuration. */
const settings = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada Lovelace",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada Lovelace",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

/** Lets git, where the program runs it, commit as it does here; until the test ends. */
export function stubGit(): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}

/** Runs git in a folder, on the day that a test may stub: what it prints, without the last line break. */
export function git(cwd: string, ...args: string[]): string {
  const { PATH, GIT_COMMITTER_DATE } = process.env;
  const env = { PATH, GIT_COMMITTER_DATE, ...settings };
  return execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: "pipe" }).trimEnd();
}

/** Commits everything in a folder, which becomes a repository where it is none. Gives the commit. */
export function commitAll(root: string, message: string): string {
  git(root, "init", "--quiet", "--initial-branch=main");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
  return git(root, "rev-parse", "--short", "HEAD");
}
