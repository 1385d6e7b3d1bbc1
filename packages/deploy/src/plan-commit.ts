import { bundleFolders, indexName, isOtherBundle, type TreeIndex } from "@hub/render/deploy-tree";

/** A file of a Git tree. */
export interface Entry {
  /** Octal, as Git writes it: `100644` is an ordinary file. */
  readonly mode: string;
  readonly id: string;
}

/** Files by path. */
export type Entries = ReadonlyMap<string, Entry>;

export interface CommitPlan {
  /** Every file of the branch afterwards. */
  readonly entries: Entries;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * What the branch holds after a tree was deployed to it: `hubs/`, `index.json` and the bundles that the index names are
 * exactly the tree's; other bundles and what stands beside them at the top stay as they are.
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
  const kept = [...branch].filter(([path]) => !tree.has(path) && stays(path));
  const own = [...tree];
  const added = own.filter(([path]) => !branch.has(path)).length;
  const same = own.filter(([path, entry]) => isSame(branch.get(path), entry)).length;
  return {
    entries: new Map([...kept, ...own]),
    added,
    changed: own.length - added - same,
    removed: branch.size - kept.length - (own.length - added),
  };
}

/** Whether there is anything to commit. */
export const isEmpty = ({ added, changed, removed }: CommitPlan): boolean => added + changed + removed === 0;

const isSame = (a: Entry | undefined, b: Entry): boolean => a?.mode === b.mode && a.id === b.id;

const foldersOf = (path: string): string[] => {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
};
