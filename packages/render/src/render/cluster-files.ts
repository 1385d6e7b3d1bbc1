import { hash } from "node:crypto";
import { type ClusterJson, childApplication } from "@hub/argocd";
import {
  clusterPath,
  type IndexCluster,
  type IndexComponent,
  type TreeFile,
  treeFile,
} from "@hub/tree/deploy-tree";
import type { Printer } from "@hub/yaml/print";
import type { ResolvedCluster, ResolvedComponent } from "../resolve/resolved.ts";
import type { RenderedComponent } from "./component-renderer.ts";

/** Fields of a component's Application that do not come from its output. */
type Placed = Pick<ResolvedComponent, "component" | "release" | "wave">;

/** Files of one cluster in the deploy tree. */
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
  const { facts, hold } = cluster;
  const folder = clusterPath(facts.hub, facts.name);
  const texts: string[] = [];
  const components = cluster.components.map((resolved, index) => {
    const own = rendered[index] as RenderedComponent;
    const text = applicationText(cluster, resolved, own, printer);
    texts.push(text);
    return indexComponent(resolved, own, text);
  });
  const json: ClusterJson = {
    name: facts.name,
    ring: facts.ring,
    hold: hold ? "true" : "false",
    labels: facts.labels,
  };
  return {
    files: [
      treeFile(`${folder}/applications.yaml`, joinApplications(texts)),
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

/** Stands between the Applications of a file. */
const separator = "---\n";

/** The Applications of an `applications.yaml`. */
export const splitApplications = (text: string): string[] =>
  // Whatever else is on a line of its own is indented.
  text.split(/^---\n/m);

export const joinApplications = (texts: readonly string[]): string => texts.join(separator);

/** The Application of one component. */
export const applicationText = (
  { facts, argoNamespace }: ResolvedCluster,
  { component, release, wave }: Placed,
  { sources }: RenderedComponent,
  printer: Printer,
): string =>
  printer.print(
    childApplication({
      cluster: facts.name,
      ring: facts.ring,
      clusterLabels: facts.labels,
      argoNamespace,
      component,
      release,
      wave,
      sources,
    }),
  );

/** Entry of a component in `index.json`, given the text of its Application. */
export const indexComponent = (
  { component, release, wave }: Placed,
  { bundle }: RenderedComponent,
  text: string,
): IndexComponent => ({
  name: component.name,
  release,
  chart: component.chart
    ? { repository: component.chart.repository, name: component.chart.name, version: component.chart.version }
    : null,
  wave,
  bundle,
  digest: hash("sha256", text),
});
