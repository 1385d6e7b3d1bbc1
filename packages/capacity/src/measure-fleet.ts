import type { Fleet } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { RenderedCluster } from "@hub/render";
import { capacityProblems } from "./capacity-problems.ts";
import { type ClusterCapacity, Measure } from "./measure.ts";

/** Capacity and demand of the clusters of a fleet, with their problems. Pure. */
export function measureFleet(
  fleet: Fleet,
  clusters: readonly RenderedCluster[],
): { readonly capacities: readonly ClusterCapacity[]; readonly problems: readonly Problem[] } {
  const measure = new Measure();
  const files = new Map(fleet.clusters.map((cluster) => [cluster.facts.name, cluster]));
  const capacities = clusters.map((cluster) => measure.cluster(cluster));
  const problems = capacities.flatMap((capacity) => {
    const cluster = files.get(capacity.name);
    return cluster ? capacityProblems(capacity, cluster) : [];
  });
  return { capacities, problems: [...measure.problems, ...problems] };
}
