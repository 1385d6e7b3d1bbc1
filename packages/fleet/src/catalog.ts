import { type Component, defineComponent } from "@hub/component";
import type { Place } from "@hub/problem";
import { z } from "zod";

/** A component with what exists of it. */
export interface CatalogEntry {
  readonly component: Component;
  /** Frozen releases, oldest first. */
  readonly releases: readonly string[];
  /** Whether the component could not be loaded, and `component` stands in for it. */
  readonly isBroken?: boolean;
  /** Where the component's source says a field of its definition; the top of the file, where it does not. */
  placeOf?(field: string): Place;
}

/** All components, by name. */
export type Catalog = ReadonlyMap<string, CatalogEntry>;

/** Stands in for a component that has problems of its own, so that what names it is not a problem too. Renders nothing. */
export const brokenEntry = (name: string, releases: readonly string[]): CatalogEntry => ({
  component: defineComponent({
    name,
    description: "",
    namespace: { name, podSecurity: "restricted" },
    settings: z.looseObject({}),
  }),
  releases,
  isBroken: true,
});
