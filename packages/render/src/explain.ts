import {
  type ClusterFacts,
  type Component,
  type Json,
  type JsonObject,
  renderComponent,
  valueAt,
} from "@hub/component";
import { dotted, isMap, type Override } from "@hub/fleet";
import { type Place, placeText } from "@hub/problem";
import { watchFacts } from "./render/watch-facts.ts";
import type { ResolvedCluster, ResolvedComponent } from "./resolve/resolve.ts";

/** Why a value is what it is. */
export interface Explanation {
  /** `settings.a.b` or `values.a.b`. */
  readonly path: string;
  /** What the cluster gets; undefined where nothing says it. */
  readonly value: Json | undefined;
  /** Who says something about it, the weakest first. The last one counts, and maps are merged. */
  readonly layers: readonly ExplainedLayer[];
  /** For a value that the component computes: the settings and facts on which it depends. */
  readonly computedFrom: readonly ExplainedInput[];
}

export interface ExplainedLayer {
  readonly layer: "component" | Override["layer"];
  /** `file:line:column`, or the component's file. */
  readonly at: string;
  readonly value: Json;
}

export interface ExplainedInput {
  /** `settings.minReplicas`, `cluster.domain`, `cluster.runs("loki")`. */
  readonly name: string;
  readonly value: Json;
  /** Where it was said; for a default, the component's settings. */
  readonly at: string;
}

type Path = readonly string[];

/** Explains one path below `settings` or `values`. Undefined where neither the component nor a layer has it. */
export function explain(
  cluster: ResolvedCluster,
  resolved: ResolvedComponent,
  values: JsonObject | null,
  path: Path,
  clusterFile: { placeOf(path: string[]): Place },
): Explanation | undefined {
  const [part = "", ...rest] = path;
  const { component, inputs } = resolved;
  const whole: JsonObject | null = part === "settings" ? inputs.settings : values;
  const value = valueAt(whole, rest);
  const said = inputs.layers.flatMap((override): ExplainedLayer[] => {
    const own = saidAt(part === "settings" ? override.settings : override.values, rest);
    if (!own) return [];
    const at = placeText(override.file.placeOf([part, ...own.path], "key"));
    return [{ layer: override.layer, at, value: own.value }];
  });
  const own =
    part === "settings"
      ? valueAt(defaultSettings(component, inputs.settings), rest)
      : valueAt(ownValues(component, cluster.facts, inputs.settings), rest);
  const file = sourceFile(resolved, part);
  const layers: ExplainedLayer[] =
    own === undefined ? said : [{ layer: "component", at: file, value: own }, ...said];
  if (value === undefined && layers.length === 0) return undefined;
  const computedFrom =
    part === "values" && own !== undefined ? dependencies(cluster, resolved, rest, clusterFile) : [];
  return { path: dotted([part, ...shownPath(whole, rest)]), value, layers, computedFrom };
}

/** Where a component says its settings or its values. */
function sourceFile(
  { component: { name, version } }: Pick<ResolvedComponent, "component">,
  part: string,
): string {
  if (version !== undefined) return `apps/${name}/releases/${version}/component.cjs`;
  return `apps/${name}/src/${part === "settings" ? "settings.ts" : "index.ts"}`;
}

/** Paths of everything that a component's settings and values have, leaves only. */
export function leafPaths(value: Json | undefined, path: Path = []): Path[] {
  if (!isMap(value) || Object.keys(value).length === 0) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, entry]) => leafPaths(entry, [...path, key]));
}

/**
 * What a layer says about a path: the value there, or the one above it that leaves no room for it, a `null` for example;
 * with the path where it stands.
 */
function saidAt(map: JsonObject, path: Path): { value: Json; path: Path } | undefined {
  for (let length = path.length; length > 0; length--) {
    const own = path.slice(0, length);
    const value = valueAt(map, own);
    if (value !== undefined)
      return length === path.length || !isMap(value) ? { value, path: own } : undefined;
  }
  return path.length === 0 && Object.keys(map).length > 0 ? { value: map, path } : undefined;
}

/** The strongest layer that says something about a path below `settings` or `values`, and where. */
export function lastSaid(layers: readonly Override[], [part = "", ...rest]: Path): Place | undefined {
  const said = layers.flatMap((layer) => {
    const own = saidAt(part === "settings" ? layer.settings : layer.values, rest);
    return own ? [layer.file.placeOf([part, ...own.path], "key")] : [];
  });
  return said.at(-1);
}

