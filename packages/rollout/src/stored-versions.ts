import { isMap } from "@hub/fleet";
import type { Json, JsonObject } from "@hub/yaml";
import type { ReleaseFacts } from "./release-facts.ts";

/** The CRDs of a release that are listed or rendered. */
export interface CrdVersions {
  /** Versions by the CRD's name. */
  readonly byName: ReadonlyMap<string, readonly CrdVersion[]>;
  /** Whether these are all: a chart may hold some that nobody has listed. */
  readonly isComplete: boolean;
}

export interface CrdVersion {
  readonly name: string;
  /** Whether etcd stores objects in it. */
  readonly storage: boolean;
}

/** The CRDs of a release: those in `release.json`, and those among its manifests. */
export function crdVersions(facts: ReleaseFacts | undefined, manifests: readonly JsonObject[]): CrdVersions {
  const rendered = manifests
    .filter(({ kind }) => kind === "CustomResourceDefinition")
    .map(({ metadata, spec }) => [text(metadata, "name"), versionsOf(spec)] as const);
  const listed = (facts?.crds ?? []).map(({ name, versions }) => [name, versions] as const);
  return {
    byName: new Map([...listed, ...rendered]),
    isComplete: facts !== undefined && (facts.crds !== undefined || !facts.chart),
  };
}

const text = (map: Json | undefined, key: string): string => (isMap(map) ? String(map[key] ?? "") : "");

const versionsOf = (spec: Json | undefined): CrdVersion[] =>
  isMap(spec) && Array.isArray(spec.versions)
    ? spec.versions.map((version) => ({
        name: text(version, "name"),
        storage: isMap(version) && version.storage === true,
      }))
    : [];

/**
 * Losses among the CRDs that are there: a whole CRD, or the version in which its objects are stored. A CRD that
 * may be among those that nobody has listed is not gone.
 */
export function vanishing(before: CrdVersions, after: CrdVersions): { crd: string; version?: string }[] {
  return [...before.byName].flatMap(([crd, versions]) => {
    const left = after.byName.get(crd);
    if (!left) return after.isComplete ? [{ crd }] : [];
    return versions
      .filter(({ name, storage }) => storage && !left.some((one) => one.name === name))
      .map(({ name }) => ({ crd, version: name }));
  });
}
