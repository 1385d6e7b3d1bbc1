import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Git, type GitOptions, gitProblem } from "@hub/git";
import { error, ProblemError } from "@hub/problem";
import { indexName } from "@hub/tree/deploy-tree";
import { sourceTrailer } from "./commit-message.ts";
import type { CommitPlan, Entries, Entry } from "./plan-commit.ts";
import { pushProblem } from "./push-problem.ts";

/** The branch as it is at one moment. */
export interface BranchState {
  /** Undefined where there is no such branch yet. */
  readonly head: string | undefined;
  /** Id of what the ref `refs/hubctl/source/<branch>` holds. */
  readonly marker: string | undefined;
  /** Source commits that were deployed last, by the marker and by the head's trailer: mostly the same one. */
  readonly sources: readonly string[];
  readonly files: Entries;
  /** Text of its `index.json`. */
  readonly index: string | undefined;
}

/** An index of the branch's history. */
export interface Past<T> {
  /** When it came to the branch, milliseconds since 1970. */
  readonly sinceMs: number;
  /** What was read of it; undefined where a commit took `index.json` away. */
  readonly index: T | undefined;
}

/** What a push is to change. */
export interface Push {
  /** Null where the branch stays as it is. */
  readonly commit: string | null;
  /** Id of the blob that names the source. Null where it stays as it is. */
  readonly marker: string | null;
}

/**
 * The deploy branch of a repository, through a bare clone in a temporary folder that holds little more than the
 * branch's newest folder listing.
 *
 * Beside the branch it keeps the ref `refs/hubctl/source/<branch>`, a blob with the newest source commit that was
 * deployed: where a newer source renders to the same tree there is nothing to commit, and yet no older one may follow.
 */
export class DeployBranch {
  readonly #url: string;
  readonly #branch: string;
  readonly #folder: string;
  readonly #outside: Git;
  readonly #git: Git;
  #format: "sha1" | "sha256" | undefined;

  private constructor(url: string, branch: string, folder: string, options: Omit<GitOptions, "cwd">) {
    this.#url = url;
    this.#branch = branch;
    this.#folder = folder;
    this.#outside = new Git({ ...options, cwd: folder });
    this.#git = new Git({ ...options, cwd: folder, gitDir: join(folder, "repository.git") });
  }

