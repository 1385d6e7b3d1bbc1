import { ProblemError } from "@hub/problem";
import { InvalidArgumentError, Option } from "commander";
import type { NewCluster } from "../new/cluster-files.ts";
import { writeNew, wroteText } from "../new/write-new.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import type { Verb } from "../verb.ts";

interface NewClusterFlags extends NewCluster {
  readonly root?: string;
  readonly json?: boolean;
}

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
};

/** `hubctl new cluster`: a folder that passes `check` at once. */
export const newCluster: Verb = (command, { io, run }) => {
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
        const { newClusterFiles } = await import("../new/cluster-files.ts");
        const { labelProblem } = await import("../new/label-problem.ts");
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { fleet } = await loadAndRender(root, io.today);
        const problem = labelProblem("a cluster", name);
        if (problem) throw new ProblemError(problem);
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
          text: `${wroteText(written)}\n${nextSteps(name)}`,
        };
      }),
    );
};

const nextSteps = (name: string): string => `The fleet is in order with it. Next:
  1. Read the file, and correct what it took from the other clusters.
  2. Its hub's Argo CD must know it by the same name: argocd cluster add CONTEXT --name ${name}
  3. Commit, and merge.
`;
