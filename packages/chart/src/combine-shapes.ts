import { defaultShape } from "./default-shape.ts";
import { any, list, type MapShape, mergeKeys, openMap, type Shape, scalar, toMap, union } from "./shape.ts";

/**
 * What a chart takes where its schema describes `schema` and its default is `value`: the schema's types, widened by the
 * default's, and the keys of both.
 */
export function combine(schema: Shape | undefined, value: unknown, key = "", parent = ""): Shape {
  if (!schema) return defaultShape(value, key, parent);
  if (value === undefined || value === null) return schema === openMap ? defaultShape({}, key) : schema;
  if (schema.kind === "map" && typeof value === "object" && !Array.isArray(value)) {
    return combineMaps(schema, value, key);
  }
  if (schema.kind === "list" && Array.isArray(value)) {
    return value.every((item) => takes(schema.items, item)) ? schema : list();
  }
  const own = typeof value;
  if (schema.kind === "scalar" && (own === "string" || own === "number" || own === "boolean")) {
    const literals = schema.literals && typeof value === "string" ? new Set([value]) : undefined;
    const { unset: _, ...set } = schema;
    return union(set, { ...scalar(own), ...(literals && { literals }) });
  }
  return any;
}

function combineMaps(schema: MapShape, value: object, key: string): Shape {
  const own = defaultShape(value, key);
  if (schema === openMap) return own;
  if (own.kind !== "map") return any;
  const keys = new Map(own.keys);
  const values: { [name: string]: unknown } = { ...value };
  for (const [name, shape] of schema.keys) keys.set(name, combine(shape, values[name], name, key));
  if (own === openMap || (Object.keys(value).length === 0 && !own.rest)) return toMap(keys, schema.rest);
  return toMap(keys, schema.rest && own.rest ? union(schema.rest, own.rest) : (schema.rest ?? own.rest));
}

/**
 * A sub-chart as its parent's values hold it: the sub-chart says what it takes, the parent's defaults for it add keys
 * (those that the parent itself reads) and types, but close nothing that the sub-chart leaves open.
 */
export function underParent(subchart: Shape, parent: Shape | undefined): Shape {
  if (!parent) return subchart;
  if (subchart.kind === "map" && parent.kind === "map") {
    return toMap(mergeKeys(subchart.keys, parent.keys, underParent), subchart.rest);
  }
  return union(subchart, parent);
}

/** Whether a default fits, as far as its kind goes. */
function takes(shape: Shape, value: unknown): boolean {
  if (shape.kind === "any" || value === null) return true;
  if (Array.isArray(value)) return shape.kind === "list" && value.every((item) => takes(shape.items, item));
  if (typeof value === "object") {
    if (shape.kind !== "map") return false;
    return Object.entries(value).every(([key, child]) => {
      const at = shape.keys.get(key) ?? shape.rest;
      return at !== undefined && takes(at, child);
    });
  }
  if (shape.kind !== "scalar" || ![...shape.types].some((type) => type === typeof value)) return false;
  return typeof value !== "string" || !shape.literals || shape.literals.has(value);
}
