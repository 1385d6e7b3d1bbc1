import type { ClusterFacts, Component } from "@hub/component";
import { type Catalog, computeWaves, definitionPlace, type Pin, pinnedComponent } from "@hub/fleet";
import { error, type Problem } from "@hub/problem";
import { deepFreeze } from "./deep-freeze.ts";

export interface ComponentSet {
  /** Those that can be run. */
  readonly components: ReadonlyMap<string, Component>;
  readonly names: readonly string[];
  readonly namespaces: ClusterFacts["namespaces"];
  readonly waves: ReadonlyMap<string, number>;
  readonly byWave: readonly string[];
  readonly problems: readonly Problem[];
}

/** Waves and namespaces of a set of pins; clusters that run the same components share it. */
export function componentSet(pins: ReadonlyMap<string, Pin>, catalog: Catalog): ComponentSet {
  const names = [...pins.keys()];
  const running = new Map(
    [...pins].map(([name, { release }]) => [name, pinnedComponent(catalog, name, release)] as const),
  );
  const waves = computeWaves(running);
  const byWave = [...names].sort((a, b) => (waves.get(a) ?? 0) - (waves.get(b) ?? 0) || (a < b ? -1 : 1));
  const components = new Map<string, Component>();
  const namespaces = new Map<string, ClusterFacts["namespaces"][number]>();
  const problems: Problem[] = [];
  const placeOf = (name: string) =>
    definitionPlace(catalog, name, pins.get(name)?.release ?? "head", "namespace");
  for (const [name, component] of running) {
    if (!component) continue;
    components.set(name, component);
    for (const { name: namespace, podSecurity } of [component.namespace, ...component.extraNamespaces]) {
      const owner = namespaces.get(namespace);
      if (!owner) namespaces.set(namespace, { name: namespace, podSecurity, component: name });
      else if (owner.podSecurity !== podSecurity) {
        problems.push(
          error(
            "namespace-clash",
            `${name} wants the namespace ${namespace} to be ${podSecurity}, and ${owner.component} wants it ${owner.podSecurity}.`,
            "Give one of them a namespace of its own.",
            { place: placeOf(name), others: [placeOf(owner.component)] },
          ),
        );
      }
    }
  }
  const sorted = [...namespaces.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { components, names: deepFreeze(names), namespaces: deepFreeze(sorted), waves, byWave, problems };
}