/** The path with positions in lists as numbers. */
const shownPath = (whole: Json | null, path: Path): (string | number)[] =>
  path.map((key, index) => (Array.isArray(valueAt(whole, path.slice(0, index))) ? Number(key) : key));

/** The component's own settings, where it can do without any; else what the cluster has. */
function defaultSettings(component: Component, settings: JsonObject): JsonObject {
  const parsed = component.settings.safeParse({});
  return parsed.success ? (parsed.data as JsonObject) : settings;
}

const ownValues = (component: Component, facts: ClusterFacts, settings: JsonObject): JsonObject | null =>
  renderComponent({ ...component, manifests: () => {} }, { cluster: facts, settings }).values;

/** Changes each input in turn, and sees whether the value follows. */
function dependencies(
  { facts, components: running }: ResolvedCluster,
  { component, inputs }: ResolvedComponent,
  path: Path,
  clusterFile: { placeOf(path: string[]): Place },
): ExplainedInput[] {
  const reads = new Set<string>();
  const watched = watchFacts(facts, (name) => reads.add(name));
  const before = JSON.stringify(
    valueAt(
      renderComponent({ ...component, manifests: () => {} }, { cluster: watched, settings: inputs.settings })
        .values,
      path,
    ),
  );
  const follows = (changedFacts: ClusterFacts, settings: JsonObject): boolean => {
    try {
      return JSON.stringify(valueAt(ownValues(component, changedFacts, settings), path)) !== before;
    } catch {
      // What it refuses, it has at least looked at.
      return true;
    }
  };
  const fromSettings = leafPaths(inputs.settings).flatMap((leaf): ExplainedInput[] => {
    const value = valueAt(inputs.settings, leaf) as Json;
    if (!others(value).some((other) => follows(facts, replaced(inputs.settings, leaf, other)))) return [];
    const layer = inputs.layers.findLast(({ settings }) => valueAt(settings, leaf) !== undefined);
    const at = layer
      ? placeText(layer.file.placeOf(["settings", ...leaf]))
      : `${sourceFile({ component }, "settings")} (default)`;
    return [{ name: dotted(["settings", ...leaf]), value, at }];
  });
  const fromFacts = [...reads].sort().flatMap((name): ExplainedInput[] => {
    if (name.startsWith("runs:")) {
      const other = name.slice("runs:".length);
      const runs = facts.components.includes(other);
      const pin = running.find(({ component }) => component.name === other);
      const components = runs
        ? facts.components.filter((one) => one !== other)
        : [...facts.components, other];
      if (!follows({ ...facts, components }, inputs.settings)) return [];
      return [
        {
          name: `cluster.runs("${other}")`,
          value: runs,
          at: pin ? placeText(pin.pinPlace) : "pinned by neither the cluster nor its ring",
        },
      ];
    }
    const factPath = name.split(".");
    const value = valueAt(facts as unknown as JsonObject, factPath);
    if (value === undefined) return [];
    const changed = (other: Json) =>
      replaced(facts as unknown as JsonObject, factPath, other) as unknown as ClusterFacts;
    const candidates =
      name === "provider" ? ["aws", "gcp", "azure"].filter((one) => one !== value) : others(value);
    if (!candidates.some((other) => follows(changed(other), inputs.settings))) return [];
    return [{ name: `cluster.${name}`, value, at: placeText(clusterFile.placeOf(factPath)) }];
  });
  return [...fromSettings, ...fromFacts];
}

/** Other values of the same kind. */
function others(value: Json): Json[] {
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number") return [value + 1, value * 2 + 7];
  if (typeof value === "string")
    return [`${value}x`, value.replace(/\d+/g, (digits) => String(Number(digits) + 1)), "x"].filter(
      (other) => other !== value,
    );
  if (Array.isArray(value)) return value.length > 0 ? [value.slice(1)] : [["x"]];
  return [];
}

function replaced(map: JsonObject, path: Path, value: Json): JsonObject {
  const [key = "", ...rest] = path;
  const inner = map[key];
  return { ...map, [key]: rest.length > 0 && isMap(inner) ? replaced(inner, rest, value) : value };
}
