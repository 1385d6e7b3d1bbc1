import { defineComponent } from "@hub/component";
import { expect, test } from "vitest";
import { z } from "zod";
import { fleetJsonSchemas, keysJsonSchema, overrideJsonSchema } from "./json-schema.ts";
import { testCatalog } from "./testing.ts";

const demo = defineComponent({
  name: "demo",
  description: "A component for tests.",
  namespace: { name: "demo", podSecurity: "restricted" },
  settings: z.strictObject({
    email: z.string().describe("Contact."),
    replicas: z.int().default(2).describe("Replicas."),
  }),
  chart: {
    repository: "https://charts.example.com",
    name: "demo",
    version: "1.0.0",
    keys: { image: { tag: "string" }, args: ["any"], extra: { "*": "any" } },
  },
  values: () => ({}),
});

test("offers an editor the settings with their descriptions, none of them required", () => {
  expect(overrideJsonSchema(demo)).toMatchObject({
    additionalProperties: false,
    properties: {
      settings: {
        properties: {
          email: { type: "string", description: "Contact." },
          replicas: { default: 2, description: "Replicas." },
        },
        additionalProperties: false,
      },
    },
  });
  expect(JSON.stringify(overrideJsonSchema(demo))).not.toContain("required");
});

test("offers the values that the chart knows, and null to remove a default", () => {
  expect(keysJsonSchema({ image: { tag: "string|number" }, args: ["any"], extra: { "*": "any" } })).toEqual({
    type: ["object", "null"],
    additionalProperties: false,
    properties: {
      image: {
        type: ["object", "null"],
        additionalProperties: false,
        properties: { tag: { type: ["string", "number", "null"] } },
      },
      args: { type: ["array", "null"], items: {} },
      extra: { type: ["object", "null"], additionalProperties: {}, properties: {} },
    },
  });
});

test("describes every file that people edit", () => {
  expect([...fleetJsonSchemas(testCatalog(demo)).keys()]).toEqual([
    "clusters/fleet.yaml",
    "clusters/*/cluster.yaml",
    "clusters/**/pins.yaml",
    "clusters/**/overrides/demo.yaml",
  ]);
});

test("each file's schema has a name, and pins those of all components", () => {
  const schemas = fleetJsonSchemas(testCatalog(demo));
  expect([...schemas.values()].map(({ name }) => name)).toEqual(["fleet", "cluster", "pins", "demo"]);
  expect(schemas.get("clusters/**/pins.yaml")?.schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: { demo: { $ref: "#/$defs/pin", description: "A component for tests." } },
    $defs: {
      pin: { anyOf: [{ type: "string" }, { type: "object", required: ["version"] }] },
      hold: { required: ["reason", "until"] },
    },
  });
  expect(JSON.stringify(schemas.get("clusters/**/pins.yaml")?.schema).match(/\$schema/g)).toHaveLength(1);
  // Fields with a default may be left out.
  expect(schemas.get("clusters/fleet.yaml")?.schema).toMatchObject({
    properties: { rings: { items: { required: ["name"] } } },
  });
});

test("values are offered where there is a chart", () => {
  expect(overrideJsonSchema(demo)).toMatchObject({
    properties: {
      values: { type: ["object", "null"], description: "Helm values of the chart demo 1.0.0." },
    },
  });
  const { chart: _, values: __, ...withoutChart } = demo;
  expect(overrideJsonSchema(withoutChart)).toMatchObject({ properties: { settings: {} } });
  expect(JSON.stringify(overrideJsonSchema(withoutChart))).not.toContain("values");
});

test("a key that may be anything or null says nothing of its type, another that its own is null", () => {
  expect([keysJsonSchema("any|null"), keysJsonSchema("string|null")]).toEqual([
    {},
    { type: ["string", "null"] },
  ]);
});

test("a component that could not be loaded may be pinned, and its overrides have no schema", () => {
  const schemas = fleetJsonSchemas(new Map([["gamma", { component: undefined, releases: [] }]]));
  expect([...schemas.keys()]).toHaveLength(3);
  expect(schemas.get("clusters/**/pins.yaml")?.schema).toMatchObject({
    properties: { gamma: { $ref: "#/$defs/pin" } },
  });
});
