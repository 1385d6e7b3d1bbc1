import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Problem, ProblemError } from "@hub/problem";
import { indexName, readIndexHead, type TreeFile } from "./deploy-tree.ts";

/** What stands in `index.json` while a first run fills an empty folder. */
const unfinished = '{"digest":"unfinished"}\n';

/** Folders of a deploy tree. What else stands beside them, a `.git` or a README, is left alone. */
const folders = ["bundles", "hubs"] as const;

/** What the disk holds of one file. */
export interface KnownFile {
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a deploy tree into a folder: only what differs, stale files last, and `index.json` by rename at the very end.
 *
 * Until then the index is the one from before, whose digest no longer fits: a run that ends early cannot pass for
 * a whole tree. Throws ProblemError with the codes `not-a-deploy-tree`, `disk-full` and `not-writable`.
 */
export class TreeWriter {
  readonly #out: string;
  readonly #known: ReadonlyMap<string, KnownFile>;
  readonly #fresh: boolean;
  readonly #made = new Set<string>();
  readonly #files = new Map<string, KnownFile>();
  written = 0;
  removed = 0;

  /** `known` is what the folder holds for sure; what it does not name is compared byte by byte. */
  constructor(out: string, known: ReadonlyMap<string, KnownFile> = new Map()) {
    this.#out = out;
    this.#known = known;
    this.#fresh = this.#attempt(() => prepareFolder(out));
  }

  /** Every file of the tree so far. */
  get files(): ReadonlyMap<string, KnownFile> {
    return this.#files;
  }

  write({ path, text, digest }: TreeFile): void {
    const known = this.#known.get(path);
    if (known?.digest === digest) {
      this.#files.set(path, known);
      return;
    }
    const bytes = Buffer.from(text);
    this.#files.set(path, { digest, size: bytes.length });
    if (!this.#fresh && !known && this.#holds(path, bytes)) return;
    this.#attempt(() => {
      const target = join(this.#out, path);
      const folder = dirname(target);
      if (!this.#made.has(folder)) {
        mkdirSync(folder, { recursive: true });
        this.#made.add(folder);
      }
      writeFileSync(target, bytes);
    });
    this.written++;
  }

  /** Keeps a file as it is, without having its text. */
  keep(path: string, known: KnownFile): void {
    this.#files.set(path, known);
  }

  /** Removes what is not of the tree, and puts the new index in place. */
  finish(index: string): void {
    this.#attempt(() => {
      if (!this.#fresh) this.#removeStale();
      const target = join(this.#out, indexName);
      const before = existsSync(target) ? readFileSync(target, "utf8") : undefined;
      if (before === index) return;
      writeFileSync(`${target}.new`, index);
      renameSync(`${target}.new`, target);
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
        else if (!isWanted) {
          rmSync(join(this.#out, path), { recursive: true });
          this.removed++;
        }
      }
    };
    for (const folder of folders) {
      if (!existsSync(join(this.#out, folder))) continue;
      visit(folder);
      if (readdirSync(join(this.#out, folder)).length === 0) rmdirSync(join(this.#out, folder));
    }
    rmSync(join(this.#out, `${indexName}.new`), { force: true });
  }

  #holds(path: string, bytes: Buffer): boolean {
    try {
      const target = join(this.#out, path);
      return statSync(target).size === bytes.length && readFileSync(target).equals(bytes);
    } catch {
      return false;
    }
  }

  #attempt<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError([writeProblem(error as NodeJS.ErrnoException, this.#out, this.written)], {
        cause: error,
      });
    }
  }
}

/** Makes the folder ready. True where it is new, so that nothing has to be compared. */
function prepareFolder(out: string): boolean {
  mkdirSync(out, { recursive: true });
  const names = readdirSync(out).filter((name) => !name.startsWith("."));
  if (names.length === 0) {
    writeFileSync(join(out, indexName), unfinished);
    return true;
  }
  if (isDeployTree(out)) {
    // Writing must be possible before anything is changed: a read-only folder is left whole.
    closeSync(openSync(join(out, indexName), "r+"));
    return false;
  }
  throw new ProblemError([
    {
      code: "not-a-deploy-tree",
      severity: "error",
      cause: `${out} has files in it and is not a deploy tree: it has no ${indexName} that hubctl wrote.`,
      fix: "Give an empty folder, or one that does not exist, to --out.",
    },
  ]);
}

function isDeployTree(out: string): boolean {
  try {
    const text = readFileSync(join(out, indexName), "utf8");
    return text === unfinished || readIndexHead(text) !== undefined;
  } catch {
    return false;
  }
}

function writeProblem(error: NodeJS.ErrnoException, out: string, written: number): Problem {
  const left =
    written === 0
      ? "Nothing was written."
      : `${written} files were written, but ${indexName} was not replaced, so that the folder does not pass for a whole tree; the next run mends it.`;
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return {
        code: "disk-full",
        severity: "error",
        cause: `There is no space left to write ${out}. ${left}`,
        fix: "Free some space and run it again.",
      };
    default:
      return {
        code: "not-writable",
        severity: "error",
        cause: `${out} cannot be written (${error.code ?? error.message}). ${left}`,
        fix: "Give a folder that you may write to to --out.",
      };
  }
}
