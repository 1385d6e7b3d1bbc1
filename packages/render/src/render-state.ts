import { hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { indexName, readIndexHead } from "./deploy-tree.ts";
import type { InputDigests } from "./input-digests.ts";
import type { RenderSummary } from "./render-summary.ts";
import type { KnownFile } from "./write-tree.ts";

/** What the last run read and wrote, so that the next one does only what has changed. Always safe to delete. */
export interface RenderState {
  readonly format: 1;
  readonly code: string;
  readonly inputs: InputDigests;
  /** Digest of the tree that was written. */
  readonly digest: string;
  readonly files: { readonly [path: string]: KnownFile };
  /** Day from which on a hold has passed, `YYYY-MM-DD`; null where nothing is held. */
  readonly holdEnd: string | null;
  readonly summary: RenderSummary;
}

/** Where the state of a run is kept: beside the installed packages; undefined where nothing is installed. */
export function statePath(root: string, out: string): string | undefined {
  if (!existsSync(join(root, "node_modules"))) return undefined;
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  return join(root, "node_modules", ".cache", "hubctl", `render-${hash("sha256", target).slice(0, 16)}.json`);
}

/**
 * Reads the state, if it is about the tree that is there: the index states its digest, and every file has its size.
 */
export function readState(path: string | undefined, out: string): RenderState | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  try {
    const state = JSON.parse(readFileSync(path, "utf8")) as RenderState;
    if (state.format !== 1 || indexDigest(out) !== state.digest) return undefined;
    for (const [file, { size }] of Object.entries(state.files)) {
      if (statSync(join(out, file), { throwIfNoEntry: false })?.size !== size) return undefined;
    }
    return state;
  } catch {
    return undefined;
  }
}

/** The digest that the index states, without reading all of it. */
function indexDigest(out: string): string | undefined {
  const file = openSync(join(out, indexName), "r");
  try {
    const start = Buffer.alloc(128);
    return readIndexHead(start.toString("utf8", 0, readSync(file, start)))?.digest;
  } finally {
    closeSync(file);
  }
}

/** Forgets the state: from here on the tree is being changed. */
export function dropState(path: string | undefined): void {
  if (path !== undefined) rmSync(path, { force: true });
}

export function writeState(path: string | undefined, state: RenderState): void {
  if (path === undefined) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
  } catch {
    // The state only saves time.
  }
}
