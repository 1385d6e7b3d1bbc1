import { Git } from "@hub/deploy/git";
import { isMap } from "@hub/fleet";
import { ProblemError } from "@hub/problem";
import { parseYaml } from "@hub/yaml";

/** Seconds; each of these commands takes some hundredths of one. */
const timeoutSeconds = 60;

/** The Git history of a repository's `clusters/`. */
export class ClustersHistory {
  readonly #git: Git;

  constructor(root: string) {
    this.#git = new Git({ env: process.env, cwd: root, timeoutSeconds });
  }

  /**
   * For each component the newest release in the history of a `pins.yaml` that a test accepts. Components of which none
   * is found are left out, as all are where there is no history.
   */
  async releases(
    path: string,
    components: readonly string[],
    isWanted: (component: string, release: string) => boolean,
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    const log = await this.#git.run(["log", "--format=%H", "--", path]);
    if (log.code !== 0) return found;
    for (const commit of log.out.toString().split("\n").filter(Boolean)) {
      const shown = await this.#git.run(["show", `${commit}:./${path}`]);
      const pins = shown.code === 0 ? parseYaml(shown.out, path).value : undefined;
      for (const component of components) {
        const entry = isMap(pins) ? pins[component] : undefined;
        const release = isMap(entry) ? entry.version : entry;
        if (typeof release === "string" && !found.has(component) && isWanted(component, release))
          found.set(component, release);
      }
      if (found.size === components.length) break;
    }
    return found;
  }

  /** Throws the Problem `uncommitted-changes` where a file has changes that a commit of ours would take along. */
  async refuseChanges(paths: readonly string[]): Promise<void> {
    const status = await this.#git.text(["status", "--porcelain", "--", ...paths]);
    const changed = status.split("\n").filter(Boolean);
    if (changed.length === 0) return;
    throw new ProblemError(
      changed.map((line) => ({
        code: "uncommitted-changes",
        severity: "error",
        place: { file: line.slice(3), line: 1, column: 1 },
        cause: "The file has changes that are in no commit, and they would go along with this one.",
        fix: "Commit them first, or use --write and commit by hand.",
      })),
    );
  }

  /** Commits these files and nothing else, and gives the commit. Where git does not, throws a Problem and stages none. */
  async commit(paths: readonly string[], message: string): Promise<string> {
    await this.#git.text(["add", "--", ...paths]);
    try {
      await this.#git.text(["commit", "--quiet", "--file", "-", "--only", "--", ...paths], {
        input: message,
      });
    } catch (error) {
      await this.#git.text(["reset", "--quiet", "--", ...paths]);
      throw error;
    }
    return this.#git.text(["rev-parse", "HEAD"]);
  }
}
