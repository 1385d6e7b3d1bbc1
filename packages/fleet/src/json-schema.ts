import type { KnownKeys } from "@hub/chart";
import type { Component } from "@hub/component";
import { z } from "zod";
import type { Catalog } from "./catalog.ts";
import { clusterSchema, fleetSchema, holdSchema, pinSchema } from "./schema.ts";

/** A JSON Schema, as editors read it. */
export type JsonSchema = { readonly [key: string]: unknown };

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schemas of the files under `clusters/`, by the glob of the files that each describes. */
export function fleetJsonSchemas(catalog: Catalog): Map<string, { name: string; schema: JsonSchema }> {
  return new Map([
    ["clusters/fleet.yaml", { name: "fleet", schema: toJsonSchema(fleetSchema) }],
    ["clusters/*/cluster.yaml", { name: "cluster", schema: toJsonSchema(clusterSchema) }],
    ["clusters/**/pins.yaml", { name: "pins", schema: pinsJsonSchema(catalog) }],
    ...[...catalog].flatMap(([name, { component }]) =>
      component
        ? [[`clusters/**/overrides/${name}.yaml`, { name, schema: overrideJsonSchema(component) }] as const]
        : [],
    ),
  ]);
}

/** The JSON Schema of `overrides/<component>.yaml`: the component's settings, and the values that its chart knows. */
export function overrideJsonSchema(component: Component): JsonSchema {
  return {
    $schema: dialect,
    title: `Overrides of ${component.name}`,
    description: component.description,
    type: "object",
    additionalProperties: false,
    properties: {
      settings: {
        ...withoutRequired(toJsonSchema(component.settings)),
        description: "The component's own knobs.",
      },
      ...(component.chart
        ? {
            values: {
              ...keysJsonSchema(component.chart.keys),
              description: `Helm values of the chart ${component.chart.name} ${component.chart.version}.`,
            },
          }
        : {}),
    },
  };
}

const pinsJsonSchema = (catalog: Catalog): JsonSchema => ({
  $schema: dialect,
  title: "Pins",
  type: "object",
  additionalProperties: false,
  $defs: { pin: withoutDialect(toJsonSchema(pinSchema)), hold: withoutDialect(toJsonSchema(holdSchema)) },
  properties: Object.fromEntries(
    [...catalog].map(([name, { component }]) => [
      name,
      { $ref: "#/$defs/pin", ...(component && { description: component.description }) },
    ]),
  ),
});

const toJsonSchema = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

const withoutDialect = ({ $schema: _, ...schema }: JsonSchema): JsonSchema => schema;

/** An override has only what differs, at any depth; `null` gives the default back. */
function withoutRequired(schema: JsonSchema): JsonSchema {
  const { required: _, $schema: __, properties, ...rest } = schema;
  if (typeof properties !== "object" || properties === null) return rest;
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, inner]) => [key, withoutRequired(inner as JsonSchema)]),
    ),
  };
}

/** The keys that a chart knows, as JSON Schema. `null` is allowed everywhere: it removes a default of the chart. */
export function keysJsonSchema(keys: KnownKeys): JsonSchema {
  if (typeof keys === "string")
    return keys === "any" || keys.startsWith("any|")
      ? {}
      : { type: [...new Set([...keys.split("|"), "null"])] };
  if (isList(keys)) return { type: ["array", "null"], items: keysJsonSchema(keys[0]) };
  const { "*": rest, ...named } = keys;
  return {
    type: ["object", "null"],
    properties: Object.fromEntries(Object.entries(named).map(([key, inner]) => [key, keysJsonSchema(inner)])),
    additionalProperties: rest === undefined ? false : keysJsonSchema(rest),
  };
}

const isList = (keys: KnownKeys): keys is readonly [KnownKeys] => Array.isArray(keys);
