import { type ClusterFacts, type Component, componentLabel, type JsonObject } from "@hub/component";
import {
  type Catalog,
  computeWaves,
  definitionPlace,
  effectivePins,
  type Fleet,
  type FleetCluster,
  type Hold,
  joinLayers,
  layerText,
  type Override,
  type Pin,
  pinnedComponent,
  type Ring,
  schemaProblems,
  sortKeys,
  withoutNulls,
} from "@hub/fleet";
import type { Place, Problem } from "@hub/problem";
import type { z } from "zod";
import { Findings } from "./component-findings.ts";
import { says } from "./says.ts";
import { thrownFinding } from "./thrown-finding.ts";

/** What one cluster runs. */
export interface ResolvedCluster {
  readonly facts: ClusterFacts;
  /** Namespace of Argo CD in the cluster's hub. */
  readonly argoNamespace: string;
  readonly hold: Hold | undefined;
  /** By wave, then by name. */
  readonly components: readonly ResolvedComponent[];
}

/** A component as one cluster runs it. Objects that are alike are the same object. */
export interface ResolvedComponent {
  readonly component: Component;
  readonly release: string;
  readonly wave: number;
  readonly inputs: Inputs;
  /** Where `release` was said. */
  readonly pinPlace: Place;
  /** Where the component's source says a field of its definition. */
  placeOf(field: string): Place;
}

/** Settings and overridden values, one object for all clusters that have the same. */
export interface Inputs {
  /** All layers, and the defaults of what none of them says. */
  readonly settings: JsonObject;
  /** Helm values of all layers. */
  readonly values: JsonObject;
  /** What was said, the weakest layer first. */
  readonly layers: readonly Override[];
}

/** What is said for a component: by the fleet, the ring and the cluster. */
type Layers = readonly (Override | undefined)[];

/** What one cluster is to run, before anything is asked of its components. */
export interface Outline {
  readonly cluster: FleetCluster;
  readonly facts: ClusterFacts;
  readonly argoNamespace: string;
  /** By wave, then by name. */
  readonly components: readonly {
    readonly component: Component;
    readonly pin: Pin;
    readonly wave: number;
    readonly layers: Layers;
  }[];
}

/** Turns what people wrote into what each cluster runs. Keeps what clusters share, so that it is worked out once. */
export class Resolver {
  readonly #fleet: Fleet;
  readonly #catalog: Catalog;
  readonly #rings: ReadonlyMap<string, Ring>;
  readonly #byLayers = new Map<string, Inputs | undefined>();
  readonly #byContent = new Map<string, Inputs>();
  readonly #sets = new Map<string, ComponentSet>();
  readonly #layerIds = new Map<Override | undefined, number>([[undefined, 0]]);
  readonly #problems: Problem[] = [];
  readonly #findings = new Findings();

  constructor(fleet: Fleet, catalog: Catalog) {
    this.#fleet = fleet;
    this.#catalog = catalog;
    this.#rings = new Map(fleet.rings.map((ring) => [ring.name, ring]));
  }

