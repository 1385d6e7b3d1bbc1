import { type Component, type Json, type JsonObject, valueAt } from "@hub/component/contract";
import { dotted, isMap, type Override } from "@hub/fleet";
import { type Place, placeText } from "@hub/problem";
import {
  dependencies,
  type ExplainedCluster,
  type ExplainedInput,
  ownValues,
  sourceFile,
} from "./dependencies.ts";
import type { ResolvedComponent } from "./resolve/resolved.ts";

export { leafPaths } from "./leaf-paths.ts";

/** Why a value is what it is. */
export interface Explanation {
  /** `settings.a.b` or `values.a.b`. */
  readonly path: string;
  /** Value on the cluster; undefined where nothing sets it. */
  readonly value: Json | undefined;
  /** Layers that set it, the weakest first. The last one counts, and maps are merged. */
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

type Path = readonly string[];

/** Explains one path below `settings` or `values`. Undefined where neither the component nor a layer has it. */
export function explain(
  cluster: ExplainedCluster,
  resolved: ResolvedComponent,
  values: JsonObject | null,
  path: Path,
): Explanation | undefined {
  const [part = "", ...rest] = path;
  const { component, inputs } = resolved;
  const whole: JsonObject | null = part === "settings" ? inputs.settings : values;
  const value = valueAt(whole, rest);
  const overrides = inputs.layers.flatMap((override): ExplainedLayer[] => {
    const own = layerValue(part === "settings" ? override.settings : override.values, rest);
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
    own === undefined ? overrides : [{ layer: "component", at: file, value: own }, ...overrides];
  if (value === undefined && layers.length === 0) return undefined;
  const computedFrom = part === "values" && own !== undefined ? dependencies(cluster, resolved, rest) : [];
  return { path: dotted([part, ...shownPath(whole, rest)]), value, layers, computedFrom };
}

/**
 * The value of a layer at a path: the value itself, or the one above it that replaces it, a `null` for example;
 * with the path where it stands.
 */
function layerValue(map: JsonObject, path: Path): { value: Json; path: Path } | undefined {
  for (let length = path.length; length > 0; length--) {
    const own = path.slice(0, length);
    const value = valueAt(map, own);
    if (value !== undefined)
      return length === path.length || !isMap(value) ? { value, path: own } : undefined;
  }
  return path.length === 0 && Object.keys(map).length > 0 ? { value: map, path } : undefined;
}

/** The strongest layer that sets a path below `settings` or `values`, and where. */
export function lastOverridePlace(
  layers: readonly Override[],
  [part = "", ...rest]: Path,
): Place | undefined {
  const places = layers.flatMap((layer) => {
    const own = layerValue(part === "settings" ? layer.settings : layer.values, rest);
    return own ? [layer.file.placeOf([part, ...own.path], "key")] : [];
  });
  return places.at(-1);
}

/** The path with positions in lists as numbers. */
const shownPath = (whole: Json | null, path: Path): (string | number)[] =>
  path.map((key, index) => (Array.isArray(valueAt(whole, path.slice(0, index))) ? Number(key) : key));

/** The component's own settings, where it can do without any; else what the cluster has. */
function defaultSettings(component: Component, settings: JsonObject): JsonObject {
  const parsed = component.settings.safeParse({});
  return parsed.success ? (parsed.data as JsonObject) : settings;
}
