import type { JsonObject } from "@hub/component";
import { isMap } from "@hub/fleet";

/** Whether a layer says something about a path. */
export function says(settings: JsonObject, path: readonly string[]): boolean {
  let current: JsonObject[string] | undefined = settings;
  for (const key of path) {
    if (!isMap(current) || !(key in current)) return false;
    current = current[key];
  }
  return path.length > 0;
}
