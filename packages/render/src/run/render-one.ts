import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, type FleetFiles, parseFleet } from "@hub/fleet";
import type { IndexCluster, IndexComponent, TreeFile } from "@hub/tree/deploy-tree";
import { createPrinter } from "@hub/yaml/print";
import { applicationText, indexComponent } from "../render/cluster-files.ts";
import { ComponentRenderer, type RenderedComponent } from "../render/component-renderer.ts";
import { Resolver } from "../resolve/resolve.ts";
import { type RenderState, runsKey } from "./render-state.ts";

/** One component of one cluster, rendered anew. */
export interface RenderedOne {
  /** Its Application. */
  readonly text: string;
  readonly index: IndexComponent;
  readonly bundle: TreeFile | undefined;
  /** How many objects stand beside its chart. */
  readonly manifests: number;
}

/** Where one component runs, as the last run left it. */
export interface Placed {
  readonly cluster: IndexCluster;
  readonly component: IndexComponent;
  readonly namespaces: RenderState["namespaces"];
}

/**
 * Renders one component for one cluster, of which nothing but its overrides has changed. `catalog` needs no other.
 *
 * Undefined where there is any problem: only a run over everything can report it.
 */
export function renderOne(root: string, catalog: Catalog, place: Placed): RenderedOne | undefined {
  const files = filesOfOne(root, place);
  if (!files) return undefined;
  const { fleet, problems } = parseFleet(files, catalog);
  const cluster = fleet?.clusters[0];
  if (!fleet || !cluster || problems.length > 0) return undefined;
  const resolver = new Resolver(fleet, catalog);
  const alone = resolver.resolve(cluster);
  const component = alone?.components[0];
  const namespaces = place.namespaces[runsKey(place.cluster.components)];
  if (!alone || !component || !namespaces || resolver.problems.length > 0) return undefined;
  const components = place.cluster.components.map(({ name }) => name).sort();
  const resolved = { ...alone, facts: { ...alone.facts, components, namespaces } };
  const memo = new ComponentRenderer(fleet.repository);
  const rendered: RenderedComponent | undefined = memo.render(component, resolved);
  if (!rendered || memo.problems.length > 0) return undefined;
  // Not spread: that would work out the place of its pin, which nobody asks for.
  const placed = { component: component.component, release: component.release, wave: place.component.wave };
  const text = applicationText(resolved, placed, rendered, createPrinter());
  return {
    text,
    index: indexComponent(placed, rendered, text),
    bundle: rendered.file,
    manifests: rendered.manifests.length,
  };
}

/** The fleet as if it had this one cluster, and the cluster this one component. */
function filesOfOne(root: string, { cluster, component }: Placed): FleetFiles | undefined {
  const ring = `clusters/rings/${cluster.ring}`;
  const own = `clusters/${cluster.name}`;
  const override = `overrides/${component.name}.yaml`;
  const files = new Map<string, Uint8Array>();
  for (const path of [
    "clusters/fleet.yaml",
    `${own}/cluster.yaml`,
    ...["clusters", ring, own].map((folder) => `${folder}/${override}`),
  ]) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) continue;
    if (!stat.isFile()) return undefined;
    files.set(path, readFileSync(join(root, path)));
  }
  files.set(`${ring}/pins.yaml`, Buffer.from(`${component.name}: ${component.release}\n`));
  return files;
}
