import type { Json } from "./json.ts";

type Path = readonly (string | number)[];

/** What stands at a path of keys and list indexes; undefined where nothing does. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined;
export function valueAt(value: unknown, path: Path): unknown;
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (Array.isArray(current)) current = current[Number(key)];
    else if (typeof current === "object" && current !== null && Object.hasOwn(current, key))
      current = (current as Readonly<Record<string | number, unknown>>)[key];
    else return undefined;
  }
  return current;
}
