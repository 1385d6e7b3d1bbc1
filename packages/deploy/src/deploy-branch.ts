import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { indexName } from "@hub/render/deploy-tree";
import { sourceTrailer } from "./commit-message.ts";
import { Git, type GitOptions } from "./git.ts";
import { gitProblem, pushProblem } from "./git-problem.ts";
import type { Entries, Entry } from "./plan-commit.ts";

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

/** What a push is to change; what is absent stays. */
export interface Push {
  readonly commit?: string;
  /** Id of the blob that names the source. */
  readonly marker?: string;
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
    if (wanted.length > 0)
      await this.#git.text([
        "fetch",
        "--quiet",
        "--no-tags",
        "--depth=1",
        "--filter=blob:none",
        remote,
        ...wanted,
      ]);
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

  /** Writes a commit on top of `head`, and gives its id. `bytes` has the content of what the repository may lack. */
  async commit(
    entries: Entries,
    bytes: ReadonlyMap<string, Uint8Array>,
    { head, files }: BranchState,
    message: string,
  ): Promise<string> {
    const there = new Set([...files.values()].map(({ id }) => id));
    await this.#writeBlobs([...bytes].filter(([id]) => !there.has(id)).map(([, content]) => content));
    const env = {
      GIT_INDEX_FILE: await mkdtemp(join(this.#folder, "index-")).then((folder) => join(folder, "index")),
    };
    const lines = [...entries].map(([path, { mode, id }]) => `${mode} ${id}\t${path}\0`);
    await this.#git.text(["update-index", "-z", "--index-info"], {
      env,
      input: Buffer.from(lines.join(""), "latin1"),
    });
    // Git leaves it to us to see that what it did not fetch is there: it is what the branch lists.
    const tree = await this.#git.text(["write-tree", "--missing-ok"], { env });
    const parent = head ? ["-p", head] : [];
    return this.#git.text(["commit-tree", tree, ...parent, ...(await this.#sign()), "-F", "-"], {
      input: message,
    });
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
    ].filter(({ to }) => to !== undefined);
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
    const listed = await this.#outside.text([
      "ls-remote",
      "--",
      this.#url,
      "HEAD",
      this.#branchRef,
      this.#markerRef,
    ]);
    const wanted = new Set(["HEAD", this.#branchRef, this.#markerRef]);
    const lines = listed.split("\n").map((line) => line.split("\t"));
    return new Map(lines.flatMap(([id, name]) => (id && name && wanted.has(name) ? [[name, id]] : [])));
  }

  /** An id of the repository tells its hash by its length. */
  async #prepare(id: string): Promise<void> {
    if (this.#format) return;
    this.#format = id.length === 64 ? "sha256" : "sha1";
    await this.#outside.text([
      "init",
      "--quiet",
      "--bare",
      `--object-format=${this.#format}`,
      "repository.git",
    ]);
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

  async #headTrailer(): Promise<string | undefined> {
    const format = `--format=%(trailers:key=${sourceTrailer},valueonly)`;
    const values = await this.#git.text(["log", "-1", "--no-show-signature", format, localBranch]);
    return values.trim().split("\n").at(-1);
  }

  /** In one pack. The bytes are those that were verified; files are not read again. */
  async #writeBlobs(contents: readonly Uint8Array[]): Promise<void> {
    if (contents.length === 0) return;
    const input = contents.flatMap((content) => [
      Buffer.from(`blob\ndata ${content.length}\n`),
      content,
      Buffer.from("\n"),
    ]);
    await this.#git.text(["fast-import", "--quiet"], { input: Buffer.concat(input) });
  }

  /** `commit-tree` leaves it to its caller to ask for a signature. */
  async #sign(): Promise<string[]> {
    const { out } = await this.#git.run(["config", "--type=bool", "--get", "commit.gpgSign"]);
    return out.toString().trim() === "true" ? ["-S"] : [];
  }
}

const remote = "hubctl-target";
const localBranch = "refs/target/branch";
const localMarker = "refs/target/marker";

/** How Git says that a ref is no longer what it was. */
const overtaking =
  /stale info|fetch first|non-fast-forward|needs force|cannot lock ref|failed to (lock|update ref)|incorrect old value|already exists|atomic/i;
