import type { Component } from "@hub/component";
import { type Catalog, type Fleet, type FleetCluster, pinnedComponent } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { IndexComponent } from "@hub/tree/deploy-tree";
import { createPrinter } from "@hub/yaml/print";
import { Resolver } from "../resolve/resolve.ts";
import type { Outline, ResolvedCluster } from "../resolve/resolved.ts";
import { type ClusterTree, clusterFiles } from "./cluster-files.ts";
import { ComponentRenderer, type RenderedComponent } from "./component-renderer.ts";

/** A cluster of which every component has been rendered, and nothing printed. */
export interface RenderedCluster {
  readonly resolved: ResolvedCluster;
  /** In the order of `resolved.components`. */
  readonly components: readonly RenderedComponent[];
}

/** A cluster of which some components may have failed. */
export interface PartlyRendered {
  readonly resolved: ResolvedCluster;
  /** In the order of `resolved.components`; undefined is what failed. */
  readonly components: readonly (RenderedComponent | undefined)[];
}

/** Renders clusters of one fleet, sharing all that they have in common. Pure. */
export class ClusterRenderer {
  readonly #resolver: Resolver;
  readonly #memo: ComponentRenderer;
  readonly #printer = createPrinter();
  readonly #catalog: Catalog;

  constructor(fleet: Fleet, catalog: Catalog) {
    this.#catalog = catalog;
    this.#resolver = new Resolver(fleet, catalog);
    this.#memo = new ComponentRenderer(fleet.repository);
  }

  get problems(): readonly Problem[] {
    return [...this.#resolver.problems, ...this.#memo.problems];
  }

  /** How often a component was really run. */
  get renders(): number {
    return this.#memo.renders;
  }

  /** The components that a cluster is to run. Undefined where not even its ring and hub are defined. */
  outline(cluster: FleetCluster): Outline | undefined {
    return this.#resolver.outline(cluster);
  }

  /** One cluster after another, without those of which something failed, which is then in `problems`. */
  *render(clusters: readonly FleetCluster[]): Generator<RenderedCluster> {
    yield* this.renderWhole(this.#outlines(clusters));
  }

  /** As `render`, of clusters whose outlines are given. */
  *renderWhole(outlines: Iterable<Outline>): Generator<RenderedCluster> {
    for (const { resolved, components } of this.renderOutlines(outlines))
      if (components.every((component) => component !== undefined)) yield { resolved, components };
  }

  *#outlines(clusters: readonly FleetCluster[]): Generator<Outline> {
    for (const cluster of clusters) {
      const outline = this.outline(cluster);
      if (outline) yield outline;
    }
  }

  /** Clusters whose outlines are given, in their order. */
  *renderOutlines(outlines: Iterable<Outline>): Generator<PartlyRendered> {
    for (const outline of outlines) {
      const resolved = this.#resolver.resolveOutline(outline);
      const components = resolved.components.map((component) => this.#memo.render(component, resolved));
      yield { resolved, components };
    }
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
