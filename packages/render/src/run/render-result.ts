import type { Problem } from "@hub/problem";
import { countFiles } from "@hub/tree/stored-files";
import type { RenderState } from "./render-state.ts";
import type { RenderSummary } from "./render-summary.ts";

export interface RenderOptions {
  /** Folder of the repository, with `apps/` and `clusters/` in it. */
  readonly root: string;
  /** Folder of the deploy tree. */
  readonly out: string;
  /** The day that holds are compared with, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface RenderResult {
  readonly summary: RenderSummary;
  readonly warnings: readonly Problem[];
  /** Digest of the tree. */
  readonly digest: string;
  readonly files: number;
  /** Of all files, without the index. */
  readonly bytes: number;
  /** Files that were written, and stale ones that were removed. */
  readonly written: number;
  readonly removed: number;
}

/** Result of a run that ended in this state. */
export function resultOf(
  { summary, warnings, digest, files }: RenderState,
  { written, removed }: { readonly written: number; readonly removed: number },
): RenderResult {
  const { count, bytes } = countFiles(files);
  return { summary, warnings, digest, files: count + 1, bytes, written, removed };
}
