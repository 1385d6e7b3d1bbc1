import {
  type ClusterFacts,
  type Component,
  type JsonObject,
  providers,
  renderComponent,
  SettingError,
} from "@hub/component/contract";
import {
  effectivePins,
  type Fleet,
  type FleetCluster,
  joinLayers,
  loadFleet,
  type Override,
  withoutNulls,
} from "@hub/fleet";
import { ProblemError, placeText } from "@hub/problem";
import { sampleCluster } from "@hub/release/sample-cluster";
import { listCatalog } from "@hub/render/load-catalog";
import { type SetValue, SetValues } from "./set-values.ts";
import { settingVariants } from "./setting-variants.ts";

/**
 * Everything that a component of the working tree and the overrides of a fleet give to the chart: on a sample cluster of
 * each provider, alone and beside all other components, with the default settings and variants, and on every cluster that
 * runs it.
 *
 * Throws ProblemError where there is no fleet to read.
 */
export function collectSetValues(root: string, component: Component): SetValue[] {
  const catalog = listCatalog(root);
  const { fleet, problems } = loadFleet(root, catalog);
  if (!fleet) throw new ProblemError(problems);
  const set = new SetValues();
  const all = [...catalog.keys()];
  for (const provider of providers) {
    const facts = sampleCluster(provider);
    const defaults = component.settings.safeParse({});
    const variants = defaults.success ? settingVariants(defaults.data as JsonObject, provider) : [];
    for (const settings of [{}, ...variants]) {
      set.add(valuesOn(component, facts, settings), () => "component");
      set.add(valuesOn(component, { ...facts, components: all }, settings), () => "component");
    }
  }
  for (const cluster of fleet.clusters) {
    const settings = settingsOn(component, fleet, cluster);
    if (settings) set.add(valuesOn(component, factsOf(cluster, fleet), settings), () => "component");
  }
  for (const { values, file } of overridesOf(fleet, component.name))
    set.add(values, (path) => placeText(file.placeOf(["values", ...path])));
  return set.all;
}

/** Nothing where the component refuses the cluster or the settings: another one shows what it gives. */
function valuesOn(component: Component, cluster: ClusterFacts, settings: JsonObject): JsonObject {
  const parsed = component.settings.safeParse(settings);
  if (!parsed.success) return {};
  try {
    return renderComponent(component, { cluster, settings: parsed.data as JsonObject }).values ?? {};
  } catch (error) {
    if (error instanceof SettingError) return {};
    throw error;
  }
}

/** Settings of a component on a cluster, of all layers; undefined where the cluster does not run it. */
function settingsOn(component: Component, fleet: Fleet, cluster: FleetCluster): JsonObject | undefined {
  const ring = fleet.rings.find(({ name }) => name === cluster.facts.ring);
  if (!ring || !effectivePins(ring, cluster).has(component.name)) return undefined;
  const layers = [fleet.overrides, ring.overrides, cluster.overrides].flatMap(
    (layer) => layer.get(component.name) ?? [],
  );
  return withoutNulls(joinLayers(layers.map(({ settings }) => settings)));
}

function factsOf({ facts, ...cluster }: FleetCluster, fleet: Fleet): ClusterFacts {
  const ring = fleet.rings.find(({ name }) => name === facts.ring);
  return {
    ...facts,
    secretStore: facts.secretStore ?? "",
    repository: fleet.repository.url,
    components: ring ? [...effectivePins(ring, cluster).keys()] : [],
    namespaces: [],
  };
}

const overridesOf = (fleet: Fleet, component: string): Override[] =>
  [fleet, ...fleet.rings, ...fleet.clusters].flatMap(({ overrides }) => overrides.get(component) ?? []);
