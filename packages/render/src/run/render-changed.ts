import type { Catalog } from "@hub/fleet";
import { parseFiles, printFiles } from "@hub/tree/stored-files";
import { loadCatalog } from "../load/load-catalog.ts";
import { renderOne } from "./render-one.ts";
import { type RenderOptions, type RenderResult, resultOf } from "./render-result.ts";
import { dropState, type RenderState, type Run, writeState } from "./render-state.ts";
import { TreeChange } from "./tree-change.ts";

export interface ChangedRun extends Run {
  readonly before: RenderState;
  /** Paths of inputs that are not what they were. */
  readonly changed: readonly string[];
}

/** With more, a run over everything takes no longer. */
const maxChanged = 20;

/**
 * Renders again what depends on some overrides of single clusters: nothing else reads those files.
 *
 * Undefined, with nothing written, where more has changed, or where there is any problem: then a run over everything
 * decides, and reports it among all other problems.
 */
export async function renderChanged(
  { root, out }: RenderOptions,
  { cache, before, inputs, changed }: ChangedRun,
): Promise<RenderResult | undefined> {
  const pairs = changed.flatMap((path) => ownOverride(path) ?? []);
  if (pairs.length < changed.length || changed.length > maxChanged) return undefined;
  if (before.warnings.some(({ place }) => changed.includes(place?.file ?? ""))) return undefined;
  const catalog = await catalogOf(root, new Set(pairs.map(({ component }) => component)));
  if (!catalog) return undefined;
  const tree = new TreeChange(out, parseFiles(before.files));
  for (const { cluster, component } of pairs) {
    const placed = tree.find(cluster, component);
    const rendered = placed && renderOne(root, catalog, { ...placed, namespaces: before.namespaces });
    if (!rendered || !tree.replace(placed, rendered)) return undefined;
  }
  dropState(cache);
  const { writer, digest } = tree.write();
  const bundles = [...writer.files.keys()].filter((path) => path.startsWith("bundles/")).length;
  const summary = { ...before.summary, manifests: before.summary.manifests + tree.addedManifests, bundles };
  const state: RenderState = { ...before, inputs, digest, files: printFiles(writer.files), summary };
  writeState(cache, state);
  return resultOf(state, writer);
}

/** The cluster and the component that an override file is about; undefined for any other file. */
function ownOverride(path: string): { cluster: string; component: string } | undefined {
  const [, cluster = "", component = ""] = /^clusters\/([^/]+)\/overrides\/([^/]+)\.yaml$/.exec(path) ?? [];
  return component === "" || cluster === "rings" ? undefined : { cluster, component };
}

async function catalogOf(root: string, names: ReadonlySet<string>): Promise<Catalog | undefined> {
  const { catalog, problems } = await loadCatalog(root, names);
  return problems.length === 0 ? catalog : undefined;
}
