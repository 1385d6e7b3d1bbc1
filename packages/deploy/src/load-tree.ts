import { hash } from "node:crypto";
import { ProblemError } from "@hub/problem";
import type { TreeIndex } from "@hub/tree/deploy-tree";
import { verifyTree } from "@hub/tree/verify-tree";

/** A deploy tree, whole, as it was at one moment. */
export interface Tree {
  readonly index: TreeIndex;
  /** Every file by path, `index.json` too. The very bytes that were verified: a render meanwhile changes nothing. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Throws the Problems `not-a-deploy-tree` and `damaged-tree`. */
export function loadTree(folder: string): Tree {
  const files = new Map<string, Uint8Array>();
  const { index, problems } = verifyTree(folder, { onFile: (path, bytes) => files.set(path, bytes) });
  if (!index) throw new ProblemError(problems);
  return { index, files };
}

/** Git's name of a file's content; `format` is the hash of the repository. */
export const blobId = (bytes: Uint8Array, format: "sha1" | "sha256"): string =>
  hash(format, Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
