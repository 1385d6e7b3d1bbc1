import type { Component } from "@hub/component";
import { z } from "zod";

/** As much of JSON Schema as settings use. */
interface Schema {
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The settings of a component, whole maps among them: `dns01`, `dns01.identity`, `rates[].window`, `services.*.timeout`. */
export const settingPaths = (component: Component): string[] =>
  // What zod writes is JSON Schema, of which these fields are a part.
  below(z.toJSONSchema(component.settings, { io: "input", unrepresentable: "any" }) as Schema);

const below = (schema: Schema): string[] =>
  [
    ...Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, inner] as const),
    ...(typeof schema.additionalProperties === "object" ? [["*", schema.additionalProperties] as const] : []),
    ...(schema.items ? [["[]", schema.items] as const] : []),
  ]
    .flatMap(([key, inner]) => [key, ...below(inner).map((path) => `${key}.${path}`)])
    .concat([...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(below))
    .map((path) => path.replaceAll(".[]", "[]"));
