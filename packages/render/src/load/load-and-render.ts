import { checkFleet, checkHolds, type Fleet, loadFleet } from "@hub/fleet";
import { isError, type Problem, ProblemError, sortProblems } from "@hub/problem";
import { ClusterRenderer, type RenderedCluster } from "../render/cluster-renderer.ts";
import { loadCatalog } from "./load-catalog.ts";

/** A fleet with everything rendered that it runs. */
export interface RenderedFleet {
  readonly fleet: Fleet;
  /** By name. */
  readonly clusters: readonly RenderedCluster[];
  readonly renderer: ClusterRenderer;
  readonly warnings: readonly Problem[];
}

/** Loads, checks and renders a fleet without writing anything. Throws ProblemError with every problem of the run. */
export async function loadAndRender(root: string, today: string): Promise<RenderedFleet> {
  const { fleet, renderer, problems } = await loadAndCheck(root, today);
  const clusters = [...renderer.render(fleet.clusters)];
  return { fleet, clusters, renderer, warnings: warningsOf([...problems, ...renderer.problems]) };
}

/** A fleet that can be rendered, and its problems so far. */
export interface CheckedFleet {
  readonly fleet: Fleet;
  readonly renderer: ClusterRenderer;
  readonly problems: readonly Problem[];
}

/** Loads and checks a fleet. Throws ProblemError where there is none to go on with. */
export async function loadAndCheck(root: string, today: string): Promise<CheckedFleet> {
  const { catalog, problems: catalogProblems } = await loadCatalog(root);
  const { fleet, problems: fleetProblems } = loadFleet(root, catalog);
  if (!fleet) throw new ProblemError(sortProblems(unique([...catalogProblems, ...fleetProblems])));
  const problems = [
    ...catalogProblems,
    ...fleetProblems,
    ...checkFleet(fleet, catalog),
    ...checkHolds(fleet, today),
  ];
  return { fleet, renderer: new ClusterRenderer(fleet, catalog), problems };
}

/** The warnings. Throws ProblemError with all problems where one is an error. */
export function warningsOf(problems: readonly Problem[]): readonly Problem[] {
  if (problems.some(isError)) throw new ProblemError(sortProblems(unique(problems)));
  return problems;
}

/**
 * Each problem once: that of one layer shows again where all layers are one, and a problem of a component's source shows
 * again where it runs.
 */
export function unique(problems: readonly Problem[]): Problem[] {
  const byKey = new Map<string, Problem>();
  for (const problem of problems) {
    const { code, place, cause } = problem;
    const key = JSON.stringify(
      code === "impure-component" ? [code, place?.file, place?.line] : [code, place, cause],
    );
    if (!byKey.has(key)) byKey.set(key, problem);
  }
  return [...byKey.values()];
}
