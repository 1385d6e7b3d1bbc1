import { isMap, type JsonMap } from "./is-map.ts";
import type { ChartSource } from "./read-chart.ts";

/** Default values of a chart with those of its sub-charts below their keys, as Helm joins them. */
export function chartDefaults(
  { values, dependencies, subcharts }: ChartSource,
  extra: ReadonlyMap<string, ChartSource> = new Map(),
): JsonMap {
  const { [internalDefaults]: internal, ...plain } = values;
  let all: JsonMap = isMap(internal) ? merge(internal, plain) : plain;
  for (const { name, alias } of dependencies) {
    const key = alias ?? name;
    const subchart = extra.get(key) ?? extra.get(name) ?? subcharts.get(name);
    if (subchart) all = merge({ [key]: chartDefaults(subchart, extra) }, all);
  }
  return all;
}

/** Istio's charts from 1.30 keep defaults here; a user sets the same keys without it. */
export const internalDefaults = "_internal_defaults_do_not_set";

function merge(under: JsonMap, over: JsonMap): JsonMap {
  const merged: { [key: string]: unknown } = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const there = merged[key];
    merged[key] = isMap(there) && isMap(value) ? merge(there, value) : value;
  }
  return merged;
}
