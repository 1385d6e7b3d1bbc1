import { type Component, componentLabel, type JsonObject } from "@hub/component/contract";
import {
  type Catalog,
  definitionPlace,
  effectivePins,
  type Fleet,
  type FleetCluster,
  joinLayers,
  layerText,
  type Override,
  type Pin,
  type Ring,
  sortKeys,
  withoutNulls,
} from "@hub/fleet";
import { Findings, type Problem } from "@hub/problem";
import { type ComponentSet, componentSet } from "./component-set.ts";
import { deepFreeze } from "./deep-freeze.ts";
import type { Inputs, Layers, Outline, ResolvedCluster } from "./resolved.ts";
import { settingProblems } from "./setting-problems.ts";
import { thrownFinding } from "./thrown-finding.ts";

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

  /** The components that a cluster is to run. Undefined where not even its ring and hub are defined. */
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
   * hub are defined.
   */
  resolve(cluster: FleetCluster): ResolvedCluster | undefined {
    const outline = this.outline(cluster);
    return outline && this.resolveOutline(outline);
  }

  /** As `resolve`, of a cluster whose outline is given. */
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
    const overrides = layers.flatMap((layer) => layer ?? []);
    // A cluster's own override is unique: caching its inputs would only fill memory.
    if (layers[2]) return this.#parse(component, overrides, cluster);
    const key = `${componentLabel(component)}/${layers.map((layer) => this.#layerId(layer)).join("/")}`;
    if (this.#byLayers.has(key)) return this.#byLayers.get(key);
    const inputs = this.#parse(component, overrides, cluster);
    this.#byLayers.set(key, inputs);
    return inputs;
  }

  #layerId(layer: Override | undefined): number {
    const cached = this.#layerIds.get(layer);
    if (cached !== undefined) return cached;
    const id = this.#layerIds.size;
    this.#layerIds.set(layer, id);
    return id;
  }

  #parse(component: Component, layers: readonly Override[], cluster: FleetCluster): Inputs | undefined {
    const settings = mergedSettings(layers);
    const parsed = this.#safeParse(component, settings, layers, cluster);
    if (!parsed) return undefined;
    if (!parsed.success) {
      const problems = settingProblems(component, settings, parsed.error, layers, cluster);
      this.#problems.push(
        ...(component.version === undefined ? problems : this.#ofRelease(problems, component, cluster)),
      );
      return undefined;
    }
    const parsedSettings = parsed.data as JsonObject;
    const values = sortKeys(joinLayers(layers.map((layer) => layer.values)));
    const inputs = { settings: deepFreeze(parsedSettings), values: deepFreeze(values), layers };
    if (layers.at(-1)?.layer === "cluster") return inputs;
    const content = `${componentLabel(component)} ${JSON.stringify(parsedSettings)} ${layerText(values)}`;
    const cached = this.#byContent.get(content);
    // `why` needs the layers themselves; everything else only their merged content.
    if (cached) return layers.length === 0 ? cached : { ...cached, layers };
    this.#byContent.set(content, inputs);
    return inputs;
  }

  /** Problems that the check of the overrides has not reported, with the release and the cluster that they are about. */
  #ofRelease(problems: readonly Problem[], component: Component, { facts }: FleetCluster): Problem[] {
    return problems
      .filter(({ place }) => !this.#fleet.unread.files.has(place?.file ?? ""))
      .map((problem) => ({
        ...problem,
        cause: `${componentLabel(component)} on ${facts.name}: ${problem.cause}`,
      }));
  }

  /** Undefined where the component itself fails, which is then in `problems`. */
  #safeParse(component: Component, settings: JsonObject, layers: readonly Override[], cluster: FleetCluster) {
    try {
      return component.settings.safeParse(settings);
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
const mergedSettings = (layers: readonly Override[]): JsonObject =>
  sortKeys(withoutNulls(joinLayers(layers.map(({ settings }) => settings))));
