import type { Component } from "@hub/component";
import type { Place, Problem } from "@hub/problem";

/** A component with what exists of it. */
export interface CatalogEntry {
  /** The one of the working tree: what the pin `head` runs. Absent where it was not loaded, or cannot be: a problem of its own. */
  readonly component?: Component | undefined;
  /** Frozen releases, oldest first. */
  readonly releases: readonly string[];
  /** Releases that nothing needed, and that are gone. */
  readonly removed?: readonly string[];
  /** Place of a field of the definition in the component's source; the top of the file, where it is not there. */
  placeOf?(field: string): Place;
  /** One of the frozen releases, loaded by the first request. Undefined where it cannot be: a problem of its own. */
  release?(version: string): Component | undefined;
  /** Why one of the frozen releases cannot be loaded; none where it can. */
  releaseProblems?(version: string): readonly Problem[];
}

/** All components, by name. */
export type Catalog = ReadonlyMap<string, CatalogEntry>;

/** The component that a pin runs: of the working tree, or frozen. Undefined where there is none to run. */
export function pinnedComponent(catalog: Catalog, name: string, release: string): Component | undefined {
  const entry = catalog.get(name);
  return release === "head" ? entry?.component : entry?.release?.(release);
}

/** Problems of the frozen release that a pin runs; none of the working tree. */
export const releaseProblems = (catalog: Catalog, name: string, release: string): readonly Problem[] =>
  catalog.get(name)?.releaseProblems?.(release) ?? [];

/** Place of a field of a component's definition; a frozen release has all of them in one file. */
export function definitionPlace(catalog: Catalog, name: string, release: string, field: string): Place {
  const top = (file: string): Place => ({ file: `apps/${name}/${file}`, line: 1, column: 1 });
  if (release !== "head") return top(`releases/${release}/release.json`);
  return catalog.get(name)?.placeOf?.(field) ?? top("src/index.ts");
}
