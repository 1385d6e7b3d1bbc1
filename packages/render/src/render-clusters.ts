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

  /** Undefined where something failed, which is then in `problems`. */
  render(cluster: FleetCluster): RenderedCluster | undefined {
    const resolved = this.#resolver.resolve(cluster);
    if (!resolved) return undefined;
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
