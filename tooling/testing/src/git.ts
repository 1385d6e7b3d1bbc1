import { execFileSync } from "node:child_process";

/** Somebody who commits, and nothing of the machine's own configuration. */
export const gitSettings = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada Lovelace",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada Lovelace",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

/** Runs git in a folder, on the day that a test may stub: what it prints, without the last line break. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { PATH, GIT_COMMITTER_DATE } = process.env;
  return runGit(cwd, args, { PATH, GIT_COMMITTER_DATE, ...gitSettings });
}

/** Runs git with an environment of the test's own. */
export const runGit = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): string =>
  execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: "pipe" }).trimEnd();

/** Commits everything in a folder, which becomes a repository where it is none. Gives the commit. */
export function commitAll(root: string, message: string): string {
  git(root, "init", "--quiet", "--initial-branch=main");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
  return git(root, "rev-parse", "--short", "HEAD");
}
