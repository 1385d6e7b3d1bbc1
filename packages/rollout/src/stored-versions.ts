import { isMap } from "@hub/fleet";
import type { Json, JsonObject } from "@hub/yaml";
import type { ReleaseFacts } from "./release-facts.ts";

/** Versions of CRDs, by the CRD's name. */
export type CrdVersions = ReadonlyMap<string, readonly CrdVersion[]>;

export interface CrdVersion {
  readonly name: string;
  /** Whether etcd stores objects in it. */
  readonly storage: boolean;
}

/** The CRDs of a release: those that it says, and those among its manifests. Undefined where a chart may hold others. */
export function crdVersions(
  facts: ReleaseFacts | undefined,
  manifests: readonly JsonObject[],
): CrdVersions | undefined {
  const rendered = manifests
    .filter(({ kind }) => kind === "CustomResourceDefinition")
    .map(({ metadata, spec }) => [text(metadata, "name"), versionsOf(spec)] as const);
  if (!facts?.crds && (facts === undefined || facts.chart)) return undefined;
  return new Map([...(facts.crds ?? []).map(({ name, versions }) => [name, versions] as const), ...rendered]);
}

const text = (map: Json | undefined, key: string): string => (isMap(map) ? String(map[key] ?? "") : "");

const versionsOf = (spec: Json | undefined): CrdVersion[] =>
  isMap(spec) && Array.isArray(spec.versions)
    ? spec.versions.map((version) => ({
        name: text(version, "name"),
        storage: isMap(version) && version.storage === true,
      }))
    : [];

/** What of the CRDs that are there would be gone: a whole CRD, or the version in which its objects are stored. */
export function vanishing(before: CrdVersions, after: CrdVersions): { crd: string; version?: string }[] {
  return [...before].flatMap(([crd, versions]) => {
    const left = after.get(crd);
    if (!left) return [{ crd }];
    return versions
      .filter(({ name, storage }) => storage && !left.some((one) => one.name === name))
      .map(({ name }) => ({ crd, version: name }));
  });
}
