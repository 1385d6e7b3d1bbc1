import type { Fleet, FleetCluster, Pin, Ring } from "@hub/fleet";
import { didYouMean, error, type Problem } from "@hub/problem";
import { ringFolder } from "./moves.ts";

/** Whose pins a command line is about: a ring's, or those of one cluster. */
export type TargetName = { readonly ring: string } | { readonly cluster: string };

export interface Target {
  /** `rings/<ring>` or the cluster's name. */
  readonly where: string;
  /** As people call it: `production`, `eu-prod-1`. */
  readonly name: string;
  readonly ring: Ring;
  /** Undefined where it is the ring itself. */
  readonly cluster: FleetCluster | undefined;
  /** Its own pins, without those of its ring. */
  readonly pins: readonly Pin[];
}

/** Finds a ring or a cluster of the fleet: the problems `unknown-ring` and `unknown-cluster` where there is none. */
export function findTarget(fleet: Fleet, target: TargetName): Target | Problem {
  if ("ring" in target) {
    const ring = fleet.rings.find(({ name }) => name === target.ring);
    return ring
      ? { where: ringFolder(ring.name), name: ring.name, ring, cluster: undefined, pins: ring.pins }
      : unknownRing(fleet, target.ring);
  }
  const cluster = fleet.clusters.find(({ facts }) => facts.name === target.cluster);
  const ring = fleet.rings.find(({ name }) => name === cluster?.facts.ring);
  if (!cluster || !ring)
    return error(
      "unknown-cluster",
      `There is no cluster ${target.cluster}.`,
      didYouMean(
        target.cluster,
        fleet.clusters.map(({ facts }) => facts.name),
      ),
    );
  return { where: target.cluster, name: target.cluster, ring, cluster, pins: cluster.pins };
}

export const unknownRing = (fleet: Fleet, ring: string): Problem =>
  error(
    "unknown-ring",
    `fleet.yaml has no ring ${ring}.`,
    didYouMean(
      ring,
      fleet.rings.map(({ name }) => name),
    ),
  );

export const isProblem = (result: object): result is Problem => "severity" in result;

/** The pin that decides for a target: its own, or its ring's. */
export const effectivePin = ({ pins, ring }: Target, component: string): Pin | undefined =>
  pins.find((pin) => pin.component === component) ?? ring.pins.find((pin) => pin.component === component);