  /** Ends with `await using`: the folder goes. */
  static async open(url: string, branch: string, options: Omit<GitOptions, "cwd">): Promise<DeployBranch> {
    return new DeployBranch(url, branch, await mkdtemp(join(tmpdir(), "hubctl-deploy-")), options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Hash of the repository's object names. Known once it was read. */
  get format(): "sha1" | "sha256" {
    return this.#format ?? "sha1";
  }

  /** Throws the Problems of git. */
  async read(): Promise<BranchState> {
    const refs = await this.#listRefs();
    await this.#prepare([...refs.values()][0] ?? "");
    const head = refs.get(this.#branchRef);
    const marker = refs.get(this.#markerRef);
    const wanted = [
      ...(head ? [`+${this.#branchRef}:${localBranch}`] : []),
      ...(marker ? [`+${this.#markerRef}:${localMarker}`] : []),
    ];
    if (wanted.length > 0) await this.#git.text([...leanFetch, "--depth=1", remote, ...wanted]);
    const files = head ? await this.#listFiles() : new Map<string, Entry>();
    const index = files.get(indexName);
    return {
      // What was fetched, which may be newer than what was listed before.
      head: head && (await this.#git.text(["rev-parse", localBranch])),
      marker: marker && (await this.#git.text(["rev-parse", localMarker])),
      sources: [
        ...new Set(
          [
            marker && (await this.#git.text(["cat-file", "blob", localMarker])),
            head && (await this.#headTrailer()),
          ].filter((commit): commit is string => /^[0-9a-f]{40,64}$/.test(commit ?? "")),
        ),
      ],
      files,
      index: index && (await this.#git.text(["cat-file", "blob", index.id])),
    };
  }

  /**
   * The indexes that the branch has had up to `head`, newest first, from further and further back until `isEnough` says so
   * or the history ends. `read` takes of a text what is to be kept.
   *
   * Throws the Problem `history-cut-short` where the repository itself does not have all of it.
   */
  async pastIndexes<T>(
    head: string,
    read: (text: string) => T,
    isEnough: (past: readonly Past<T>[]) => boolean,
  ): Promise<void> {
    const known = new Map<string, T>();
    for (let step = 100, length = 0; ; step *= 4) {
      const changes = await this.#indexChanges(head);
      await this.#readBlobs(new Set(changes.map(({ id }) => id)), read, known);
      if (isEnough(changes.map(({ sinceMs, id }) => ({ sinceMs, index: known.get(id) })))) return;
      if ((await this.#git.text(["rev-parse", "--is-shallow-repository"])) === "false") return;
      const commits = Number(await this.#git.text(["rev-list", "--count", head]));
      if (commits === length) throw historyCutShort(this.#branch);
      length = commits;
      await this.#git.text([...leanFetch, `--deepen=${step}`, remote, `+${this.#branchRef}:${localBranch}`]);
    }
  }

  /** The trailers of a commit's message, a line each. */
  async trailers(commit: string): Promise<string> {
    const format = "--format=%(trailers:only,unfold)";
    return (await this.#git.text(["log", "-1", "--no-show-signature", format, commit])).trim();
  }

  /** Writes a commit on top of `head`, and gives its id. `bytes` has the content of every file that it adds or changes. */
  async commit(
    { added, changed, removed }: CommitPlan,
    bytes: ReadonlyMap<string, Uint8Array>,
    { head }: Pick<BranchState, "head">,
    message: string,
  ): Promise<string> {
    const text = (line: string) => Buffer.from(`${line}\n`, "latin1");
    // Only for its tree. It goes into one pack, and what it does not name is not looked at, nor fetched.
    const input = Buffer.concat([
      text(`commit ${localNext}\ncommitter hubctl <> 0 +0000\ndata 0`),
      ...(head ? [text(`from ${head}`)] : []),
      ...removed.map((path) => text(`D ${quotePath(path)}`)),
      ...[...added, ...changed].flatMap((path) => {
        const content = bytes.get(path) ?? new Uint8Array();
        return [text(`M 100644 inline ${quotePath(path)}\ndata ${content.length}`), content, text("")];
      }),
    ]);
    await this.#git.text(["fast-import", "--quiet", "--force"], { input });
    const parent = head ? ["-p", head] : [];
    const args = ["commit-tree", `${localNext}^{tree}`, ...parent, ...(await this.#sign()), "-F", "-"];
    return this.#git.text(args, { input: message });
  }

  /** Writes the blob that names a source, and gives its id. */
  writeMarker(source: string): Promise<string> {
    return this.#git.text(["hash-object", "-w", "--stdin"], { input: `${source}\n` });
  }

  /**
   * Moves branch and marker together, if nobody has moved them since `state`: gives the reason where somebody has.
   *
   * Throws the Problem `push-refused` where the server has a rule against it.
   */
  async push(
    { commit, marker }: Push,
    state: BranchState,
  ): Promise<"pushed" | { readonly overtaken: string }> {
    const refs = [
      { name: this.#branchRef, from: state.head, to: commit },
      { name: this.#markerRef, from: state.marker, to: marker },
    ].filter(({ from, to }) => to !== null && to !== from);
    const leases = refs.map(({ name, from }) => `--force-with-lease=${name}:${from ?? ""}`);
    const { code, out, err } = await this.#git.run([
      ...["push", "--porcelain", "--atomic", "--no-thin", ...leases, remote],
      ...refs.map(({ name, to }) => `${to}:${name}`),
    ]);
    if (code === 0) return "pushed";
    const reasons = [...out.toString().matchAll(/^!\t[^\t]*\t\[[^\]]*\] ?(.*)$/gm)].map(([, reason = ""]) =>
      reason.replace(/^\(|\)$/g, ""),
    );
    if (reasons.length === 0) throw gitProblem("push", err);
    const refused = reasons.find((reason) => !overtaking.test(reason));
    if (refused !== undefined) throw pushProblem(this.#branch, refused, err);
    return { overtaken: reasons[0] ?? "" };
  }

  get #branchRef(): string {
    return `refs/heads/${this.#branch}`;
  }

  get #markerRef(): string {
    return `refs/hubctl/source/${this.#branch}`;
  }

  async #listRefs(): Promise<Map<string, string>> {
    const names = ["HEAD", this.#branchRef, this.#markerRef];
    const listed = await this.#outside.text(["ls-remote", "--", this.#url, ...names]);
    const lines = listed.split("\n").map((line) => line.split("\t"));
    return new Map(lines.flatMap(([id, name]) => (id && name && names.includes(name) ? [[name, id]] : [])));
  }

  /** An id of the repository tells its hash by its length. */
  async #prepare(id: string): Promise<void> {
    if (this.#format) return;
    this.#format = id.length === 64 ? "sha256" : "sha1";
    const format = `--object-format=${this.#format}`;
    await this.#outside.text(["init", "--quiet", "--bare", format, "repository.git"]);
    await this.#git.text(["remote", "add", "--", remote, this.#url]);
  }

  async #listFiles(): Promise<Map<string, Entry>> {
    const listed = await this.#git.bytes(["ls-tree", "-r", "-z", "--full-tree", localBranch]);
    // Byte by byte: the names of foreign files need not be UTF-8.
    const lines = listed.toString("latin1").split("\0").slice(0, -1);
    return new Map(
      lines.map((line) => {
        const [mode = "", , id = ""] = line.split(/[ \t]/, 3);
        return [line.slice(line.indexOf("\t") + 1), { mode, id }];
      }),
    );
  }

  /** The commits that changed `index.json`, newest first, with the id of what it became. */
  async #indexChanges(head: string): Promise<{ sinceMs: number; id: string }[]> {
    const log = await this.#git.text([
      ...["log", "--first-parent", "--diff-merges=first-parent", "--root", "--raw", "--no-abbrev"],
      ...["--no-renames", "--no-show-signature", "--format=%ct", head, "--", indexName],
    ]);
    return [...log.matchAll(/^(\d+)\n+:\d+ \d+ \w+ (\w+) /gm)].map(([, seconds, id = ""]) => ({
      sinceMs: Number(seconds) * 1000,
      id,
    }));
  }

  /** Reads the blobs that are not known yet. */
  async #readBlobs<T>(
    ids: ReadonlySet<string>,
    read: (text: string) => T,
    known: Map<string, T>,
  ): Promise<void> {
    // Zeros alone are a file that is gone.
    const missing = [...ids].filter((id) => !known.has(id) && !/^0+$/.test(id));
    if (missing.length === 0) return;
    // At once, instead of one round trip for each. A server that does not give single files has sent them all already.
    const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--stdin", remote];
    await this.#git.run(args, { input: `${missing.join("\n")}\n` });
    for (const id of missing) known.set(id, read(await this.#git.text(["cat-file", "blob", id])));
  }

  async #headTrailer(): Promise<string | undefined> {
    const format = `--format=%(trailers:key=${sourceTrailer},valueonly)`;
    const values = await this.#git.text(["log", "-1", "--no-show-signature", format, localBranch]);
    return values.trim().split("\n").at(-1);
  }

  /** `commit-tree` leaves it to its caller to ask for a signature. */
  async #sign(): Promise<string[]> {
    const { out } = await this.#git.run(["config", "--type=bool", "--get", "commit.gpgSign"]);
    return out.toString().trim() === "true" ? ["-S"] : [];
  }
}

const remote = "hubctl-target";
/** Folder listings alone, where the server can leave out the rest. */
const leanFetch = ["fetch", "--quiet", "--no-tags", "--filter=blob:none"];
const localBranch = "refs/target/branch";
const localMarker = "refs/target/marker";
const localNext = "refs/target/next";

/** A path of one character a byte as `git fast-import` reads it. */
const quotePath = (path: string): string =>
  `"${path.replace(/[^\w./-]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`)}"`;

/** How Git says that a ref is no longer what it was. */
const overtaking =
  /stale info|fetch first|non-fast-forward|needs force|cannot lock ref|failed to (lock|update ref)|incorrect old value|already exists|atomic/i;

const historyCutShort = (branch: string) =>
  new ProblemError(
    error(
      "history-cut-short",
      `The repository does not have the whole history of ${branch}, so that nobody can tell what clusters ran.`,
      "Fetch all of it there: `git fetch --unshallow`.",
    ),
  );
