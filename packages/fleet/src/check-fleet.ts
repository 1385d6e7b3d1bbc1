import { didYouMean, error, Findings, type Place, type Problem, warning } from "@hub/problem";
import { type Catalog, definitionPlace, pinnedComponent, releaseProblems } from "./catalog.ts";
import { checkClaims } from "./check-claims.ts";
import { checkNames } from "./check-names.ts";
import { findCycle } from "./cycle.ts";
import { effectivePins } from "./effective-pins.ts";
import type { Fleet, Pin, Ring } from "./fleet.ts";

/** Problems that show only when all files are seen together. Pure. */
export function checkFleet(fleet: Fleet, catalog: Catalog): Problem[] {
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  return [
    ...checkClaims(fleet),
    ...checkNames(fleet, rings),
    ...checkReleases(fleet, rings, catalog),
    ...checkHeads(fleet),
    ...checkDependencies(fleet, catalog),
    ...unusedOverrides(fleet),
    ...checkCycle(fleet, catalog),
  ];
}

/** Every release that a cluster runs can be loaded. */
function checkReleases({ clusters }: Fleet, rings: ReadonlyMap<string, Ring>, catalog: Catalog): Problem[] {
  const running = new Map<string, Pin>();
  for (const cluster of clusters) {
    const ring = rings.get(cluster.facts.ring);
    const pins = ring ? effectivePins(ring, cluster).values() : [];
    for (const pin of pins) running.set(`${pin.component} ${pin.release}`, pin);
  }
  return [...running.values()].flatMap(({ component, release }) =>
    releaseProblems(catalog, component, release),
  );
}

/** `head` is for rings that track it. */
function checkHeads({ rings, clusters }: Fleet): Problem[] {
  const found = new Findings();
  for (const { name, tracksHead, pins } of rings) {
    if (tracksHead) continue;
    const own = clusters.filter(({ facts }) => facts.ring === name).flatMap((cluster) => cluster.pins);
    for (const pin of [...pins, ...own]) {
      if (pin.release === "head") found.add(headNotTracked(pin, name));
    }
  }
  return found.problems;
}

const headNotTracked = ({ component, file }: Pin, ring: string): Problem =>
  error(
    "head-not-tracked",
    `${component} is pinned to head, but the ring ${ring} does not track head.`,
    "Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.",
    { place: file.placeOf([component], "value") },
  );

/** What a component depends on must run wherever it runs. */
function checkDependencies(fleet: Fleet, catalog: Catalog): Problem[] {
  const found = new Findings();
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  for (const cluster of fleet.clusters) {
    const ring = rings.get(cluster.facts.ring);
    if (!ring || arePinsUnread(fleet, ring.name, cluster.facts.name)) continue;
    const pins = effectivePins(ring, cluster);
    for (const pin of pins.values()) {
      for (const needed of needs(catalog, pin)) {
        if (pins.has(needed)) continue;
        found.add(
          error(
            "missing-dependency",
            `${nameOf(pin)} depends on ${needed}, which is not pinned`,
            catalog.has(needed)
              ? `Pin ${needed} too, or turn ${pin.component} off.`
              : `${didYouMean(needed, catalog.keys())} Correct dependsOn in ${definitionPlace(catalog, pin.component, pin.release, "dependsOn").file}.`,
            { place: pin.file.placeOf([pin.component]) },
          ),
          cluster.facts.name,
        );
      }
    }
  }
  return found.problems;
}

const needs = (catalog: Catalog, { component, release }: Pin): readonly string[] =>
  pinnedComponent(catalog, component, release)?.dependsOn ?? [];

const nameOf = ({ component, release }: Pick<Pin, "component" | "release">): string =>
  release === "head" ? component : `${component} ${release}`;

