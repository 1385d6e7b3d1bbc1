import type { Json } from "@hub/component";
import { isMap } from "@hub/fleet";

/** Paths of everything that a component's settings and values have, leaves only. */
export function leafPaths(value: Json | undefined, path: readonly string[] = []): (readonly string[])[] {
  if (!isMap(value) || Object.keys(value).length === 0) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, entry]) => leafPaths(entry, [...path, key]));
}
