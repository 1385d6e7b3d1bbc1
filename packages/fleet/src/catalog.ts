import type { Component } from "@hub/component";

/** A component with what exists of it. */
export interface CatalogEntry {
  readonly component: Component;
  /** Frozen releases, oldest first. */
  readonly releases: readonly string[];
}

/** All components, by name. */
export type Catalog = ReadonlyMap<string, CatalogEntry>;
