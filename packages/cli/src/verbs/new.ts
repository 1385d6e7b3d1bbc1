import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { dnsLabel } from "@hub/fleet";
import { type Problem, ProblemError } from "@hub/problem";
import { InvalidArgumentError, Option } from "commander";
import { type NewCluster, newClusterFiles } from "../new/cluster-files.ts";
import { newComponentFiles } from "../new/component-files.ts";
import { writeNew } from "../new/write-new.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface NewClusterFlags extends NewCluster {
  readonly root?: string;
  readonly json?: boolean;
}

interface NewComponentFlags {
  readonly root?: string;
  readonly json?: boolean;
  readonly chart?: string;
  readonly repository?: string;
  readonly namespace?: string;
}

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
};

/** `hubctl new cluster` and `hubctl new component`: a folder that passes `check` at once. */
export const newVerb: Verb = (program, { io, run }) => {
  const command = program
    .command("new")
    .summary("start a cluster or a component")
    .description("Writes the folder of a new cluster or component.");
  command
    .command("cluster")
    .argument("<name>", "its folder under clusters/, and Argo CD's name for it")
    .summary("start a cluster: clusters/<name>/cluster.yaml")
    .description(
      "Writes clusters/<name>/cluster.yaml, and checks the fleet with it. What is not given is taken from the fleet.",
    )
    .addOption(
      new Option("--provider <provider>", "cloud that it runs on")
        .choices(["aws", "gcp", "azure"])
        .makeOptionMandatory(),
    )
    .requiredOption("--region <region>", "the provider's name of the region, for example eu-west-1")
    .requiredOption("--account <id>", "AWS account id, Google Cloud project id, or Azure subscription id")
    .option("--ring <ring>", "its turn in a rollout (default: the fleet's first ring)")
    .option("--hub <hub>", "whose Argo CD looks after it (default: the fleet's first hub)")
    .option("--zone <zone>", "DNS zone of its domain (default: the one that most clusters have)")
    .option(
      "--zone-id <id>",
      "hosted zone id, managed zone name, or resource group of the zone (default: another cluster's in that zone and cloud)",
    )
    .option("--domain <domain>", "its domain (default: <name>.<zone>)")
    .option(
      "--kubernetes <version>",
      "version of its API server, major.minor (default: the newest of the fleet)",
    )
    .option("--nodes <n>", "number of nodes", wholeNumber, 3)
    .option("--cores <n>", "cores of all nodes", wholeNumber, 32)
    .option("--memory <GiB>", "memory of all nodes, GiB", wholeNumber, 64)
    .option("--storage <GiB>", "what volumes may take in sum, GiB", wholeNumber, 500)
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl new cluster ap-prod-1 --provider aws --region ap-southeast-2 --account 620158834911 --ring production --zone-id Z04417351C8XK5J2M7PQD",
    )
    .action((name: string, flags: NewClusterFlags) =>
      run({ json: flags.json, doing: "Checking the fleet" }, async () => {
        const root = findRoot(io, flags.root);
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { fleet } = await loadAndRender(root, io.today);
        if (!dnsLabel.test(name)) throw new ProblemError([badClusterName(name)]);
        const { root: _root, json: _json, ...facts } = flags;
        const files = newClusterFiles(name, facts, fleet);
        const written = writeNew(root, `clusters/${name}`, files);
        try {
          await loadAndRender(root, io.today);
        } catch (error) {
          written.undo();
          throw error;
        }
        return {
          data: { cluster: name, files: written.paths },
          text: `${written.paths.map((path) => `wrote ${path}`).join("\n")}\n\n${nextSteps(name)}`,
        };
      }),
    );
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
        const namespace = flags.namespace ?? name;
        const problem =
          componentNameProblem(root, name) ?? namespaceProblem(namespace) ?? chartProblem(flags);
        if (problem) throw new ProblemError([problem]);
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
          text: `${written.paths.map((path) => `wrote ${path}`).join("\n")}\n\nNext: \`pnpm install\` links it, \`pnpm hubctl check\` loads it, and a line \`${name}: head\` in clusters/rings/*/pins.yaml runs it.\n`,
        };
      }),
    );
};

const badClusterName = (name: string): Problem => ({
  code: "bad-name",
  severity: "error",
  cause: `${JSON.stringify(name)} cannot name a cluster.`,
  fix: "Use a-z, 0-9 and -, at most 63 characters, with a letter or digit at both ends.",
});

const namespaceProblem = (namespace: string): Problem | undefined =>
  dnsLabel.test(namespace)
    ? undefined
    : {
        code: "bad-name",
        severity: "error",
        cause: `${JSON.stringify(namespace)} cannot name a namespace.`,
        fix: "Use a-z, 0-9 and -, at most 63 characters, with a letter or digit at both ends.",
      };

function componentNameProblem(root: string, name: string): Problem | undefined {
  if (!/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(name)) {
    return {
      code: "bad-name",
      severity: "error",
      cause: `${JSON.stringify(name)} cannot name a component.`,
      fix: "Use a-z, 0-9 and -, starting with a letter, at most 40 characters: cluster and component together name an Application.",
    };
  }
  if (!existsSync(join(root, "clusters", "fleet.yaml"))) {
    return {
      code: "missing-file",
      severity: "error",
      cause: `${root} has no clusters/fleet.yaml.`,
      fix: "Run this from the repository's root, or give its path with --root.",
    };
  }
  return undefined;
}

function chartProblem({ chart, repository }: NewComponentFlags): Problem | undefined {
  if ((chart === undefined) === (repository === undefined)) return undefined;
  return {
    code: "incomplete-chart",
    severity: "error",
    cause: chart
      ? "A chart is given, but not where Argo CD gets it."
      : "A repository is given, but no chart to read the values of.",
    fix: "Give --chart and --repository together.",
  };
}

const nextSteps = (name: string): string => `The fleet is in order with it. Next:
  1. Read the file, and correct what it took from the other clusters.
  2. Its hub's Argo CD must know it by the same name: argocd cluster add CONTEXT --name ${name}
  3. Commit, and merge.
`;
