import { didYouMean, error, isError, nearest, type Place, type Problem } from "@hub/problem";
import type { Catalog } from "./catalog.ts";
import { checkOverrides, type IsChecked } from "./check-overrides.ts";
import type { ClusterClaims, Fleet, FleetCluster, Override, Overrides, Pin, Ring } from "./fleet.ts";
import { parseCluster } from "./parse-cluster.ts";
import { type ParsedOverride, parseOverride, strayProblems } from "./parse-override.ts";
import { parsePins } from "./parse-pins.ts";
import { salvageFleet } from "./salvage-fleet.ts";
import { fleetSchema } from "./schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import { parseSource } from "./source-file.ts";

/** Bytes of every file under `clusters/`, by path from the repository's root. */
export type FleetFiles = ReadonlyMap<string, Uint8Array>;

export interface ParsedFleet {
  /** Absent where `fleet.yaml` could not be read; partial where other files have problems. */
  readonly fleet?: Fleet;
  readonly problems: readonly Problem[];
}

const top: Place = { file: "clusters/fleet.yaml", line: 1, column: 1 };

/**
 * Reads the fleet from the text of its files. Reports every problem of every file; pure. Overrides that `isChecked`
 * leaves out are read, and not held against what they override.
 */
export function parseFleet(files: FleetFiles, catalog: Catalog, isChecked?: IsChecked): ParsedFleet {
  const folders = new FleetFolders(files);
  const problems: Problem[] = [...folders.problems()];
  const parsedOverrides: ParsedOverride[] = [];
  const readOverrides = (folder: string, layer: Override["layer"]): Overrides => {
    const overrides = new Map<string, Override>();
    for (const [component, path] of folders.overrides(folder)) {
      const entry = catalog.get(component);
      if (!entry) {
        problems.push(
          error(
            "unknown-component",
            `The file overrides ${component}, but no component has that name.`,
            `${didYouMean(component, catalog.keys())} Rename the file after a folder of apps/, or delete it.`,
            { place: { file: path, line: 1, column: 1 } },
          ),
        );
        continue;
      }
      const { parsed, problems: found, strays } = parseOverride(layer, component, path, folders.bytes(path));
      problems.push(...found, ...(strays ? strayProblems(strays, entry.component) : []));
      if (!parsed) continue;
      parsedOverrides.push(parsed);
      overrides.set(component, parsed.override);
    }
    return overrides;
  };
  const readPins = (folder: string): readonly Pin[] => {
    const path = `${folder}/pins.yaml`;
    if (!files.has(path)) return [];
    const parsed = parsePins(path, folders.bytes(path), catalog);
    problems.push(...parsed.problems);
    return parsed.pins;
  };

  const source = files.has(top.file) ? parseSource(top.file, folders.bytes(top.file)) : undefined;
  problems.push(...(source?.problems ?? [missingFleetFile()]));
  const checked = source?.value && fleetSchema.safeParse(source.value);
  if (source && checked && !checked.success) {
    const own = schemaProblems(fleetSchema, source.value, checked.error, {
      file: source.file,
      noun: "field",
    });
    problems.push(...source.withoutHidden(own));
  }

  const overrides = readOverrides("clusters", "fleet");
  const ringFolders = new Map(
    folders.rings().map((name) => {
      const folder = `clusters/rings/${name}`;
      return [name, { pins: readPins(folder), overrides: readOverrides(folder, "ring") }];
    }),
  );
  const clusters: FleetCluster[] = [];
  const unreadClusters: ClusterClaims[] = [];
  for (const name of folders.clusters()) {
    const folder = `clusters/${name}`;
    const own = { pins: readPins(folder), overrides: readOverrides(folder, "cluster") };
    const path = `${folder}/cluster.yaml`;
    if (!files.has(path)) {
      problems.push(missingCluster(folder, path));
      unreadClusters.push({ name, file: { path, placeOf: () => ({ file: path, line: 1, column: 1 }) } });
      continue;
    }
    const bytes = folders.bytes(path);
    const parsed = parseCluster({ name, path, bytes, ...own, folders: folders.clusters() });
    problems.push(...parsed.problems);
    if ("cluster" in parsed.result) clusters.push(parsed.result.cluster);
    else unreadClusters.push(parsed.result.claims);
  }
  if (folders.clusters().length === 0) problems.push(noClusters());

  const parsed = checked?.success ? checked.data : salvageFleet(source?.value);
  if (!source || !parsed)
    return { problems: [...problems, ...checkOverrides(parsedOverrides, undefined, catalog, isChecked)] };
  const { rings, hubs, repository, secretStore } = parsed;
  problems.push(
    ...duplicates("ring", rings, source.file.placeOf),
    ...duplicates("hub", hubs, source.file.placeOf),
  );
  for (const name of ringFolders.keys()) {
    if (rings.some((ring) => ring.name === name)) continue;
    problems.push(
      error(
        "unknown-ring",
        `There is a folder for a ring ${name}, but fleet.yaml has no such ring.`,
        didYouMean(name, new Set(rings.map((ring) => ring.name))),
        { place: { file: folders.firstFile(`clusters/rings/${name}/`), line: 1, column: 1 } },
      ),
    );
  }
  const fleetRings = rings.map(
    (ring): Ring => ({ pins: [], overrides: new Map(), ...ring, ...ringFolders.get(ring.name) }),
  );
  problems.push(...checkOverrides(parsedOverrides, { rings: fleetRings, clusters }, catalog, isChecked));
  const errors = problems.filter(isError);
  const fleet: Fleet = {
    repository,
    hubs,
    overrides,
    rings: fleetRings,
    clusters: clusters.map((cluster) => ({
      ...cluster,
      facts: { ...cluster.facts, secretStore: cluster.facts.secretStore ?? secretStore },
    })),
    unread: { files: new Set(errors.flatMap(({ place }) => place?.file ?? [])), clusters: unreadClusters },
  };
  return { fleet, problems };
}

