import type { Json, JsonObject } from "@hub/component";

/** Marks a map that replaces what weaker layers say instead of merging with it, because a `null` came between. */
const replaces = Symbol("replaces weaker layers");

/**
 * Lays one layer over a weaker one: maps merge, everything else replaces, and a `null` removes.
 *
 * A `null` stays in the result, since Helm needs it to remove a default of the chart. Associative: layers can be
 * joined in any grouping.
 */
export function mergeLayers(weaker: Json | undefined, stronger: Json | undefined): Json | undefined {
  if (stronger === undefined) return weaker;
  if (weaker === undefined || !isMap(stronger) || replaces in stronger) return stronger;
  if (weaker === null || !isMap(weaker)) return markReplacing(stronger);
  const merged: JsonObject = { ...weaker };
  for (const [key, value] of Object.entries(stronger)) merged[key] = mergeLayers(weaker[key], value) as Json;
  return replaces in weaker ? markReplacing(merged) : merged;
}

const markReplacing = (map: JsonObject): JsonObject =>
  Object.defineProperty({ ...map }, replaces, { value: true });

/** Joins layers, the weakest first. */
export const joinLayers = (layers: readonly JsonObject[]): JsonObject =>
  layers.reduce<JsonObject>((joined, layer) => mergeLayers(joined, layer) as JsonObject, {});

/** Text that is the same only for layers that give the same over every weaker layer. Expects sorted keys. */
export const layerText = (map: JsonObject): string =>
  JSON.stringify(map, (_, value: Json) =>
    isMap(value) && replaces in value ? { ...value, "\u0000": "replaces" } : value,
  );

/** Without the entries that are `null`: for settings, where it means the default. */
export function withoutNulls(map: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(map)) {
    if (value !== null) kept[key] = isMap(value) ? withoutNulls(value) : value;
  }
  return kept;
}

/** The same data with the keys of every map in order. */
export function sortKeys<T extends Json>(value: T): T;
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item));
  if (!isMap(value)) return value;
  const sorted: JsonObject = {};
  for (const key of Object.keys(value).sort()) sorted[key] = sortKeys(value[key] as Json);
  return replaces in value ? markReplacing(sorted) : sorted;
}

export const isMap = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
