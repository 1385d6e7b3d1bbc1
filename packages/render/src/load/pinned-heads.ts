import { effectivePins, type Fleet, type FleetCluster } from "@hub/fleet";

/** The components of which some of these clusters run that of the working tree. */
export function pinnedHeads({ rings }: Fleet, clusters: readonly FleetCluster[]): Set<string> {
  const byName = new Map(rings.map((ring) => [ring.name, ring]));
  return new Set(
    clusters.flatMap((cluster) => {
      const ring = byName.get(cluster.facts.ring);
      const pins = ring ? [...effectivePins(ring, cluster).values()] : [];
      return pins.filter(({ release }) => release === "head").map(({ component }) => component);
    }),
  );
}
