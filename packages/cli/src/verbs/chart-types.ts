import { join, resolve } from "node:path";
import { error, ProblemError } from "@hub/problem";
import { resolveSubcharts, type Subcharts, subchartOption } from "../chart/subchart-option.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface ChartTypesFlags {
  readonly root?: string;
  readonly json?: boolean;
  readonly repository: string;
  readonly component?: string;
  readonly out?: string;
  readonly subchart: Subcharts;
}

/** `hubctl chart types`: the values of a chart as a type, and the tree of keys that it knows. */
export const chartTypesVerb: Verb = (chart, { io, run }) => {
  chart
    .command("types")
    .argument("<chart>", "folder or .tgz archive of the chart")
    .summary("write a component's src/chart.gen.ts")
    .description(
      "Reads a chart's values.yaml, and its values.schema.json where it has one, and writes the type of its values and the keys that it knows.",
    )
    .requiredOption("--repository <url>", "where Argo CD gets the chart")
    .option("--component <name>", "component to write it for: apps/<name>/src/chart.gen.ts")
    .option("--out <file>", "another file to write")
    .addOption(subchartOption())
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl chart types ./cert-manager-v1.21.1.tgz --repository https://charts.jetstack.io --component cert-manager",
    )
    .action((folder: string, flags: ChartTypesFlags) =>
      run({ json: flags.json, doing: "Reading the chart" }, async () => {
        const { chartTypes } = await import("@hub/chart/chart-types");
        const out =
          flags.out ??
          (flags.component && join(findRoot(io, flags.root), "apps", flags.component, "src", "chart.gen.ts"));
        if (!out) {
          throw new ProblemError(
            error(
              "no-target",
              "It is not said where the type goes.",
              "Give --component NAME, or --out FILE.",
            ),
          );
        }
        const target = resolve(io.cwd, out);
        const subcharts = resolveSubcharts(flags.subchart, io.cwd);
        chartTypes({ folder: resolve(io.cwd, folder), repository: flags.repository, subcharts, out: target });
        return { data: { file: target }, text: `wrote ${target}\n` };
      }),
    );
};
