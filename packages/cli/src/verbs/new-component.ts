import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { error, type Problem, ProblemError } from "@hub/problem";
import { newComponentFiles } from "../new/component-files.ts";
import { writeNew, wroteText } from "../new/write-new.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface NewComponentFlags {
  readonly root?: string;
  readonly json?: boolean;
  readonly chart?: string;
  readonly repository?: string;
  readonly namespace?: string;
}

/** `hubctl new component`: a package that renders, with a test. */
export const newComponent: Verb = (command, { io, run }) => {
  command
    .command("component")
    .argument("<name>", "its folder under apps/")
    .summary("start a component: apps/<name>/")
    .description(
      "Writes a workspace package that renders, with a test. Nothing runs it until a pins.yaml names it.",
    )
    .option("--chart <folder|archive>", "Helm chart that it installs; its values become a type")
    .option("--repository <url>", "where Argo CD gets the chart (with --chart)")
    .option("--namespace <name>", "namespace of its objects (default: the component's name)")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl new component metrics-server --chart ./metrics-server-3.13.1.tgz --repository https://kubernetes-sigs.github.io/metrics-server/",
    )
    .action((name: string, flags: NewComponentFlags) =>
      run({ json: flags.json }, async () => {
        const root = findRoot(io, flags.root);
        const { labelProblem } = await import("../new/label-problem.ts");
        const namespace = flags.namespace ?? name;
        const problem =
          componentNameProblem(root, name) ?? labelProblem("a namespace", namespace) ?? chartProblem(flags);
        if (problem) throw new ProblemError(problem);
        const chartText =
          flags.chart && flags.repository
            ? (await import("@hub/chart/generate")).generateChart({
                folder: resolve(io.cwd, flags.chart),
                repository: flags.repository,
              })
            : undefined;
        const files = newComponentFiles({ name, namespace, chartText });
        const written = writeNew(root, `apps/${name}`, files);
        return {
          data: { component: name, files: written.paths },
          text: `${wroteText(written)}\nNext: \`pnpm install\` links it, \`pnpm hubctl check\` loads it, and a line \`${name}: head\` in clusters/rings/*/pins.yaml runs it.\n`,
        };
      }),
    );
};

function componentNameProblem(root: string, name: string): Problem | undefined {
  if (!/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(name)) {
    return error(
      "bad-name",
      `${JSON.stringify(name)} cannot name a component.`,
      "Use a-z, 0-9 and -, starting with a letter, at most 40 characters: cluster and component together name an Application.",
    );
  }
  if (!existsSync(join(root, "clusters", "fleet.yaml"))) {
    return error(
      "missing-file",
      `${root} has no clusters/fleet.yaml.`,
      "Run this from the repository's root, or give its path with --root.",
    );
  }
  return undefined;
}

function chartProblem({ chart, repository }: NewComponentFlags): Problem | undefined {
  if ((chart === undefined) === (repository === undefined)) return undefined;
  return error(
    "incomplete-chart",
    chart
      ? "A chart is given, but not where Argo CD gets it."
      : "A repository is given, but no chart to read the values of.",
    "Give --chart and --repository together.",
  );
}
