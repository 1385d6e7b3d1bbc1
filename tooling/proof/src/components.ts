import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Component, JsonObject } from "@hub/component";
import { parseAllDocuments } from "yaml";

export const repository = join(import.meta.dirname, "../../..");

/** Every component of the working tree, by name. */
export const components: readonly Component[] = await Promise.all(
  readdirSync(join(repository, "apps"))
    .sort()
    .map(async (name) => {
      const module = (await import(join(repository, "apps", name, "src/index.ts"))) as { default: Component };
      return module.default;
    }),
);

/** A Kubernetes object. */
export type Manifest = JsonObject & {
  apiVersion: string;
  kind: string;
  metadata: JsonObject & { name: string; namespace?: string; labels?: JsonObject };
};

/** The objects in the reviewed output of a component, by the file's name: with its richest settings among others. */
export function renderedManifests(component: Component): Map<string, readonly Manifest[]> {
  const folder = join(repository, "apps", component.name, "src/rendered");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".yaml")) : [];
  return new Map(
    files.map((file) => {
      const documents = parseAllDocuments(readFileSync(join(folder, file), "utf8"), { version: "1.1" });
      return [file, documents.map((document): unknown => document.toJS()).filter(isManifest)];
    }),
  );
}

/** The values of a chart, which stand first in the same files, are none. */
export const isManifest = (value: unknown): value is Manifest =>
  typeof value === "object" && value !== null && "apiVersion" in value && "kind" in value;

/** `Kind/name`, with its namespace where it has one. */
export const labelOf = ({ kind, metadata: { name, namespace } }: Manifest): string =>
  `${kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`;
