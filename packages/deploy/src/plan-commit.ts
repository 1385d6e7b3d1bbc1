import { bundleFolders, indexName, isOtherBundle, type TreeIndex } from "@hub/tree/deploy-tree";

/** A file of a Git tree. */
export interface Entry {
  /** Octal, as Git writes it: `100644` is an ordinary file. */
  readonly mode: string;
  readonly id: string;
}

/** Files by path. */
export type Entries = ReadonlyMap<string, Entry>;

/** What a commit does to the branch: paths, none of them twice. */
export interface CommitPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What makes a tree the content of the branch: `hubs/`, `index.json` and the bundles that the index names become exactly
 * the tree's; other bundles and what stands beside them at the top stay as they are.
 */
export function planCommit(branch: Entries, index: TreeIndex, tree: Entries): CommitPlan {
  const bundles = bundleFolders(index);
  const folders = new Set([...tree.keys()].flatMap(foldersOf));
  const stays = (path: string): boolean => {
    // A file stands where a folder of the tree is to be.
    if (folders.has(path)) return false;
    const [top] = path.split("/");
    return top === "bundles" ? isOtherBundle(path, bundles) : top !== "hubs" && top !== indexName;
  };
  return {
    added: [...tree.keys()].filter((path) => !branch.has(path)),
    changed: [...tree].flatMap(([path, entry]) => {
      const was = branch.get(path);
      return was && (was.id !== entry.id || was.mode !== entry.mode) ? path : [];
    }),
    removed: [...branch.keys()].filter((path) => !tree.has(path) && !stays(path)),
  };
}

/** Whether there is anything to commit. */
export const isEmpty = ({ added, changed, removed }: CommitPlan): boolean =>
  added.length + changed.length + removed.length === 0;

const foldersOf = (path: string): string[] => {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
};