  get problems(): readonly Problem[] {
    return [...this.#problems, ...this.#findings.problems];
  }

  /** What a cluster is to run. Undefined where not even the ring and the hub are known. */
  outline(cluster: FleetCluster): Outline | undefined {
    const ring = this.#rings.get(cluster.facts.ring);
    const hub = this.#fleet.hubs.find(({ name }) => name === cluster.facts.hub);
    if (!ring || !hub) return undefined;
    const pins = effectivePins(ring, cluster);
    const set = this.#set(pins);
    const { secretStore = "", ...facts } = deepFreeze(cluster.facts);
    return {
      cluster,
      facts: {
        ...facts,
        secretStore,
        repository: this.#fleet.repository.url,
        components: set.names,
        namespaces: set.namespaces,
      },
      argoNamespace: hub.namespace,
      components: set.byWave.flatMap((name) => {
        const pin = pins.get(name);
        const component = set.components.get(name);
        if (!pin || !component) return [];
        const layers = [this.#fleet.overrides, ring.overrides, cluster.overrides].map((layer) =>
          layer.get(name),
        );
        return [{ component, pin, wave: set.waves.get(name) ?? 0, layers }];
      }),
    };
  }

  /**
   * Without the components that have problems, which are then in `problems`. Undefined where not even the ring and the
   * hub are known.
   */
  resolve(cluster: FleetCluster): ResolvedCluster | undefined {
    const outline = this.outline(cluster);
    return outline && this.resolveOutline(outline);
  }

  /** As `resolve`, of a cluster whose outline is known. */
  resolveOutline({ cluster, facts, argoNamespace, components }: Outline): ResolvedCluster {
    return {
      facts,
      argoNamespace,
      hold: cluster.hold,
      components: components.flatMap(({ component, pin, wave, layers }) => {
        const { name } = component;
        const inputs = this.#inputs(component, layers, cluster);
        if (!inputs) return [];
        return [
          {
            component,
            release: pin.release,
            wave,
            inputs,
            get pinPlace() {
              return pin.file.placeOf([name]);
            },
            placeOf: (field: string) => definitionPlace(this.#catalog, name, pin.release, field),
          },
        ];
      }),
    };
  }

  /** Asks at once for the settings that `resolveOutline` will ask for, of components that are asked in another thread. */
  ahead(outlines: readonly Outline[]): void {
    const asked = outlines
      .flatMap(({ components }) => components)
      // What only the fleet and the ring say is the same for many clusters, and asked for once.
      .filter(({ component, layers }) => component.ahead && layers[2]);
    for (const [{ ahead }, group] of Map.groupBy(asked, ({ component }) => component))
      ahead?.parse(group.map(({ layers }) => saidBy(layers.flatMap((layer) => layer ?? []))));
  }

  #set(pins: ReadonlyMap<string, Pin>): ComponentSet {
    let key = "";
    for (const { component, release } of pins.values()) key += `${component}@${release},`;
    let set = this.#sets.get(key);
    if (!set) {
      set = componentSet(pins, this.#catalog);
      this.#problems.push(...set.problems);
      this.#sets.set(key, set);
    }
    return set;
  }

  #inputs(component: Component, layers: Layers, cluster: FleetCluster): Inputs | undefined {
    const said = layers.flatMap((layer) => layer ?? []);
    // No other cluster has this very file: nothing to remember.
    if (layers[2]) return this.#parse(component, said, cluster);
    const key = `${componentLabel(component)}/${layers.map((layer) => this.#layerId(layer)).join("/")}`;
    if (this.#byLayers.has(key)) return this.#byLayers.get(key);
    const inputs = this.#parse(component, said, cluster);
    this.#byLayers.set(key, inputs);
    return inputs;
  }

  #layerId(layer: Override | undefined): number {
    const known = this.#layerIds.get(layer);
    if (known !== undefined) return known;
    const id = this.#layerIds.size;
    this.#layerIds.set(layer, id);
    return id;
  }

  #parse(component: Component, layers: readonly Override[], cluster: FleetCluster): Inputs | undefined {
    const said = saidBy(layers);
    const parsed = this.#safeParse(component, said, layers, cluster);
    if (!parsed) return undefined;
    if (!parsed.success) {
      const problems = settingProblems(component, said, parsed.error, layers, cluster);
      this.#problems.push(
        ...(component.version === undefined ? problems : this.#ofRelease(problems, component, cluster)),
      );
      return undefined;
    }
    const settings = parsed.data as JsonObject;
    const values = sortKeys(joinLayers(layers.map((layer) => layer.values)));
    const inputs = { settings: deepFreeze(settings), values: deepFreeze(values), layers };
    if (layers.at(-1)?.layer === "cluster") return inputs;
    const content = `${componentLabel(component)} ${JSON.stringify(settings)} ${layerText(values)}`;
    const known = this.#byContent.get(content);
    // `why` needs the layers themselves; everything else only what they say.
    if (known) return layers.length === 0 ? known : { ...known, layers };
    this.#byContent.set(content, inputs);
    return inputs;
  }

