import { hash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ClusterFacts } from "@hub/component";
import type { Problem } from "@hub/problem";
import { indexName } from "@hub/tree/deploy-tree";
import { indexDigest } from "@hub/tree/index-file";
import { everySize, type FileLines } from "@hub/tree/stored-files";
import type { Inputs } from "./input-digests.ts";
import type { RenderSummary } from "./render-summary.ts";

/** Record of what the last run read and wrote, so that the next one does only what has changed. Always safe to delete. */
export interface RenderState {
  readonly format: 2;
  readonly inputs: Inputs;
  /** Digest of the tree that was written. */
  readonly digest: string;
  readonly files: FileLines;
  /** The day up to which every hold lasts, `YYYY-MM-DD`; null where nothing is held. */
  readonly holdEnd: string | null;
  readonly warnings: readonly Problem[];
  readonly summary: RenderSummary;
  /** Facts of clusters that follow from what they run, by `runsKey`. */
  readonly namespaces: { readonly [runs: string]: ClusterFacts["namespaces"] };
}

/** Where a run keeps its state, what the run before left there, and what this one is made from. */
export interface Run {
  readonly cache: string | undefined;
  readonly before: RenderState | undefined;
  readonly inputs: Inputs;
}

/** Key of the components and releases that a cluster runs. */
export const runsKey = (components: readonly { readonly name: string; readonly release: string }[]): string =>
  components
    .map(({ name, release }) => `${name}@${release}`)
    .sort()
    .join();

/** A key of `runsKey`. */
export const parseRuns = (key: string): { name: string; release: string }[] =>
  key.split(",").flatMap((part) => {
    const [name = "", release = ""] = part.split("@");
    return name === "" ? [] : { name, release };
  });

/** Where the state of a run is kept: beside the installed packages; undefined where nothing is installed. */
export function statePath(root: string, out: string): string | undefined {
  if (!existsSync(join(root, "node_modules"))) return undefined;
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  return join(root, "node_modules", ".cache", "hubctl", `render-${hash("sha256", target).slice(0, 16)}.json`);
}

/**
 * Reads the state, if it is about the tree that is there: the index states its digest, every file has its size, and
 * neither a file nor a folder has been changed since.
 */
export function readState(path: string | undefined, out: string): RenderState | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  try {
    const state = JSON.parse(readFileSync(path, "utf8")) as RenderState;
    if (state.format !== 2 || indexDigest(join(out, indexName)) !== state.digest) return undefined;
    // The state is written last: what has changed since then, even in the same tick of the clock, is not recorded.
    const writtenAt = statSync(path).mtimeMs;
    const folders = new Set<string>();
    const isWhole = everySize(state.files, (file, size) => {
      for (let folder = dirname(file); folder !== "." && !folders.has(folder); folder = dirname(folder))
        folders.add(folder);
      const stat = lstatSync(`${out}/${file}`, { throwIfNoEntry: false });
      return stat?.isFile() === true && stat.size === size && stat.ctimeMs < writtenAt;
    });
    // A folder changes with what is added to it: nothing foreign stands among the files.
    const isOurs = [...folders].every((folder) => lstatSync(`${out}/${folder}`).ctimeMs < writtenAt);
    return isWhole && isOurs ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the state: from here on the tree is being changed. */
export function dropState(path: string | undefined): void {
  if (path !== undefined) rmSync(path, { force: true });
}

/** The longest tick of a kernel's clock, by which files get their times. Source: Linux, CONFIG_HZ of at least 100. */
const clockTickMilliseconds = 10;

export function writeState(path: string | undefined, state: RenderState): void {
  if (path === undefined) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // It has to be newer than the files that it is about, by the clock of the disk.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, clockTickMilliseconds);
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
  } catch {
    // The state only saves time.
  }
}
