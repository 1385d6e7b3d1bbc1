import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { parse, stringify } from "yaml";
import { bundleSource, type ChildApplicationOptions, chartSource } from "./index.ts";

/** Argo CD's own CRDs, a folder for each version; absent where only this repository is checked out. */
const crdFolder = join(import.meta.dirname, "../../../../shared/charts/argo-cd");

/** Versions of Argo CD (its own, and its chart's) whose CRDs are there. */
export const crdVersions: readonly string[] = existsSync(crdFolder) ? readdirSync(crdFolder) : [];

type Schema = { readonly [key: string]: unknown };
interface Crd {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

/** Gives the schema errors of an object of Argo CD, as `<path> <message>`. */
export type CheckObject = (object: object) => string[];

/**
 * Holds objects against the CRDs of one version, more strictly than the API server does: an unknown field, which it
 * drops, is an error, and so are names that it refuses elsewhere and an Application without source.
 */
export function strictCheck(version: string): CheckObject {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const folder = join(crdFolder, version, "crds");
  const crds = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), "utf8")) as Crd);
  const validators = new Map<string, ValidateFunction>();
  const validator = (kind: string): ValidateFunction | undefined => {
    const cached = validators.get(kind);
    const schema = crds.find(({ spec }) => spec.names.kind === kind)?.spec.versions[0]?.schema
      .openAPIV3Schema;
    if (cached || !schema) return cached;
    const compiled = ajv.compile(withRules(kind, strict(schema) as Schema));
    validators.set(kind, compiled);
    return compiled;
  };
  return (object) => {
    const kind = "kind" in object ? String(object.kind) : "";
    const validate = validator(kind);
    if (!validate) return [`there is no kind ${kind}`];
    if (validate(object)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || "/"} ${message}${"additionalProperty" in params ? `: ${params.additionalProperty}` : ""}`,
    );
  };
}

/** Generators that nest all generators and make the schema a hundred times as large; refused, as none is used. */
const combining = ["matrix", "merge"];

/** The schema with no field allowed that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const node = schema as Schema;
  if (node["x-kubernetes-int-or-string"]) return { type: ["integer", "string"] };
  const properties = Object.entries((node.properties ?? {}) as Schema)
    .filter(([key]) => !combining.includes(key))
    .map(([key, value]) => [key, strict(value)]);
  const isOpen =
    node["x-kubernetes-preserve-unknown-fields"] === true || node.additionalProperties !== undefined;
  return {
    ...Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === "properties" ? {} : strict(value)]),
    ),
    ...(node.properties ? { properties: Object.fromEntries(properties) } : {}),
    ...(node.type === "object" && !isOpen ? { additionalProperties: false } : {}),
  };
}

const text = { type: "string" };
const dnsSubdomain = { type: "string", maxLength: 253, pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" };
const labelValue = {
  type: "string",
  maxLength: 63,
  pattern: "^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$",
};
const metadata = {
  type: "object",
  required: ["name", "namespace"],
  additionalProperties: false,
  properties: {
    name: dnsSubdomain,
    namespace: dnsSubdomain,
    labels: { type: "object", additionalProperties: labelValue },
    annotations: { type: "object", additionalProperties: text },
    finalizers: { type: "array", items: text },
  },
};

/** Argo CD requires a chart, a path or a ref in each source, though its CRD does not. */
const oneSource = { anyOf: [{ required: ["chart"] }, { required: ["path"] }, { required: ["ref"] }] };
const someSource = {
  properties: { source: oneSource, sources: { type: "array", minItems: 1, items: oneSource } },
  oneOf: [{ required: ["source"] }, { required: ["sources"] }],
};

const withRules = (kind: string, schema: Schema): Schema => ({
  ...schema,
  properties: { ...(schema.properties as Schema), metadata },
  ...(kind === "Application" ? { allOf: [{ properties: { spec: someSource } }] } : {}),
  ...(kind === "ApplicationSet"
    ? {
        allOf: [{ properties: { spec: { properties: { template: { properties: { spec: someSource } } } } } }],
      }
    : {}),
});

export const testHub = {
  hub: "hub-1",
  argoNamespace: "argocd",
  repository: { url: "https://git.example.com/infrastructure.git", branch: "deploy" },
};

/** A child with a chart and a bundle; a test changes what it is about. */
export const testChild = (removal: "delete" | "keep" | "confirm"): ChildApplicationOptions => ({
  cluster: "edge-1",
  ring: "canary",
  clusterLabels: { tier: "test" },
  argoNamespace: "argocd",
  component: {
    name: "alpha",
    namespace: { name: "alpha-system", podSecurity: "restricted" },
    argo: {
      removal,
      syncOptions: ["RespectIgnoreDifferences=true"],
      ignoreDifferences: [
        {
          issue: "https://github.com/example/alpha/issues/1",
          group: "admissionregistration.k8s.io",
          kind: "ValidatingWebhookConfiguration",
          jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
        },
      ],
      clusterKinds: [],
      namespaces: [],
    },
  },
  release: "1.4.0",
  wave: 2,
  sources: [
    chartSource({ repository: "https://charts.example.com", name: "alpha", version: "3.1.0" }, "alpha", {
      replicaCount: 2,
      resources: null,
    }),
    bundleSource(testHub.repository.url, "deploy", "bundles/alpha/0123456789abcdef"),
  ],
});

/** An object as the YAML that a reviewer reads. */
export const reviewYaml = (object: unknown): string =>
  stringify(object, { lineWidth: 0, aliasDuplicateObjects: false });
