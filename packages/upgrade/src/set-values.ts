import { isMap } from "@hub/chart/source";
import { nested, pathText, type ValuePath } from "./value-path.ts";

/** A value that the component or an override gives to the chart. Lists are values as a whole. */
export interface SetValue {
  readonly path: ValuePath;
  readonly value: unknown;
  /** Who gives it: `component`, or the place of an override, `file:line:column`. */
  readonly by: readonly string[];
}

/** Collects what is given to a chart on many clusters; the same value by the same giver counts once. */
export class SetValues {
  readonly #byPath = new Map<string, { path: ValuePath; values: Map<string, unknown>; by: Set<string> }>();

  /** Adds each leaf of `values`; `giver` names the source of the one at a path. */
  add(values: unknown, giver: (path: ValuePath) => string): void {
    for (const { path, value } of leaves(values)) {
      const key = pathText(path);
      const entry = this.#byPath.get(key) ?? { path, values: new Map(), by: new Set() };
      entry.values.set(JSON.stringify(value), value);
      entry.by.add(giver(path));
      this.#byPath.set(key, entry);
    }
  }

  /** One for each different value, sorted by path. */
  get all(): SetValue[] {
    return [...this.#byPath.keys()].sort().flatMap((key) => {
      const { path, values, by } = this.#byPath.get(key) ?? { path: [], values: new Map(), by: new Set() };
      return [...values.values()].map((value) => ({ path, value, by: [...by].sort() }));
    });
  }
}

function leaves(value: unknown, path: ValuePath = []): { path: ValuePath; value: unknown }[] {
  if (!isMap(value) || Object.keys(value).length === 0)
    return path.length === 0 || value === undefined ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** The values of a chart in which nothing but this one is set. */
export const alone = ({ path, value }: SetValue): unknown => nested(path, value);

/** Whether something at a path is set: the place itself, one inside it, or one around it. */
export const isSet = (set: readonly SetValue[], path: ValuePath): boolean =>
  set.some((value) => startsWith(value.path, path) || startsWith(path, value.path));

const startsWith = (path: ValuePath, start: ValuePath): boolean =>
  start.every((key, index) => path[index] === key);
