import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  bundlePath,
  clusterPath,
  findEntry,
  type IndexCluster,
  type IndexComponent,
  indexEntry,
  indexName,
  readIndexHead,
  sealIndex,
  type TreeFile,
  treeFile,
} from "@hub/tree/deploy-tree";
import type { StoredFile } from "@hub/tree/stored-files";
import { TreeWriter } from "@hub/tree/write-tree";
import { joinApplications, splitApplications } from "../render/cluster-files.ts";
import type { RenderedOne } from "./render-one.ts";

/** A component of a cluster, as the index lists it. */
export interface Listed {
  readonly cluster: IndexCluster;
  readonly component: IndexComponent;
}

/** Changes single components of a complete deploy tree, and leaves everything else as it is. */
export class TreeChange {
  readonly #out: string;
  readonly #stored: ReadonlyMap<string, StoredFile>;
  readonly #changed = new Map<string, TreeFile>();
  /** Bundles that a changed component had before. */
  readonly #left: { readonly name: string; readonly bundle: string }[] = [];
  #index: Buffer;
  /** How many more objects stand beside the charts than before. */
  addedManifests = 0;

  constructor(out: string, stored: ReadonlyMap<string, StoredFile>) {
    this.#out = out;
    this.#stored = stored;
    const index = readFileSync(join(out, indexName));
    this.#index = readIndexHead(index) ? index : Buffer.alloc(0);
  }

  /** Undefined where the tree has no such component. */
  find(cluster: string, component: string): Listed | undefined {
    const place = findEntry(this.#index, cluster);
    if (!place) return undefined;
    const entry = JSON.parse(this.#index.toString("utf8", place.start, place.end)) as IndexCluster;
    const listed = entry.components.find(({ name }) => name === component);
    return listed && { cluster: entry, component: listed };
  }

  /** False, with nothing changed, where a file does not match the index. */
  replace({ cluster, component }: Listed, { text, index, bundle, manifests }: RenderedOne): boolean {
    const path = `${clusterPath(cluster.hub, cluster.name)}/applications.yaml`;
    const at = cluster.components.indexOf(component);
    const place = findEntry(this.#index, cluster.name);
    const applications = splitApplications(this.#text(path) ?? "");
    const old = applications[at];
    const before = component.bundle === null ? 0 : this.#countObjects(component.name, component.bundle);
    if (!place || old === undefined || hash("sha256", old) !== component.digest || before === undefined)
      return false;
    this.#changed.set(path, treeFile(path, joinApplications(applications.with(at, text))));
    if (bundle) this.#changed.set(bundle.path, bundle);
    if (component.bundle !== null) this.#left.push({ name: component.name, bundle: component.bundle });
    const entry = indexEntry({ ...cluster, components: cluster.components.with(at, index) });
    this.#index = Buffer.concat([
      this.#index.subarray(0, place.start),
      Buffer.from(entry),
      this.#index.subarray(place.end),
    ]);
    this.addedManifests += manifests - before;
    return true;
  }

  /** Throws ProblemError as TreeWriter does. */
  write(): { writer: TreeWriter; digest: string } {
    const stale = new Set(
      this.#left.flatMap(({ name, bundle }) => (this.#runs(name, bundle) ? [] : bundlePath(name, bundle))),
    );
    const writer = new TreeWriter(this.#out, this.#stored);
    for (const [path, stored] of this.#stored) {
      if (!this.#changed.has(path) && !stale.has(dirname(path))) writer.keep(path, stored);
    }
    for (const file of this.#changed.values()) writer.write(file);
    const digest = sealIndex(this.#index, writer.files);
    const folders = new Set([...stale].map((folder) => emptyAround(folder, writer.files)));
    writer.finish(this.#index, [...folders]);
    return { writer, digest };
  }

  /** The text of a file as it will be. */
  #text(path: string): string | undefined {
    const changed = this.#changed.get(path);
    if (changed) return changed.text;
    const text = this.#stored.has(path) ? readFileSync(join(this.#out, path), "utf8") : "";
    return hash("sha256", text) === this.#stored.get(path)?.digest ? text : undefined;
  }

  #countObjects(component: string, bundle: string): number | undefined {
    const text = this.#text(`${bundlePath(component, bundle)}/manifests.yaml`);
    return text === undefined ? undefined : splitApplications(text).length;
  }

  /** Whether a cluster still runs a component with this bundle. */
  #runs(component: string, bundle: string): boolean {
    const wanted = `"bundle":"${bundle}"`;
    const start = Buffer.from(`    {"name":"${component}",`);
    for (let at = this.#index.indexOf(wanted); at >= 0; at = this.#index.indexOf(wanted, at + 1)) {
      const line = this.#index.lastIndexOf("\n", at) + 1;
      if (this.#index.subarray(line, line + start.length).equals(start)) return true;
    }
    return false;
  }
}

/** The outermost folder that has no file in it any more when this one goes. */
function emptyAround(folder: string, files: ReadonlyMap<string, StoredFile>): string {
  const parent = dirname(folder);
  if (parent === ".") return folder;
  for (const path of files.keys()) if (path.startsWith(`${parent}/`)) return folder;
  return emptyAround(parent, files);
}
