import { type Problem, ProblemError, sortProblems } from "@hub/problem";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

/** `hubctl check`: everything that can be known to be wrong without a cluster. */
export const check: Verb = (program, { io, run }) => {
  program
    .command("check")
    .summary("check the fleet without writing anything")
    .description(
      "Reads every file, resolves every cluster and renders every component, and reports all problems together.",
    )
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl check --json | jq '.problems[].code'")
    .action((options: { root?: string; json?: boolean }) =>
      run({ json: options.json, doing: "Checking the fleet" }, async () => {
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { componentValueProblems } = await import("@hub/render/check-values");
        const { autoscalerProblems } = await import("@hub/render/check-autoscalers");
        const { metricsApiProblems } = await import("@hub/render/check-metrics-apis");
        const { secretStoreProblems } = await import("@hub/render/check-secret-stores");
        const { goldenProblems } = await import("@hub/render/check-golden");
        const { checkReleases } = await import("@hub/release/check-releases");
        const { measureFleet } = await import("@hub/capacity");
        const { staleCharts } = await import("@hub/upgrade/stale-charts");
        const { loadSupport, runningReleases, supportProblems } = await import("@hub/support");
        const { supportFacts } = await import("../support-facts.ts");
        const root = findRoot(io, options.root);
        const releases = checkReleases(root);
        const found = [...releases, ...loadSupport(root).problems];
        const { fleet, clusters, warnings } = await together(found, () => loadAndRender(root, io.today));
        const support = supportFacts(root, io.today);
        const problems = [
          ...warnings,
          ...releases,
          ...goldenProblems(root, clusters),
          ...componentValueProblems(clusters),
          ...autoscalerProblems(clusters),
          ...metricsApiProblems(clusters),
          ...secretStoreProblems(clusters),
          ...measureFleet(fleet, clusters).problems,
          ...staleCharts(root),
          ...support.problems,
          ...supportProblems({ ...support.facts, running: runningReleases(fleet) }),
        ];
        const applications = clusters.reduce((sum, { components }) => sum + components.length, 0);
        return {
          data: { clusters: clusters.length, applications },
          text: problems.some(({ severity }) => severity === "error")
            ? ""
            : `${count(clusters.length, "cluster")} and ${count(applications, "Application")} are in order.\n`,
          problems,
        };
      }),
    );
};

/** What a run gives. Its problems join those that were found before, which say all there is to say of their files. */
async function together<T>(found: readonly Problem[], run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const files = new Set(found.flatMap(({ place }) => place?.file ?? []));
    const others = error.problems.filter(({ place }) => !place || !files.has(place.file));
    throw new ProblemError(sortProblems([...others, ...found]), { cause: error });
  }
}
