import type { JsonObject } from "@hub/component";
import { isMap, type Override } from "@hub/fleet";
import type { Place } from "@hub/problem";

/** Whether a layer says something about a path. */
export function says(settings: JsonObject, path: readonly string[]): boolean {
  let current: JsonObject[string] | undefined = settings;
  for (const key of path) {
    if (!isMap(current) || !(key in current)) return false;
    current = current[key];
  }
  return path.length > 0;
}

/** Where the strongest layer says something about a Helm value; undefined where none does. */
export function saidValuePlace(layers: readonly Override[], path: readonly string[]): Place | undefined {
  return layers.findLast(({ values }) => says(values, path))?.file.placeOf(["values", ...path]);
}
