import { didYouMean, type Problem } from "@hub/problem";
import type { Catalog } from "./catalog.ts";
import { effectivePins } from "./effective-pins.ts";
import type { Fleet, FleetCluster, Hold, Pin, SourceFile } from "./fleet.ts";

/** Longest name of an Argo CD Application here: it is also a label value. Source: Kubernetes, label values. */
const maxApplicationName = 63;

/** Problems that show only when all files are seen together. Pure. */
export function checkFleet(fleet: Fleet, catalog: Catalog): Problem[] {
  const found = new Found();
  const rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  const hubs = fleet.hubs.map((hub) => hub.name);
  const servers = new Map<string, FleetCluster>();
  const runSomewhere = { fleet: new Set<string>(), ring: new Set<string>() };
  for (const cluster of fleet.clusters) {
    const { facts, file, server } = cluster;
    const ring = rings.get(facts.ring);
    if (!ring) found.add(unknown("ring", facts.ring, rings.keys(), file));
    if (!hubs.includes(facts.hub)) found.add(unknown("hub", facts.hub, hubs, file));
    if (server) {
      const twin = servers.get(normal(server));
      if (twin) {
        found.add({
          code: "duplicate-server",
          place: file.placeOf(["server"]),
          others: [twin.file.placeOf(["server"])],
          cause: `${facts.name} and ${twin.facts.name} have the same API server, so that both would be deployed to one cluster.`,
          fix: "Correct one of the addresses, or delete one of the clusters.",
        });
      } else servers.set(normal(server), cluster);
    }
    if (!ring) continue;
    const pins = effectivePins(ring, cluster);
    for (const pin of [...cluster.pins, ...ring.pins]) {
      if (pin.release === "head" && !ring.tracksHead) found.add(headNotTracked(pin, ring.name));
    }
    for (const pin of pins.values()) {
      runSomewhere.fleet.add(pin.component);
      runSomewhere.ring.add(`${ring.name}/${pin.component}`);
      const name = `${facts.name}-${pin.component}`;
      if (name.length > maxApplicationName) {
        found.add({
          code: "name-too-long",
          place: file.placeOf([]),
          cause: `The Application ${name} would have ${name.length} characters; Kubernetes allows ${maxApplicationName}.`,
          fix: `Rename the cluster: its name may have ${maxApplicationName - pin.component.length - 1} characters.`,
        });
      }
      for (const needed of catalog.get(pin.component)?.component.dependsOn ?? []) {
        if (pins.has(needed)) continue;
        found.add(
          {
            code: "missing-dependency",
            place: pin.file.placeOf([pin.component], "key"),
            cause: `${pin.component} depends on ${needed}, which is not pinned`,
            fix: catalog.has(needed)
              ? `Pin ${needed} too, or turn ${pin.component} off.`
              : `${didYouMean(needed, catalog.keys())} Correct dependsOn in apps/${pin.component}/src/index.ts.`,
          },
          facts.name,
        );
      }
    }
    for (const override of cluster.overrides.values()) {
      if (!pins.has(override.component)) found.add(unused(override, `${facts.name} does not run it`));
    }
  }
  for (const override of fleet.overrides.values()) {
    if (!runSomewhere.fleet.has(override.component)) found.add(unused(override, "no cluster runs it"));
  }
  for (const ring of fleet.rings) {
    for (const override of ring.overrides.values()) {
      if (!runSomewhere.ring.has(`${ring.name}/${override.component}`))
        found.add(unused(override, `no cluster of the ring ${ring.name} runs it`));
    }
  }
  const cycle = findCycle(catalog);
  if (cycle) {
    found.add({
      code: "dependency-cycle",
      place: { file: `apps/${cycle[0]}/src/index.ts`, line: 1, column: 1 },
      cause: `Components depend on each other in a circle: ${cycle.join(" -> ")}.`,
      fix: "Remove one of these from dependsOn or after.",
    });
  }
  return found.problems();
}

