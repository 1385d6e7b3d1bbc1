import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { parseAllDocuments } from "yaml";

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
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validators = new Map<string, ValidateFunction>();
  for (const file of readdirSync(folder)) {
    for (const document of parseAllDocuments(readFileSync(join(folder, file), "utf8"))) {
      const { spec } = document.toJS() as Crd;
      for (const { name, served, schema } of spec.versions) {
        if (!served) continue;
        validators.set(`${spec.group}/${name} ${spec.names.kind}`, ajv.compile(root(schema.openAPIV3Schema)));
      }
    }
  }
  return (object) => {
    const validate = validators.get(`${object.apiVersion} ${object.kind}`);
    if (!validate) return [`${object.apiVersion} ${object.kind} is not served`];
    if (validate(object)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath || "/", message, params.additionalProperty].filter(Boolean).join(" "),
    );
  };
}

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
