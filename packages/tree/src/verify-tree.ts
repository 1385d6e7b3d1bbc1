import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, type Problem } from "@hub/problem";
import {
  bundleFolders,
  indexName,
  isOtherBundle,
  readIndexHead,
  type TreeIndex,
  treeDigest,
} from "./deploy-tree.ts";

export interface VerifyOptions {
  /** For a checkout of the deploy branch, which keeps bundles that the index does not name any more. Default: false. */
  readonly ignoreOtherBundles?: boolean;
  /** Is given every file that was read, the index too: for who needs the very bytes that the verdict is about. */
  readonly onFile?: (path: string, bytes: Uint8Array) => void;
}

/**
 * Reads a deploy tree and compares every file with the digest in its index.
 *
 * Gives the index, or the problem `damaged-tree` where a file is missing, changed or foreign, and `not-a-deploy-tree`
 * where there is no index.
 */
export function verifyTree(
  folder: string,
  { ignoreOtherBundles = false, onFile = () => {} }: VerifyOptions = {},
): { index?: TreeIndex; problems: Problem[] } {
  const problem = (code: "damaged-tree" | "not-a-deploy-tree", cause: string): { problems: Problem[] } => {
    const place = { file: join(folder, indexName), line: 1, column: 1 };
    return { problems: [error(code, cause, "Render it again: `hubctl render`.", { place })] };
  };
  if (!isFile(join(folder, indexName))) return problem("not-a-deploy-tree", `${folder} has no ${indexName}.`);
  const bytes = readFileSync(join(folder, indexName));
  onFile(indexName, bytes);
  const head = readIndexHead(bytes);
  const index = head && parseIndex(bytes.toString());
  if (!head || !index)
    return problem("damaged-tree", "The index states no digest: a run did not come to its end.");
  const named = ignoreOtherBundles ? bundleFolders(index) : undefined;
  const files = new Map<string, string>();
  const irregular: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (named && isOtherBundle(inner, named)) continue;
      if (entry.isDirectory()) visit(inner);
      else if (entry.isFile()) {
        const content = readFileSync(join(folder, inner));
        onFile(inner, content);
        files.set(inner, hash("sha256", content));
      } else irregular.push(inner);
    }
  };
  for (const top of ["bundles", "hubs"]) {
    const stat = lstatSync(join(folder, top), { throwIfNoEntry: false });
    if (stat?.isDirectory()) visit(top);
    else if (stat) irregular.push(top);
  }
  if (irregular.length > 0)
    return problem("damaged-tree", `${irregular.sort()[0]} is no ordinary file: hubctl writes no links.`);
  if (treeDigest(head.body, files) !== head.digest) {
    return problem(
      "damaged-tree",
      `The files do not fit the digest in the index (${head.digest}): a run did not come to its end, or somebody changed a file.`,
    );
  }
  return { index, problems: [] };
}

/** Undefined where it is cut off or no index at all. */
function parseIndex(text: string): TreeIndex | undefined {
  try {
    // hubctl wrote the text: its digest is compared before anybody gets the index.
    const index = JSON.parse(text) as TreeIndex;
    return Array.isArray(index.clusters) ? index : undefined;
  } catch {
    return undefined;
  }
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
