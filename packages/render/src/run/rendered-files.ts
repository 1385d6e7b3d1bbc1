import type { ClusterFacts } from "@hub/component";
import type { FleetCluster } from "@hub/fleet";
import { isError } from "@hub/problem";
import { indexEntry, type TreeFile } from "@hub/tree/deploy-tree";
import type { StoredFile } from "@hub/tree/stored-files";
import { WriteBuffer } from "@hub/tree/write-buffer";
import type { TreeWriter } from "@hub/tree/write-tree";
import type { ClusterRenderer, RenderedCluster } from "../render/cluster-renderer.ts";
import { runsKey } from "./render-state.ts";
import type { SummaryRow } from "./render-summary.ts";

/** The rest of a cluster while its files wait to be written. Plain data: everything that it was rendered from is freed. */
export interface ClusterRow extends SummaryRow {
  readonly name: string;
  readonly hub: string;
  /** Components and releases, as `runsKey` joins them: what its namespaces follow from. */
  readonly runs: string;
  readonly namespaces: ClusterFacts["namespaces"];
}

/**
 * The files of a fleet's clusters: renders and prints one cluster after another, frees what it was rendered from, and
 * writes when all of the fleet has turned out well.
 */
export class RenderedFiles {
  readonly #renderer: ClusterRenderer;
  readonly #stored: ReadonlyMap<string, StoredFile>;
  readonly #bundles = new Set<string>();
  readonly #buffer = new WriteBuffer();
  /** Files that the disk holds already. */
  readonly #kept: string[] = [];
  readonly rows: ClusterRow[] = [];

  constructor(renderer: ClusterRenderer, stored: ReadonlyMap<string, StoredFile>) {
    this.#renderer = renderer;
    this.#stored = stored;
  }

  /** Failures are in the problems of the renderer. */
  add(clusters: readonly FleetCluster[]): void {
    for (const rendered of this.#renderer.render(clusters)) {
      if (!this.#renderer.problems.some(isError)) this.#add(rendered);
    }
  }

  #add(rendered: RenderedCluster): void {
    const { resolved, components } = rendered;
    const { files, index } = this.#renderer.print(rendered);
    const bundles = components.flatMap(({ file }) => (file && this.#isNew(file) ? file : []));
    const isStored = ({ path, digest }: TreeFile) => this.#stored.get(path)?.digest === digest;
    const all = [...bundles, ...files];
    this.#kept.push(...all.filter(isStored).map(({ path }) => path));
    for (const file of all) if (!isStored(file)) this.#buffer.add(file);
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
      const stored = this.#stored.get(path);
      if (stored) writer.keep(path, stored);
    }
    for (const file of this.#buffer.read()) writer.write(file);
    this.#buffer.close();
  }

  #isNew({ path }: TreeFile): boolean {
    if (this.#bundles.has(path)) return false;
    this.#bundles.add(path);
    return true;
  }
}
