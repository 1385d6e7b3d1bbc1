import type { Fleet } from "@hub/fleet";
import { sortProblems } from "@hub/problem";
import type { RenderedCluster } from "@hub/render";
import { capacityText, clustersText } from "../capacity-text.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { unknownCluster } from "../unknown-cluster.ts";
import { painter, type Verb } from "../verb.ts";

/** `hubctl capacity`: what the pods of clusters ask for, against the size of the clusters. */
export const capacity: Verb = (program, { io, run }) => {
  program
    .command("capacity")
    .argument("[cluster]", "a folder of clusters/; without it, one line for each")
    .summary("compare what pods ask for with the size of their cluster")
    .description(
      "Adds up what the pods of every component request, what their limits are and which volumes they claim, and " +
        "compares it with the size in cluster.yaml, less what nodes keep for themselves and for the provider's own pods. " +
        "A range is from the fewest pods that autoscalers leave to the most. Exit code 1 where something does not fit.",
    )
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl capacity eu-prod-1")
    .action((name: string | undefined, options: { root?: string; json?: boolean }) =>
      run({ json: options.json, doing: "Measuring the fleet" }, async () => {
        const { measureFleet, rounded } = await import("@hub/capacity");
        const root = findRoot(io, options.root);
        const { fleet, clusters } = await (name === undefined
          ? loadAll(root, io.today)
          : loadOne(root, name));
        const { capacities, problems } = measureFleet(fleet, clusters);
        const paint = painter(io);
        const text =
          name === undefined
            ? clustersText(capacities, paint)
            : capacities.map((one) => capacityText(one, paint)).join("");
        return {
          data: { schema: 1, clusters: rounded(capacities) },
          text,
          problems: sortProblems(problems),
        };
      }),
    );
};

interface Rendered {
  readonly fleet: Fleet;
  readonly clusters: readonly RenderedCluster[];
}

async function loadAll(root: string, today: string): Promise<Rendered> {
  const { loadAndRender } = await import("@hub/render/load-and-render");
  return loadAndRender(root, today);
}

async function loadOne(root: string, name: string): Promise<Rendered> {
  const { clusterNames, loadCluster } = await import("@hub/render/load-cluster");
  const names = clusterNames(root);
  if (!names.includes(name)) throw unknownCluster(name, names);
  const { fleet, render } = await loadCluster(root, name);
  return { fleet, clusters: [render()] };
}
