import type { JsonObject } from "@hub/component";
import { isMap, type Override } from "@hub/fleet";
import type { Place } from "@hub/problem";

/** Whether a layer sets the value at a path, be it to null. */
export function hasPath(settings: JsonObject, path: readonly string[]): boolean {
  let current: JsonObject[string] | undefined = settings;
  for (const key of path) {
    if (!isMap(current) || !(key in current)) return false;
    current = current[key];
  }
  return path.length > 0;
}

/** Where the strongest layer sets a Helm value; undefined where none does. */
export function valueOverridePlace(layers: readonly Override[], path: readonly string[]): Place | undefined {
  return layers.findLast(({ values }) => hasPath(values, path))?.file.placeOf(["values", ...path]);
}
