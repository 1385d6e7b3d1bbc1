import { parseAllDocuments } from "yaml";
import type { KubeObject } from "./kube.ts";

/** An object as it is written down, before a server has seen it. */
export interface Manifest extends KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The objects of a YAML text. Throws where it is no YAML, or an entry is no object of Kubernetes. */
export function parseManifests(text: string): Manifest[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error) throw error;
    const object: unknown = document.toJS();
    // Helm leaves documents with nothing but comments.
    if (object === null) return [];
    if (!isManifest(object)) throw new Error("An entry has no apiVersion, kind or metadata.name.");
    return [object];
  });
}

function isManifest(object: unknown): object is Manifest {
  if (typeof object !== "object" || object === null) return false;
  const { apiVersion, kind, metadata } = object as Partial<Manifest>;
  return typeof apiVersion === "string" && typeof kind === "string" && typeof metadata?.name === "string";
}
