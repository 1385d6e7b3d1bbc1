import { existsSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { crdsIn } from "./stored-crds.ts";

const charts = join(import.meta.dirname, "../../../../shared/charts");

type Schema = { readonly [key: string]: unknown };
interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly served: boolean;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** What is wrong with an object, as `<path> <message>`; nothing where it is right. */
export type CheckObject = (object: { readonly [key: string]: unknown }) => string[];

/**
 * Holds objects against the CRDs that a stored chart brings: an unknown field, which the API server would drop, is an
 * error too. Undefined where only this repository is checked out. Rules in CEL are not looked at.
 */
export function crdCheck(chart: string, version: string): CheckObject | undefined {
  const folder = join(charts, chart, version, "crds");
  if (!existsSync(folder)) return undefined;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    code: { regExp: goRegExp },
  });
  const schemas = new Map<string, Schema>();
  const validators = new Map<string, ValidateFunction>();
  for (const { spec } of crdsIn<Crd>(folder)) {
    for (const { name, served, schema } of spec.versions) {
      if (!served) continue;
      schemas.set(`${spec.group}/${name} ${spec.names.kind}`, schema.openAPIV3Schema);
    }
  }
  return (object) => {
    const kind = `${object.apiVersion} ${object.kind}`;
    const schema = schemas.get(kind);
    if (!schema) return [`${kind} is not served`];
    // Only what is asked for: Prometheus' own kinds take seconds each.
    const validate = validators.get(kind) ?? ajv.compile(root(schema));
    validators.set(kind, validate);
    if (validate(object)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath || "/", message, params.additionalProperty].filter(Boolean).join(" "),
    );
  };
}

/** Patterns of CRDs are Go's: there `(?i)` makes the rest of a pattern blind to case, here only a flag does. */
const goRegExp = Object.assign(
  (pattern: string, flags: string) =>
    new RegExp(pattern.replaceAll("(?i)", ""), pattern.includes("(?i)") ? `${flags}i` : flags),
  // Of no use here: how generated code would call it.
  { code: "new RegExp" },
);

/** Every object has these, whether its CRD says so or not. */
function root(schema: Schema): Schema {
  const properties = { apiVersion: {}, kind: {}, metadata: {}, ...(schema.properties as Schema | undefined) };
  return { ...(closed({ ...schema, properties }) as Schema), required: ["metadata"] };
}

/** The schema with no field allowed that it does not name. Metadata is the API server's own matter. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const node = schema as Schema;
  if (node["x-kubernetes-int-or-string"]) return { type: ["integer", "string"] };
  const isClosed =
    node.type === "object" && node.properties !== undefined && !node["x-kubernetes-preserve-unknown-fields"];
  return {
    ...Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)])),
    ...(isClosed && {
      properties: Object.fromEntries(
        // Names of fields, which may be those of keywords.
        Object.entries(node.properties as Schema).map(([key, value]) => [key, closed(value)]),
      ),
      additionalProperties: false,
    }),
  };
}
