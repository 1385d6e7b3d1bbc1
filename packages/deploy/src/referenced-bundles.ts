import { bundleFolders } from "@hub/tree/deploy-tree";
import { parseIndex } from "./parse-index.ts";

/** What an index says of one cluster, as far as it matters here. */
export interface ClusterBundles {
  readonly name: string;
  readonly isHeld: boolean;
  /** Folders of its bundles. */
  readonly folders: readonly string[];
}

/** The clusters of an index and their bundles; none where the text is no index. */
export const namedBundles = (text: string): ClusterBundles[] =>
  (parseIndex(text)?.clusters ?? []).map((cluster) => ({
    name: cluster.name,
    isHeld: Boolean(cluster.hold),
    folders: [...bundleFolders({ clusters: [cluster] })],
  }));

/** What an index named, and from when on it was the newest one. */
export interface DatedIndex {
  readonly sinceMs: number;
  /** Undefined where there was none. */
  readonly index: readonly ClusterBundles[] | undefined;
}

/** What an index named at any moment from `keepMs` before `nowMs` on is needed. */
export interface KeepWindow {
  readonly nowMs: number;
  readonly keepMs: number;
}

export interface ReferencedBundles {
  /** Folders of bundles that somebody may run. */
  readonly folders: ReadonlySet<string>;
  /** Whether an index before the oldest of these could name more. */
  readonly isOpen: boolean;
}

/**
 * The bundles that an index within the window named for a cluster, newest index first. Days on which a cluster is on hold
 * do not count for it: it runs what it had before.
 */
export function referencedBundles(
  history: readonly DatedIndex[],
  { nowMs, keepMs }: KeepWindow,
): ReferencedBundles {
  const needed = new Set<string>();
  const startMs = nowMs - keepMs;
  /** Where the window begins for clusters that were on hold. */
  const startOf = new Map<string, number>();
  let untilMs = nowMs;
  for (const { sinceMs, index = [] } of history) {
    for (const { name, isHeld, folders } of index) {
      const start = startOf.get(name) ?? startMs;
      if (untilMs < start) continue;
      for (const folder of folders) needed.add(folder);
      if (isHeld) startOf.set(name, Math.min(start, sinceMs - keepMs));
    }
    untilMs = Math.min(untilMs, sinceMs);
  }
  return { folders: needed, isOpen: untilMs >= Math.min(startMs, ...startOf.values()) };
}
