import { effectivePins, type Fleet } from "@hub/fleet";

/** A release of a component that some clusters run. */
export interface RunningRelease {
  readonly component: string;
  /** As pinned: an exact version, or `head`. */
  readonly release: string;
  /** Sorted by name. */
  readonly clusters: readonly string[];
}

/** Releases that the clusters of a fleet run, sorted by component and release. */
export function runningReleases(fleet: Fleet): RunningRelease[] {
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  const running = new Map<string, { component: string; release: string; clusters: string[] }>();
  for (const cluster of fleet.clusters) {
    const ring = rings.get(cluster.facts.ring);
    for (const { component, release } of ring ? effectivePins(ring, cluster).values() : []) {
      const key = `${component} ${release}`;
      const entry = running.get(key) ?? { component, release, clusters: [] };
      entry.clusters.push(cluster.facts.name);
      running.set(key, entry);
    }
  }
  return [...running].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