/** Holds whose last day is before `today` (`YYYY-MM-DD`). */
export function checkHolds(fleet: Fleet, today: string): Problem[] {
  const found = new Found();
  const check = (hold: Hold | undefined, file: SourceFile, path: string[], what: string) => {
    if (!hold || hold.until >= today) return;
    found.add({
      code: "hold-expired",
      place: file.placeOf([...path, "hold", "until"]),
      cause: `${what} was to be held until ${hold.until} (${hold.reason}), and that day has passed.`,
      fix: "Remove the hold, or set a new day and say why.",
    });
  };
  for (const { hold, file, facts, pins } of fleet.clusters) {
    check(hold, file, [], `The cluster ${facts.name}`);
    for (const pin of pins) check(pin.hold, pin.file, [pin.component], `${pin.component} of ${facts.name}`);
  }
  for (const { pins, name } of fleet.rings)
    for (const pin of pins)
      check(pin.hold, pin.file, [pin.component], `${pin.component} of the ring ${name}`);
  return found.problems();
}

/** First day on which a hold that counts today has passed, or undefined where there is none. `YYYY-MM-DD`. */
export function firstHoldEnd(fleet: Fleet): string | undefined {
  const holds = [
    ...fleet.clusters,
    ...fleet.clusters.flatMap(({ pins }) => pins),
    ...fleet.rings.flatMap(({ pins }) => pins),
  ];
  return holds.flatMap(({ hold }) => hold?.until ?? []).sort()[0];
}

const unknown = (noun: "ring" | "hub", name: string, known: Iterable<string>, file: SourceFile): Draft => ({
  code: `unknown-${noun}`,
  place: file.placeOf([noun]),
  cause: `fleet.yaml has no ${noun} ${name}${noun === "ring" ? ", so that the cluster is in no ring and would never be synced" : ""}.`,
  fix: didYouMean(name, known),
});

const headNotTracked = (pin: Pin, ring: string): Draft => ({
  code: "head-not-tracked",
  place: pin.file.placeOf([pin.component]),
  cause: `${pin.component} is pinned to head, but the ring ${ring} does not track head.`,
  fix: `Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.`,
});

const unused = ({ component, file }: { component: string; file: SourceFile }, why: string): Draft => ({
  code: "unused-override",
  severity: "warning",
  place: file.placeOf([]),
  cause: `This overrides ${component}, but ${why}.`,
  fix: `Pin ${component}, or delete the file.`,
});

const normal = (server: string): string => server.toLowerCase().replace(/\/+$/, "").replace(/:443$/, "");

/** Components along a circle of dependsOn and after, the first again at the end. */
export function findCycle(catalog: Catalog): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    path.push(name);
    const { dependsOn = [], after = [] } = catalog.get(name)?.component ?? {};
    for (const next of [...dependsOn, ...after]) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of [...catalog.keys()].sort()) {
    const cycle = visit(name);
    if (cycle) return cycle;
  }
  return undefined;
}

/** A problem that is an error unless it says otherwise. */
type Draft = Omit<Problem, "severity"> & { severity?: Problem["severity"] };

/** Collects problems; those alike but for the cluster become one that names the clusters. */
class Found {
  readonly #found = new Map<string, { problem: Problem; clusters: string[] }>();

  add(draft: Draft, cluster?: string): void {
    const problem: Problem = { severity: "error", ...draft };
    const { file, line, column } = problem.place ?? { file: "", line: 0, column: 0 };
    const key = [problem.code, file, line, column, problem.cause].join("\n");
    const entry = this.#found.get(key) ?? { problem, clusters: [] };
    if (cluster) entry.clusters.push(cluster);
    this.#found.set(key, entry);
  }

  problems(): Problem[] {
    return [...this.#found.values()].map(({ problem, clusters }) =>
      clusters.length === 0 ? problem : { ...problem, cause: `${problem.cause} on ${names(clusters)}.` },
    );
  }
}

/** Up to three names, and how many more. */
const names = (all: readonly string[]): string =>
  all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