const missingCluster = (folder: string, path: string): Problem =>
  error(
    "missing-file",
    `The folder ${folder} has no cluster.yaml, so that nothing says what the cluster is.`,
    "Write it (`hubctl new cluster` makes one), or delete the folder.",
    { place: { file: path, line: 1, column: 1 } },
  );

function duplicates(
  noun: "ring" | "hub",
  entries: readonly { name: string }[],
  placeOf: (path: (string | number)[], what: "value") => Place,
): Problem[] {
  return entries.flatMap(({ name }, index) => {
    const first = entries.findIndex((entry) => entry.name === name);
    if (first === index) return [];
    const place = placeOf([`${noun}s`, index, "name"], "value");
    const others = [placeOf([`${noun}s`, first, "name"], "value")];
    const cause = `Two ${noun}s are named ${name}.`;
    return error(`duplicate-${noun}`, cause, "Rename one of them, or delete it.", { place, others });
  });
}

const missingFleetFile = (): Problem =>
  error(
    "missing-file",
    "There is no clusters/fleet.yaml, which names the rings, the hubs and the repository.",
    "Run this from the repository's root, or give its path with --root.",
    { place: top },
  );

const noClusters = (): Problem =>
  error(
    "no-clusters",
    "clusters/ has no cluster: rendering nothing would look like removing everything.",
    "Add one with `hubctl new cluster`.",
    { place: top },
  );

const ignored = (name: string): boolean => name.startsWith(".") || /\.md$/i.test(name);

/** Expected files by folder, for the message about an unexpected one. */
const places = {
  top: "clusters/ has fleet.yaml, overrides/, rings/ and a folder for each cluster",
  ring: "the folder of a ring has pins.yaml and overrides/",
  cluster: "the folder of a cluster has cluster.yaml, pins.yaml and overrides/",
  overrides: "overrides/ has a file <component>.yaml for each component",
};

/** Which files there are, by what they mean. */
class FleetFolders {
  readonly #files: FleetFiles;
  readonly #paths: readonly string[];
  readonly #clusters: string[];
  readonly #rings: string[];
  readonly #overrides = new Map<string, [component: string, path: string][]>();
  readonly #unknown: Problem[] = [];

  constructor(files: FleetFiles) {
    this.#files = files;
    this.#paths = [...files.keys()].sort();
    const clusters = new Set<string>();
    const rings = new Set<string>();
    for (const path of this.#paths) {
      const parts = path.split("/").slice(1);
      if (parts.some(ignored)) continue;
      const [first = "", second = ""] = parts;
      const inRing = first === "rings";
      const folder = parts.slice(0, inRing ? 2 : first === "overrides" ? 0 : 1);
      const rest = parts.slice(folder.length);
      if (parts.length === 1) this.#expect(path, ["fleet.yaml"], first, places.top);
      else if (inRing && parts.length > 2) rings.add(second);
      else if (!inRing && first !== "overrides") clusters.add(first);
      if (parts.length > 1)
        this.#classify(path, ["clusters", ...folder].join("/"), rest, inRing || first === "overrides");
    }
    this.#clusters = [...clusters];
    this.#rings = [...rings];
  }

  #classify(path: string, folder: string, rest: readonly string[], shared: boolean): void {
    const [name = "", inner = ""] = rest;
    if (rest.length === 2 && name === "overrides" && /\.yaml$/.test(inner)) {
      const list = this.#overrides.get(folder) ?? [];
      list.push([inner.slice(0, -".yaml".length), path]);
      this.#overrides.set(folder, list);
    } else if (rest.length > 1 && name === "overrides") this.#expect(path, [], inner, places.overrides);
    else if (rest.length === 1)
      this.#expect(
        path,
        shared ? ["pins.yaml"] : ["cluster.yaml", "pins.yaml"],
        name,
        shared ? places.ring : places.cluster,
      );
    else this.#expect(path, ["overrides"], name, shared ? places.ring : places.cluster);
  }

  #expect(path: string, names: readonly string[], name: string, place: string): void {
    if (names.includes(name)) return;
    const near = nearest(name, names);
    this.#unknown.push(
      error(
        "unknown-file",
        `Nothing reads this file: ${place}.`,
        `${near ? `Did you mean ${near}? ` : ""}Rename it, move it, or delete it.`,
        { place: { file: path, line: 1, column: 1 } },
      ),
    );
  }

  problems = (): readonly Problem[] => this.#unknown;
  bytes = (path: string): Uint8Array => this.#files.get(path) ?? new Uint8Array();
  clusters = (): readonly string[] => this.#clusters;
  rings = (): readonly string[] => this.#rings;
  overrides = (folder: string): readonly (readonly [string, string])[] => this.#overrides.get(folder) ?? [];
  firstFile = (prefix: string): string => this.#paths.find((path) => path.startsWith(prefix)) ?? prefix;
}
