import { execFileSync } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";

/** The branch that Argo CD reads, in a bare repository of its own. */
export class DeployBranch {
  readonly folder: string;
  readonly url: string;
  readonly branch = "deploy";

  constructor(parent: string) {
    this.folder = join(parent, "deploy.git");
    this.url = `file://${this.folder}`;
    this.#git(["init", "--quiet", "--bare", `--initial-branch=${this.branch}`, this.folder], parent);
  }

  /** The newest commit. */
  get head(): string {
    return this.#git(["rev-parse", this.branch], this.folder).trim();
  }

  /** Commits a folder as it is, past `hubctl deploy`: for what no tool of ours would write. Bundles of before stay. */
  commitFolder(tree: string, subject: string): string {
    const at = ["--git-dir", this.folder, "--work-tree", tree];
    this.#readIndex();
    this.#git([...at, "add", "--all", "--", ".", ":!bundles"], tree);
    if (existsSync(join(tree, "bundles")))
      this.#git([...at, "add", "--ignore-removal", "--", "bundles"], tree);
    this.#git([...at, "commit", "--quiet", "--allow-empty", "--message", subject], tree);
    return this.head;
  }

  /** Folders of the newest commit's bundles. */
  bundles = (): string[] =>
    this.#git(["ls-tree", "-r", "-d", "--name-only", this.branch, "bundles"], this.folder)
      .split("\n")
      .filter((path) => path.split("/").length === 3);

  /** Makes the repository unreachable, or reachable again. */
  setAway(isAway: boolean): void {
    const away = `${this.folder}.away`;
    if (isAway) renameSync(this.folder, away);
    else renameSync(away, this.folder);
  }

  /** The index of a bare repository is nobody's: it knows nothing of what was pushed. */
  #readIndex(): void {
    const isThere = this.#git(["branch", "--list", this.branch], this.folder) !== "";
    this.#git(["read-tree", isThere ? this.branch : "--empty"], this.folder);
  }

  #git(args: readonly string[], cwd: string): string {
    return execFileSync("git", args, { cwd, encoding: "utf8", env: { ...process.env, ...identity } });
  }
}

/** Commits the sources of a fleet in a repository of their own, which it makes where there is none. */
export function commitSource(folder: string, subject: string): void {
  const git = (...args: readonly string[]): void => {
    execFileSync("git", args, { cwd: folder, stdio: "pipe", env: { ...process.env, ...identity } });
  };
  if (!existsSync(join(folder, ".git"))) git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", subject);
}

/** Nothing of the machine's own configuration has a say. */
export const identity = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "e2e",
  GIT_AUTHOR_EMAIL: "e2e@example.com",
  GIT_COMMITTER_NAME: "e2e",
  GIT_COMMITTER_EMAIL: "e2e@example.com",
};
