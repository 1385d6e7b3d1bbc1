import { hash } from "node:crypto";
import { type ClusterJson, childApplication } from "@hub/argocd";
import { type Printer, shared } from "@hub/yaml/print";
import { clusterPath, type IndexCluster, type TreeFile, treeFile } from "./deploy-tree.ts";
import type { RenderedComponent } from "./render-memo.ts";
import type { ResolvedCluster, ResolvedComponent } from "./resolve.ts";

/** What the deploy tree says about one cluster. */
export interface ClusterTree {
  /** `cluster.json` and `applications.yaml`. */
  readonly files: readonly TreeFile[];
  readonly index: IndexCluster;
}

/** The files of a cluster. `rendered` has an entry for each of its components, in their order. */
export function clusterFiles(
  cluster: ResolvedCluster,
  rendered: readonly RenderedComponent[],
  printer: Printer,
): ClusterTree {
  const { facts, hold, argoNamespace } = cluster;
  const folder = clusterPath(facts.hub, facts.name);
  const texts: string[] = [];
  const components = cluster.components.map((resolved, index) => {
    const { sources, bundle } = rendered[index] as RenderedComponent;
    const text = printer.print(
      childApplication({
        cluster: facts.name,
        ring: facts.ring,
        clusterLabels: facts.labels,
        argoNamespace,
        component: resolved.component,
        release: resolved.release,
        wave: resolved.wave,
        sources: sources.map(shared),
      }),
    );
    texts.push(text);
    return { ...indexComponent(resolved), bundle, digest: hash("sha256", text) };
  });
  const json: ClusterJson = {
    name: facts.name,
    ring: facts.ring,
    hold: hold ? "true" : "false",
    labels: facts.labels,
  };
  return {
    files: [
      treeFile(`${folder}/applications.yaml`, texts.join("---\n")),
      treeFile(`${folder}/cluster.json`, `${JSON.stringify(json, undefined, 2)}\n`),
    ],
    index: {
      name: facts.name,
      hub: facts.hub,
      ring: facts.ring,
      hold: hold ? { reason: hold.reason, until: hold.until } : null,
      components,
    },
  };
}

const indexComponent = ({ component, release, wave }: ResolvedComponent) => ({
  name: component.name,
  release,
  chart: component.chart
    ? { repository: component.chart.repository, name: component.chart.name, version: component.chart.version }
    : null,
  wave,
});
