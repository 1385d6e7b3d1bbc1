import type { IndexCluster, TreeIndex } from "@hub/tree/deploy-tree";

/** What a deploy tree changes for clusters, by name. */
export interface FleetChange {
  readonly added: readonly string[];
  readonly changed: readonly ClusterChange[];
  /** Argo CD forgets them; nothing in them is deleted. */
  readonly removed: readonly string[];
}

export interface ClusterChange {
  readonly name: string;
  /** Components that come, change or go. Empty where only the cluster's ring, hub or hold changes. */
  readonly components: readonly string[];
}

/** `before` is undefined where nothing was deployed yet. */
export function compareIndexes(before: TreeIndex | undefined, after: TreeIndex): FleetChange {
  const old = byName(before?.clusters ?? []);
  const own = byName(after.clusters);
  return {
    added: [...own.keys()].filter((name) => !old.has(name)),
    changed: [...own.values()].flatMap((cluster) => {
      const was = old.get(cluster.name);
      return was && JSON.stringify(was) !== JSON.stringify(cluster) ? compareClusters(was, cluster) : [];
    }),
    removed: [...old.keys()].filter((name) => !own.has(name)),
  };
}

function compareClusters(before: IndexCluster, after: IndexCluster): ClusterChange {
  const old = byName(before.components);
  const own = byName(after.components);
  const names = [...new Set([...own.keys(), ...old.keys()])].sort();
  return {
    name: after.name,
    components: names.filter((name) => JSON.stringify(own.get(name)) !== JSON.stringify(old.get(name))),
  };
}

const byName = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.name, item]));
