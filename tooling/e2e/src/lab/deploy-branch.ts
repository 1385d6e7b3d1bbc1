import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { git, gitSettings, runGit } from "@hub/testing/git";

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
    return this.#git(["rev-parse", this.branch], this.folder);
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
    return runGit(cwd, args, { ...process.env, ...gitSettings });
  }
}

/** Commits the sources of a fleet in a repository of their own, which it makes where there is none. */
export function commitSource(folder: string, subject: string): void {
  if (!existsSync(join(folder, ".git"))) git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", subject);
}
