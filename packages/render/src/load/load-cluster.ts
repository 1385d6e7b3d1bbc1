import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFleet, type Fleet, type FleetCluster, type Pin, parseFleet, readFleetFiles } from "@hub/fleet";
import { isError, type Problem, ProblemError, sortProblems } from "@hub/problem";
import { ClusterRenderer, type RenderedCluster } from "../render/cluster-renderer.ts";
import { unique } from "./load-and-render.ts";
import { listCatalog, withHeads } from "./load-catalog.ts";
import { pinnedHeads } from "./pinned-heads.ts";

/** One cluster of a fleet, loaded without the rest of the fleet. */
export interface LoadedCluster {
  /** As if it had this cluster alone. */
  readonly fleet: Fleet;
  readonly cluster: FleetCluster;
  /** Components that the cluster runs, by name. */
  readonly pins: ReadonlyMap<string, Pin>;
  /** The cluster with this component alone, or with all. Throws ProblemError where something does not render. */
  render(component?: string): RenderedCluster;
}

/** Names of the clusters below a root, sorted. */
export function clusterNames(root: string): string[] {
  const folder = join(root, "clusters");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => existsSync(join(folder, name, "cluster.yaml")));
}

/**
 * Loads one cluster; with `component`, without the overrides of other components. Of the working tree, only what the
 * cluster runs is imported. Whether the cluster fits the rest of the fleet, and the days of holds, are for `hubctl check`.
 *
 * Throws ProblemError with every error that concerns the cluster.
 */
export async function loadCluster(root: string, name: string, component?: string): Promise<LoadedCluster> {
  const listed = listCatalog(root);
  const { files, problems: unreadable } = readFleetFiles(root, (path) => isRead(path, name, component));
  const { fleet: pinned } = parseFleet(files, listed, () => false);
  const heads = pinned ? pinnedHeads(pinned, pinned.clusters) : new Set<string>();
  const { catalog, problems: catalogProblems } = await withHeads(root, listed, heads);
  const { fleet, problems: found } = parseFleet(files, catalog);
  const cluster = fleet?.clusters[0];
  const renderer = fleet && new ClusterRenderer(fleet, catalog);
  const outline = cluster && renderer?.outline(cluster);
  const ring = cluster?.facts.ring;
  const problems = [
    ...unreadable,
    ...found,
    ...catalogProblems,
    ...(fleet ? checkFleet(fleet, catalog) : []),
  ].filter(({ place }) => ring === undefined || !isOfOtherRing(place?.file ?? "", ring));
  if (!fleet || !renderer || !outline || problems.some(isError)) throw errorsOf(problems);
  return {
    fleet,
    cluster,
    pins: new Map(outline.components.map(({ component, pin }) => [component.name, pin])),
    render: (only) => {
      const components = outline.components.filter(
        (one) => only === undefined || one.component.name === only,
      );
      const [rendered] = renderer.renderWhole([{ ...outline, components }]);
      // Components that do not render may be missing from it.
      if (!rendered || renderer.problems.some(isError)) throw errorsOf(renderer.problems);
      return rendered;
    },
  };
}

/** Whether a cluster is made from a file: before its ring is read, those of all rings. */
function isRead(path: string, cluster: string, component: string | undefined): boolean {
  const [, first = "", second = "", third = "", fourth = ""] = path.split("/");
  if (second !== "" && first !== cluster && first !== "rings" && first !== "overrides") return false;
  const override = first === "overrides" ? second : first === "rings" ? fourth : third;
  return override === "" || component === undefined || override === `${component}.yaml`;
}

const isOfOtherRing = (path: string, ring: string): boolean =>
  path.startsWith("clusters/rings/") && !path.startsWith(`clusters/rings/${ring}/`);

/** Errors alone: what only warns may do so because the rest of the fleet is not there. */
const errorsOf = (problems: readonly Problem[]): ProblemError =>
  new ProblemError(sortProblems(unique(problems.filter(isError))));
