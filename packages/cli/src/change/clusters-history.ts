import { isMap } from "@hub/fleet";
import { Git } from "@hub/git";
import { error, ProblemError } from "@hub/problem";
import { type Json, parseYaml } from "@hub/yaml";

/** Seconds; each of these commands takes some hundredths of one. */
const timeoutSeconds = 60;

/** Seconds; a hook may run the checks of the whole repository. */
const commitTimeoutSeconds = 1800;

/** What a `pins.yaml` said of a component. */
export interface FormerPin {
  readonly path: string;
  readonly component: string;
  readonly release: string;
  /** Day of the commit that changed the file, `YYYY-MM-DD`. */
  readonly until: string;
}

/** The Git history of a repository's `clusters/`. */
export class ClustersHistory {
  readonly #git: Git;
  readonly #committing: Git;

  constructor(root: string) {
    const options = { env: process.env, cwd: root };
    this.#git = new Git({ ...options, timeoutSeconds });
    // A commit among people's own: their hooks have a say.
    this.#committing = new Git({ ...options, timeoutSeconds: commitTimeoutSeconds, hasHooks: true });
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
        const release = releaseOf(pins, component);
        if (typeof release === "string" && !found.has(component) && isWanted(component, release))
          found.set(component, release);
      }
      if (found.size === components.length) break;
    }
    return found;
  }

  /** Whether some of it is not there: in a shallow clone, or outside of Git. */
  async isCutShort(): Promise<boolean> {
    const { code, out } = await this.#git.run(["rev-parse", "--is-shallow-repository"]);
    return code !== 0 || out.toString().trim() !== "false";
  }

  /**
   * What the `pins.yaml` files said at some moment on or after a day, and say no longer: the latest of each file first.
   * `sinceOf` gives that day for a file, `YYYY-MM-DD`.
   */
  async formerPins(sinceOf: (path: string) => string): Promise<FormerPin[]> {
    const log = await this.#log(
      // Merges too, and from both sides: what the main line said ended with the merge, whenever the branch was made.
      ...["--full-history", "-m", "--raw", "--no-abbrev", "--no-renames", "--relative"],
      ...["--format=day %cd", "--", ":(glob)clusters/**/pins.yaml"],
    );
    const former: FormerPin[] = [];
    let until = "";
    for (const line of log.split("\n")) {
      until = /^day (.*)$/.exec(line)?.[1] ?? until;
      const [, id = "", path = ""] = /^:\d+ \d+ (\w+) \w+ [MDT]\t(.+)$/.exec(line) ?? [];
      if (path === "" || until < sinceOf(path)) continue;
      const pins = parseYaml(await this.#git.bytes(["cat-file", "blob", id]), path).value;
      for (const component of isMap(pins) ? Object.keys(pins) : []) {
        const release = releaseOf(pins, component);
        if (typeof release === "string") former.push({ path, component, release, until });
      }
    }
    return former;
  }

  /** The day on which a cluster went on the hold that its file says, `YYYY-MM-DD`. Undefined where no commit says it. */
  async holdSince(cluster: string): Promise<string | undefined> {
    const path = `clusters/${cluster}/cluster.yaml`;
    const log = await this.#log("--format=%H %cd", "--", path);
    let since: string | undefined;
    for (const line of log.split("\n").filter(Boolean)) {
      const [commit, day] = line.split(" ");
      const shown = await this.#git.run(["show", `${commit}:./${path}`]);
      const facts = shown.code === 0 ? parseYaml(shown.out, path).value : undefined;
      if (!isMap(facts) || facts.hold === undefined) break;
      since = day;
    }
    return since;
  }

  /** What `git log` prints. Days are `YYYY-MM-DD` and of UTC, as everywhere here. */
  #log(...args: readonly string[]): Promise<string> {
    return this.#git.text(["log", "--date=format-local:%Y-%m-%d", ...args], { env: { TZ: "UTC" } });
  }

  /** Throws the Problem `uncommitted-changes` where a file has changes that a commit of ours would take along. */
  async refuseChanges(paths: readonly string[]): Promise<void> {
    const status = await this.#git.text(["status", "--porcelain", "--", ...paths]);
    const changed = status.split("\n").filter(Boolean);
    if (changed.length === 0) return;
    throw new ProblemError(
      changed.map((line) =>
        error(
          "uncommitted-changes",
          "The file has changes that are in no commit, and they would go along with this one.",
          "Commit them first, or use --write and commit by hand.",
          { place: { file: line.slice(3), line: 1, column: 1 } },
        ),
      ),
    );
  }

  /** Commits these files and nothing else, and gives the commit. Where git does not, throws a Problem and stages none. */
  async commit(paths: readonly string[], message: string): Promise<string> {
    await this.#git.text(["add", "--", ...paths]);
    try {
      await this.#committing.text(["commit", "--quiet", "--file", "-", "--only", "--", ...paths], {
        input: message,
      });
    } catch (error) {
      await this.#git.text(["reset", "--quiet", "--", ...paths]);
      throw error;
    }
    return this.#git.text(["rev-parse", "HEAD"]);
  }
}

/** What a `pins.yaml` of any commit says of a component. */
function releaseOf(pins: Json | undefined, component: string): Json | undefined {
  const entry = isMap(pins) ? pins[component] : undefined;
  return isMap(entry) ? entry.version : entry;
}
