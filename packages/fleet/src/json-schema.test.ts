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
