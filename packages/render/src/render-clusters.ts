import type { Component } from "@hub/component";
import { type Catalog, type Fleet, type FleetCluster, pinnedComponent } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { createPrinter } from "@hub/yaml/print";
import { type ClusterTree, clusterFiles } from "./cluster-files.ts";
import type { IndexComponent } from "./deploy-tree.ts";
import { type RenderedComponent, RenderMemo } from "./render-memo.ts";
import { type ResolvedCluster, Resolver } from "./resolve.ts";

/** A cluster of which every component has been rendered, and nothing printed. */
export interface RenderedCluster {
  readonly resolved: ResolvedCluster;
  /** In the order of `resolved.components`. */
  readonly components: readonly RenderedComponent[];
}

/** How many clusters are looked at together: what is asked ahead for them waits in memory. */
export const atOnce = 32;

/** Renders clusters of one fleet, sharing all that they have in common. Pure. */
export class ClusterRenderer {
  readonly #resolver: Resolver;
  readonly #memo: RenderMemo;
  readonly #printer = createPrinter();
  readonly #catalog: Catalog;

  constructor(fleet: Fleet, catalog: Catalog) {
    this.#catalog = catalog;
    this.#resolver = new Resolver(fleet, catalog);
    this.#memo = new RenderMemo(fleet.repository);
  }

  get problems(): readonly Problem[] {
    return [...this.#resolver.problems, ...this.#memo.problems];
  }

  /** How often a component was really run. */
  get renders(): number {
    return this.#memo.renders;
  }

  /** One cluster after another; undefined where something failed, which is then in `problems`. */
  *render(clusters: readonly FleetCluster[]): Generator<RenderedCluster | undefined> {
    for (let from = 0; from < clusters.length; from += atOnce) {
      const outlines = clusters.slice(from, from + atOnce).map((cluster) => this.#resolver.outline(cluster));
      this.#resolver.ahead(outlines.flatMap((outline) => outline ?? []));
      const part = outlines.map((outline) => outline && this.#resolver.resolveOutline(outline));
      this.#memo.ahead(part.flatMap((cluster) => cluster ?? []));
      for (const resolved of part) yield resolved && this.#render(resolved);
    }
  }

  #render(resolved: ResolvedCluster): RenderedCluster | undefined {
    const components = resolved.components.map((component) => this.#memo.render(component, resolved));
    return components.every((component) => component !== undefined) ? { resolved, components } : undefined;
  }

  /** The component of which the index lists a release. */
  component({ name, release }: Pick<IndexComponent, "name" | "release">): Component | undefined {
    return pinnedComponent(this.#catalog, name, release);
  }

  /** The files of a cluster. Its bundles are files of their own, since clusters share them. */
  print({ resolved, components }: RenderedCluster): ClusterTree {
    return clusterFiles(resolved, components, this.#printer);
  }
}