  /** What the check of the overrides has not said already, with the release and the cluster that it is about. */
  #ofRelease(problems: readonly Problem[], component: Component, { facts }: FleetCluster): Problem[] {
    return problems
      .filter(({ place }) => !this.#fleet.unread.files.has(place?.file ?? ""))
      .map((problem) => ({
        ...problem,
        cause: `${componentLabel(component)} on ${facts.name}: ${problem.cause}`,
      }));
  }

  /** Undefined where the component itself fails, which is then in `problems`. */
  #safeParse(component: Component, said: JsonObject, layers: readonly Override[], cluster: FleetCluster) {
    try {
      return component.settings.safeParse(said);
    } catch (thrown) {
      const placeOf = (field: string) =>
        definitionPlace(this.#catalog, component.name, component.version ?? "head", field);
      const failed = { component, inputs: { layers }, placeOf };
      this.#findings.add(thrownFinding(failed, thrown), cluster.facts.name);
      return undefined;
    }
  }
}

/** The settings of all layers. Sorted: the order in which people wrote the keys must not show in what is rendered. */
const saidBy = (layers: readonly Override[]): JsonObject =>
  sortKeys(withoutNulls(joinLayers(layers.map(({ settings }) => settings))));

/** Problems of all layers together, each at the strongest layer that says something about it. */
function settingProblems(
  component: Component,
  said: JsonObject,
  error: Parameters<typeof schemaProblems>[2],
  layers: readonly Override[],
  cluster: FleetCluster,
): Problem[] {
  return error.issues.flatMap(byKey).flatMap((issue) => {
    const path = [...issue.path.map(String), ...(issue.code === "unrecognized_keys" ? issue.keys : [])];
    const layer = layerAbout(path, layers);
    const file = layer?.file ?? cluster.file;
    const at = layer ? ["settings"] : [];
    const context = {
      file: layer ? file : { ...file, placeOf: () => file.placeOf([]) },
      at,
      noun: "setting" as const,
    };
    return schemaProblems(
      component.settings,
      said,
      { ...error, issues: [issue] } as typeof error,
      context,
    ).map((problem) =>
      problem.code === "missing-setting"
        ? {
            ...problem,
            cause: `${component.name} needs the setting ${path.join(".")}, which no layer gives.`,
            fix: `${problem.fix.replace(/^Add it\./, `Say it in clusters/overrides/${component.name}.yaml, or in those of a ring or a cluster.`)}`,
          }
        : problem,
    );
  });
}

/** The strongest layer that says something about a setting, or else about what holds it. */
function layerAbout(path: readonly string[], layers: readonly Override[]): Override | undefined {
  for (let length = path.length; length > 0; length--) {
    const layer = layers.findLast(({ settings }) => says(settings, path.slice(0, length)));
    if (layer) return layer;
  }
  return layers.at(-1);
}

/** One issue for each unknown key, since each may be in another layer. */
const byKey = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

interface ComponentSet {
  /** Those that can be run. */
  readonly components: ReadonlyMap<string, Component>;
  readonly names: readonly string[];
  readonly namespaces: ClusterFacts["namespaces"];
  readonly waves: ReadonlyMap<string, number>;
  readonly byWave: readonly string[];
  readonly problems: readonly Problem[];
}

/** What follows from which components a cluster runs; clusters that run the same share it. */
function componentSet(pins: ReadonlyMap<string, Pin>, catalog: Catalog): ComponentSet {
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
        problems.push({
          code: "namespace-clash",
          severity: "error",
          place: placeOf(name),
          others: [placeOf(owner.component)],
          cause: `${name} wants the namespace ${namespace} to be ${podSecurity}, and ${owner.component} wants it ${owner.podSecurity}.`,
          fix: "Give one of them a namespace of its own.",
        });
      }
    }
  }
  const sorted = [...namespaces.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { components, names: deepFreeze(names), namespaces: deepFreeze(sorted), waves, byWave, problems };
}

/** Freezes maps and lists of plain data, so that a component cannot change what others get. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const entry of Object.values(value)) deepFreeze(entry);
  return Object.freeze(value);
}
