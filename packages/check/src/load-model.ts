import { type Problem, ProblemError, sortProblems } from "@hub/problem";
import { checkReleases } from "@hub/release/check-releases";
import { loadAndRender } from "@hub/render/load-and-render";
import { listCatalog } from "@hub/render/load-catalog";
import { runningReleases, supportFacts } from "@hub/support";
import { loadGolden } from "./golden.ts";
import { loadChartPins } from "./load-chart-pins.ts";
import type { CheckModel } from "./model.ts";

/**
 * Reads, resolves and renders everything that the rules look at, with the problems that stop none of it. Throws
 * ProblemError with every problem of the run where there is a fleet that cannot be rendered.
 */
export async function loadModel(
  root: string,
  today: string,
): Promise<{ readonly model: CheckModel; readonly problems: readonly Problem[] }> {
  const releases = checkReleases(root);
  const { facts, problems } = supportFacts(root, listCatalog(root), today);
  const { fleet, clusters, warnings } = await together([...releases, ...problems], () =>
    loadAndRender(root, today),
  );
  const running = new Set(
    clusters.flatMap(({ resolved }) => resolved.components.map(({ component }) => component.name)),
  );
  const model: CheckModel = {
    fleet,
    clusters,
    goldens: new Map([...running].map((component) => [component, loadGolden(root, component)])),
    chartPins: loadChartPins(root),
    support: { ...facts, running: runningReleases(fleet) },
  };
  return { model, problems: [...warnings, ...releases, ...problems] };
}

/** The result of a run. Its problems join earlier ones, which say all there is to say of their files. */
async function together<T>(found: readonly Problem[], run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const files = new Set(found.flatMap(({ place }) => place?.file ?? []));
    const rest = error.problems.filter(({ place }) => !place || !files.has(place.file));
    throw new ProblemError(sortProblems([...rest, ...found]), { cause: error });
  }
}
