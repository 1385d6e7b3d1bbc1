import type { ClusterFacts } from "@hub/component";
import type { FleetCluster } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import { indexEntry, type TreeFile } from "@hub/tree/deploy-tree";
import type { KnownFile } from "@hub/tree/known-files";
import { Spool } from "@hub/tree/spool";
import type { TreeWriter } from "@hub/tree/write-tree";
import type { ClusterRenderer, RenderedCluster } from "../render/cluster-renderer.ts";
import { runsKey } from "./render-state.ts";
import type { SummaryRow } from "./render-summary.ts";

/** What is still needed of a cluster when its files wait to be written. Plain data: what it was rendered from is freed. */
export interface ClusterRow extends SummaryRow {
  readonly name: string;
  readonly hub: string;
  /** Components and releases, as `runsKey` says them: what its namespaces follow from. */
  readonly runs: string;
  readonly namespaces: ClusterFacts["namespaces"];
}

/**
 * Some of the clusters of a fleet: renders and prints one after another, forgets what it is made from, and writes when
 * all of the fleet has turned out well.
 */
export class RenderShare {
  readonly #renderer: ClusterRenderer;
  readonly #known: ReadonlyMap<string, KnownFile>;
  readonly #bundles = new Set<string>();
  readonly #spool = new Spool();
  /** Files that the disk holds already. */
  readonly #kept: string[] = [];
  readonly rows: ClusterRow[] = [];

  constructor(renderer: ClusterRenderer, known: ReadonlyMap<string, KnownFile>) {
    this.#renderer = renderer;
    this.#known = known;
  }

  /** What failed is in the problems of the renderer. */
  add(clusters: readonly FleetCluster[]): void {
    for (const rendered of this.#renderer.render(clusters)) {
      if (!this.#renderer.problems.some(isError)) this.#add(rendered);
    }
  }

  #add(rendered: RenderedCluster): void {
    const { resolved, components } = rendered;
    const { files, index } = this.#renderer.print(rendered);
    const bundles = components.flatMap(({ file }) => (file && this.#isNew(file) ? file : []));
    const isKnown = ({ path, digest }: TreeFile) => this.#known.get(path)?.digest === digest;
    const all = [...bundles, ...files];
    this.#kept.push(...all.filter(isKnown).map(({ path }) => path));
    for (const file of all) if (!isKnown(file)) this.#spool.add(file);
    this.rows.push({
      entry: indexEntry(index),
      name: index.name,
      hub: index.hub,
      provider: resolved.facts.provider,
      region: resolved.facts.region,
      manifests: components.reduce((sum, { manifests }) => sum + manifests.length, 0),
      runs: runsKey(index.components),
      namespaces: resolved.facts.namespaces,
    });
  }

  write(writer: TreeWriter): void {
    for (const path of this.#kept) {
      const known = this.#known.get(path);
      if (known) writer.keep(path, known);
    }
    for (const file of this.#spool.read()) writer.write(file);
    this.#spool.close();
  }

  #isNew({ path }: TreeFile): boolean {
    if (this.#bundles.has(path)) return false;
    this.#bundles.add(path);
    return true;
  }
}

const isError = ({ severity }: Problem): boolean => severity === "error";