/** Overrides of what nobody runs: harmless, and surely not what was meant. */
function unusedOverrides(fleet: Fleet): Problem[] {
  const found = new Findings();
  const runs = { fleet: new Set<string>(), ring: new Map<string, Set<string>>() };
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  // What could not be read may well run it.
  const unread = { fleet: fleet.unread.clusters.length > 0, rings: new Set<string>() };
  for (const { ring } of fleet.unread.clusters) if (ring !== undefined) unread.rings.add(ring);
  for (const cluster of fleet.clusters) {
    const ring = rings.get(cluster.facts.ring);
    if (!ring || arePinsUnread(fleet, ring.name, cluster.facts.name)) {
      unread.fleet = true;
      unread.rings.add(cluster.facts.ring);
      continue;
    }
    const pins = effectivePins(ring, cluster);
    const inRing = runs.ring.get(ring.name) ?? new Set();
    runs.ring.set(ring.name, inRing);
    for (const name of pins.keys()) {
      runs.fleet.add(name);
      inRing.add(name);
    }
    for (const override of cluster.overrides.values()) {
      if (!pins.has(override.component)) found.add(unused(override, `${cluster.facts.name} does not run it`));
    }
  }
  for (const override of unread.fleet ? [] : fleet.overrides.values()) {
    if (!runs.fleet.has(override.component)) found.add(unused(override, "no cluster runs it"));
  }
  for (const { name, overrides } of fleet.rings) {
    for (const override of unread.rings.has(name) ? [] : overrides.values()) {
      if (!runs.ring.get(name)?.has(override.component))
        found.add(unused(override, `no cluster of the ring ${name} runs it`));
    }
  }
  return found.problems;
}

const unused = (
  { component, file }: { component: string; file: { placeOf(path: []): Place } },
  why: string,
): Problem =>
  warning(
    "unused-override",
    `This overrides ${component}, but ${why}.`,
    `Pin ${component}, or delete the file.`,
    { place: file.placeOf([]) },
  );

const arePinsUnread = ({ unread }: Fleet, ring: string, cluster: string): boolean =>
  unread.files.has(`clusters/rings/${ring}/pins.yaml`) || unread.files.has(`clusters/${cluster}/pins.yaml`);

/** Among the components of the working tree, and among those that a cluster runs together. */
function checkCycle(fleet: Fleet, catalog: Catalog): Problem[] {
  const heads = new Map(
    [...catalog].flatMap(([name, { component }]) => (component ? [[name, component] as const] : [])),
  );
  const cycle = findCycle(heads);
  if (cycle) return [cycleProblem(cycle, catalog, new Map(cycle.map((name) => [name, "head"])))];
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  const seen = new Set<string>();
  for (const cluster of fleet.clusters) {
    const ring = rings.get(cluster.facts.ring);
    const pins = ring ? [...effectivePins(ring, cluster).values()] : [];
    // What the working tree has no circle of, it has none of here either.
    if (pins.every(({ release }) => release === "head")) continue;
    const key = pins.map(nameOf).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const running = pins.flatMap(({ component: name, release }) => {
      const component = pinnedComponent(catalog, name, release);
      return component ? [[name, component] as const] : [];
    });
    const mixed = findCycle(new Map(running));
    if (mixed)
      return [cycleProblem(mixed, catalog, new Map(pins.map((pin) => [pin.component, pin.release])))];
  }
  return [];
}

function cycleProblem(
  cycle: readonly string[],
  catalog: Catalog,
  releases: ReadonlyMap<string, string>,
): Problem {
  const [first = "", second = ""] = cycle;
  const release = releases.get(first) ?? "head";
  const field = pinnedComponent(catalog, first, release)?.dependsOn.includes(second) ? "dependsOn" : "after";
  const names = cycle.map((component) => nameOf({ component, release: releases.get(component) ?? "head" }));
  return error(
    "dependency-cycle",
    `Components depend on each other in a circle: ${names.join(" -> ")}.`,
    release === "head"
      ? "Remove one of these from dependsOn or after."
      : "Pin another release of one of these.",
    { place: definitionPlace(catalog, first, release, field) },
  );
}
