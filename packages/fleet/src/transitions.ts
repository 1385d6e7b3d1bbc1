import { effectivePins } from "./effective-pins.ts";
import type { Fleet } from "./fleet.ts";

/** The parts of a fleet that decide which releases run where. */
export type FleetParts = Pick<Fleet, "rings" | "clusters">;

/** Change of one component's release on one cluster. */
export interface Transition {
  readonly cluster: string;
  readonly ring: string;
  readonly component: string;
  /** Undefined where the cluster did not run it. */
  readonly from: string | undefined;
  /** Undefined where it does not run it any more. */
  readonly to: string | undefined;
}

/** Which releases clusters run after that they did not run before, by cluster. */
export function transitions(before: FleetParts, after: FleetParts): Transition[] {
  const old = new Map(running(before).map(({ cluster, pins }) => [cluster, pins]));
  return running(after).flatMap(({ cluster, ring, pins }) => {
    const was = old.get(cluster) ?? new Map<string, string>();
    return [...new Set([...was.keys(), ...pins.keys()])].sort().flatMap((component) => {
      const [from, to] = [was.get(component), pins.get(component)];
      return from === to ? [] : [{ cluster, ring, component, from, to }];
    });
  });
}

/** Pins of each cluster: release by component. */
export function running(
  fleet: FleetParts,
): { cluster: string; ring: string; pins: ReadonlyMap<string, string> }[] {
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  return fleet.clusters.map((cluster) => {
    const ring = rings.get(cluster.facts.ring) ?? { pins: [] };
    const pins = [...effectivePins(ring, cluster)].map(([name, { release }]) => [name, release] as const);
    return { cluster: cluster.facts.name, ring: cluster.facts.ring, pins: new Map(pins) };
  });
}
