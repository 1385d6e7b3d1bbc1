import { internalDefaults } from "./chart-defaults.ts";
import { combine, underParent } from "./combine-shapes.ts";
import type { ChartSource } from "./read-chart.ts";
import { schemaShape } from "./schema-shape.ts";
import { any, type MapShape, map, openMap, type Shape, scalar, toMap } from "./shape.ts";

export interface ChartShape {
  readonly values: MapShape;
  /** Sub-charts whose own values were not at hand, by the key that holds their values. */
  readonly missing: readonly string[];
}

/** What a chart takes, its sub-charts included. `extra` gives sub-charts (by name or alias) that its `charts/` lacks. */
export function chartShape(
  chart: ChartSource,
  extra: ReadonlyMap<string, ChartSource> = new Map(),
): ChartShape {
  const { [internalDefaults]: internal = {}, ...plain } = chart.values;
  const schema = chart.schema === undefined ? undefined : schemaShape(chart.schema);
  const own = combine(schema, { ...plain, ...(internal as object) });
  if (own.kind !== "map") return { values: openMap, missing: [] };
  const keys = new Map(own.keys);
  keys.delete(internalDefaults);
  const missing: string[] = [];
  for (const { name, alias, condition, tags = [] } of chart.dependencies) {
    const key = alias ?? name;
    const source = extra.get(key) ?? extra.get(name) ?? chart.subcharts.get(name);
    const subchart = source && chartShape(source, extra);
    if (!subchart) missing.push(key);
    missing.push(...(subchart?.missing ?? []).map((inner) => `${key}.${inner}`));
    const values = subchart?.values ?? openMap;
    const parent = keys.get(key);
    keys.set(key, underParent(values, parent && (subchart ? parent : opened(parent))));
    const shared = values.keys.get("global");
    if (shared) keys.set("global", underParent(shared, keys.get("global")));
    for (const path of condition?.split(",") ?? []) addKey(keys, path.trim().split("."));
    for (const tag of tags) addKey(keys, ["tags", tag]);
  }
  if (chart.dependencies.length > 0 && !keys.has("global")) keys.set("global", openMap);
  return { values: toMap(keys, own.rest), missing };
}

/** The same keys and types, but no map is closed: for what only a parent's defaults tell of a sub-chart. */
function opened(shape: Shape): Shape {
  if (shape.kind !== "map") return shape;
  return toMap(new Map([...shape.keys].map(([key, child]) => [key, opened(child)])), shape.rest ?? any);
}

/** Adds the switch at `path` where the chart lists none. */
function addKey(keys: Map<string, Shape>, [name = "", ...rest]: readonly string[]): void {
  const there = keys.get(name);
  if (rest.length === 0) {
    if (!there) keys.set(name, scalar("boolean"));
    return;
  }
  const inside = new Map(there?.kind === "map" ? there.keys : []);
  addKey(inside, rest);
  if (!there) keys.set(name, map(Object.fromEntries(inside)));
  else if (there.kind === "map") keys.set(name, toMap(inside, there.rest));
}

/** Share of the keys below which anything passes, 0 to 1: what neither the compiler nor a check can help with. */
export function openShare(shape: MapShape): number {
  let open = shape.rest ? 1 : 0;
  let all = open;
  for (const child of shape.keys.values()) {
    all++;
    if (child.kind === "any" || (child.kind === "map" && child.keys.size === 0 && child.rest === any)) open++;
  }
  return all === 0 ? 0 : open / all;
}
