import { any, list, openMap, type ScalarType, type Shape, scalar, toMap, union } from "./shape.ts";

/** A JSON Schema of any draft, as parsed: `true`, or a map of keywords. */
export type Schema = unknown;
type Keywords = { readonly [keyword: string]: unknown };

/**
 * The shape that a schema describes, or undefined where it says nothing. Only what gives keys and types is read; a
 * constraint beside them (`required`, `pattern`, `minimum`) is left to Helm.
 *
 * A map that lists properties takes no others unless `additionalProperties` gives their schema: charts leave the
 * keyword out, or write `true`, without meaning that every misspelling is welcome.
 */
export function schemaShape(
  schema: Schema,
  root: Schema = schema,
  above: readonly Schema[] = [],
): Shape | undefined {
  if (!isKeywords(schema)) return undefined;
  if (above.includes(schema)) return any;
  const inside = [...above, schema];
  const shapes = [ownShape(schema, root, inside)];
  if (typeof schema.$ref === "string")
    shapes.push(schemaShape(resolve(schema.$ref, root), root, inside) ?? any);
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const branches = schema[keyword];
    if (Array.isArray(branches)) shapes.push(...branches.map((branch) => schemaShape(branch, root, inside)));
  }
  const said = shapes.filter((shape) => shape !== undefined);
  // `{type: object}` beside a reference or branches only repeats them.
  const telling = said.length > 1 ? said.filter((shape) => shape !== openMap) : said;
  return (telling.length > 0 ? telling : said).reduce<Shape | undefined>(
    (a, b) => (a ? union(a, b) : b),
    undefined,
  );
}

function ownShape(schema: Keywords, root: Schema, above: readonly Schema[]): Shape | undefined {
  const literals = "const" in schema ? [schema.const] : schema.enum;
  if (Array.isArray(literals)) return literalShape(literals);
  const types = typeNames(schema);
  if (types.length === 0) return undefined;
  if (types.every(isScalarType)) return scalar(...types);
  if (types.length > 1) return any;
  return types[0] === "array" ? listShape(schema, root, above) : mapShape(schema, root, above);
}

function listShape(schema: Keywords, root: Schema, above: readonly Schema[]): Shape {
  return list(schemaShape(schema.items, root, above) ?? any);
}

function mapShape(schema: Keywords, root: Schema, above: readonly Schema[]): Shape {
  const keys = new Map<string, Shape>();
  for (const [key, property] of entries(schema.properties)) {
    const shape = schemaShape(property, root, above) ?? any;
    keys.set(key, shape.kind === "any" || shape.kind === "scalar" ? { ...shape, unset: true } : shape);
  }
  const others = [
    schema.additionalProperties,
    ...entries(schema.patternProperties).map(([, value]) => value),
  ];
  const rest = others.filter(isKeywords).map((other) => schemaShape(other, root, above) ?? any);
  if (rest.length > 0) return toMap(keys, rest.reduce(union));
  if (keys.size > 0 || schema.additionalProperties === false) return toMap(keys, undefined);
  return openMap;
}

function literalShape(literals: readonly unknown[]): Shape {
  const values = literals.filter((literal) => literal !== null);
  const types = [...new Set(values.map((value) => typeof value))];
  if (!types.every(isScalarType)) return any;
  const strings = values.filter((value) => typeof value === "string");
  return { ...scalar(...types), ...(strings.length > 0 && { literals: new Set(strings) }) };
}

/** Names of types without `null`, which is allowed everywhere; `integer` is a number. */
function typeNames(schema: Keywords): string[] {
  const said = Array.isArray(schema.type) ? schema.type : [schema.type ?? impliedType(schema)];
  const names = said.filter((name) => typeof name === "string" && name !== "null");
  return [...new Set(names.map((name) => (name === "integer" ? "number" : name)))];
}

const impliedType = (schema: Keywords): string | undefined =>
  schema.properties || schema.patternProperties ? "object" : schema.items ? "array" : undefined;

function resolve(ref: string, root: Schema): Schema {
  if (!ref.startsWith("#")) return undefined;
  let at = root;
  for (const part of ref.slice(1).split("/").slice(1)) {
    const name = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    at = isKeywords(at) ? at[name] : undefined;
  }
  return at;
}

const isScalarType = (name: string): name is ScalarType =>
  name === "string" || name === "number" || name === "boolean";
const isKeywords = (value: unknown): value is Keywords =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const entries = (value: unknown) => (isKeywords(value) ? Object.entries(value) : []);
