import type { ChartSource } from "./read-chart.ts";
import type { RequiredValue } from "./read-required.ts";

/** What a chart wants from its user: required by its schema or its templates, and without a default. */
export function requiredValues(source: ChartSource): RequiredValue[] {
  const all = [...schemaRequired(source.schema, source.schema), ...source.required];
  const byPath = new Map(all.map((value) => [value.path.join("."), value]));
  return [...byPath.values()].filter(({ path }) => isUnset(valueAt(source.values, path)));
}

interface Schema {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
}

/** Only what is required whenever the map around it is there by default: alternatives are left out. */
function schemaRequired(root: unknown, schema: unknown, path: readonly string[] = []): RequiredValue[] {
  if (typeof schema !== "object" || schema === null || path.length > maxDepth) return [];
  const { required = [], properties = {} } = resolved(root, schema);
  return [
    ...required.map((name) => ({ path: [...path, name], message: "" })),
    ...Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .flatMap(([name, inner]) => schemaRequired(root, inner, [...path, name])),
  ];
}

/** Of a schema that refers to itself; no chart's values are nested deeper. */
const maxDepth = 20;

function resolved(root: unknown, schema: Schema): Schema {
  if (!schema.$ref?.startsWith("#/")) return schema;
  const at = valueAt(root, schema.$ref.slice(2).split("/"));
  // A schema is either an object or a boolean, and a boolean requires nothing.
  return typeof at === "object" && at !== null ? (at as Schema) : {};
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as { [key: string]: unknown })[key] : undefined,
    value,
  );
}

const isUnset = (value: unknown): boolean => value === undefined || value === null || value === "";
