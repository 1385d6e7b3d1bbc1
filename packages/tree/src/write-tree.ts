import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { error, ProblemError } from "@hub/problem";
import { indexName, type TreeBytes, type TreeFile } from "./deploy-tree.ts";
import { holdsIndex, isDeployTree, replaceIndex, unfinished } from "./index-file.ts";
import type { StoredFile } from "./stored-files.ts";
import { writeProblem } from "./write-problem.ts";

/** Folders of a deploy tree. What else stands beside them, a `.git` or a README, is left alone. */
const folders = ["bundles", "hubs"] as const;

/**
 * Writes a deploy tree into a folder: only what differs, stale files last, and `index.json` by rename at the very end.
 *
 * Until then the index is the one from before, whose digest no longer fits: a run that ends early cannot pass for
 * a whole tree. Throws ProblemError with the codes `not-a-deploy-tree`, `disk-full` and `not-writable`.
 */
export class TreeWriter {
  readonly #out: string;
  readonly #stored: ReadonlyMap<string, StoredFile>;
  readonly #fresh: boolean;
  readonly #made = new Set<string>();
  readonly #files = new Map<string, StoredFile>();
  #isChanged = false;
  written = 0;
  removed = 0;

  /** `stored` is what the folder holds for sure; what it does not name is compared byte by byte. */
  constructor(out: string, stored: ReadonlyMap<string, StoredFile> = new Map()) {
    this.#out = out;
    this.#stored = stored;
    this.#fresh = this.#attempt(() => prepareFolder(out));
  }

  /** Every file of the tree so far. */
  get files(): ReadonlyMap<string, StoredFile> {
    return this.#files;
  }

  write({ path, text, digest }: TreeFile | TreeBytes): void {
    const stored = this.#stored.get(path);
    if (stored?.digest === digest) {
      this.#files.set(path, stored);
      return;
    }
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    this.#files.set(path, { digest, size: bytes.length });
    if (!this.#fresh && !stored && this.#holds(path, bytes)) return;
    this.#attempt(() => {
      this.#isChanged = true;
      this.#makeFolder(dirname(path));
      const target = join(this.#out, path);
      if (!this.#fresh && !(lstat(target)?.isFile() ?? true)) rmSync(target, { recursive: true });
      writeFileSync(target, bytes);
    });
    this.written++;
  }

  /** Makes a folder of the tree; what stands in its way, a file or a link to somewhere else, is removed. */
  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    if (path !== ".") this.#makeFolder(dirname(path));
    const folder = join(this.#out, path);
    const stat = lstat(folder);
    if (stat && !stat.isDirectory() && path !== ".") rmSync(folder);
    if (!stat?.isDirectory()) mkdirSync(folder, { recursive: true });
    this.#made.add(path);
  }

  /** Keeps a file as it is, without having its text. */
  keep(path: string, stored: StoredFile): void {
    this.#files.set(path, stored);
  }

  /** Removes what is not of the tree (`stale`, where the caller knows it), and puts the new index in place. */
  finish(index: Buffer, stale?: readonly string[]): void {
    this.#attempt(() => {
      if (stale) for (const path of stale) this.#remove(path);
      else if (!this.#fresh) this.#removeStale();
      if (holdsIndex(this.#out, index)) return;
      this.#isChanged = true;
      replaceIndex(this.#out, index);
      this.written++;
    });
  }

  #removeStale(): void {
    const wanted = new Set<string>();
    for (const path of this.#files.keys()) {
      for (let folder = path; folder !== "." && !wanted.has(folder); folder = dirname(folder))
        wanted.add(folder);
    }
    const visit = (folder: string): void => {
      for (const entry of readdirSync(join(this.#out, folder), { withFileTypes: true })) {
        const path = `${folder}/${entry.name}`;
        const isWanted = wanted.has(path) && entry.isDirectory() === !this.#files.has(path);
        if (isWanted && entry.isDirectory()) visit(path);
        else if (!isWanted) this.#remove(path);
      }
    };
    for (const folder of folders) {
      const stat = lstat(join(this.#out, folder));
      if (!stat) continue;
      if (!stat.isDirectory()) {
        rmSync(join(this.#out, folder));
        this.removed++;
        continue;
      }
      visit(folder);
      if (readdirSync(join(this.#out, folder)).length === 0) rmdirSync(join(this.#out, folder));
    }
    rmSync(join(this.#out, `${indexName}.new`), { force: true });
  }

  #remove(path: string): void {
    this.#isChanged = true;
    rmSync(join(this.#out, path), { recursive: true });
    this.removed++;
  }

  #holds(path: string, bytes: Uint8Array): boolean {
    const target = join(this.#out, path);
    const stat = lstat(target);
    if (!stat?.isFile() || stat.size !== bytes.length) return false;
    try {
      return this.#isRealFolder(dirname(path)) && readFileSync(target).equals(bytes);
    } catch {
      return false;
    }
  }

  /** Whether a folder is in the tree, and not a link to somewhere else. */
  #isRealFolder(path: string): boolean {
    if (path === "." || this.#made.has(path)) return true;
    if (!lstat(join(this.#out, path))?.isDirectory() || !this.#isRealFolder(dirname(path))) return false;
    this.#made.add(path);
    return true;
  }

  #attempt<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError(writeProblem(error as NodeJS.ErrnoException, this.#out, this.#isChanged), {
        cause: error,
      });
    }
  }
}

/** Makes the folder ready. True where it is new, so that nothing has to be compared. */
function prepareFolder(out: string): boolean {
  mkdirSync(out, { recursive: true });
  const names = readdirSync(out).filter((name) => !name.startsWith(".") && name !== `${indexName}.new`);
  if (names.length === 0) {
    replaceIndex(out, unfinished);
    return true;
  }
  if (isDeployTree(out)) {
    // Writing must be possible before anything is changed: a read-only folder is left whole.
    closeSync(openSync(join(out, indexName), "r+"));
    return false;
  }
  throw new ProblemError(
    error(
      "not-a-deploy-tree",
      `${out} has files in it and is not a deploy tree: it has no ${indexName} that hubctl wrote.`,
      "Give an empty folder, or one that does not exist, to --out.",
    ),
  );
}

/** Undefined where nothing is there, or a file stands in the path. */
function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
