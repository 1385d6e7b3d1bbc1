import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { ClusterChange, DeployResult } from "@hub/deploy";
import { asWarning, error, type Problem } from "@hub/problem";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly to: string;
  readonly branch: string;
  readonly tree: string;
  readonly root?: string;
  readonly allowDirty?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `hubctl deploy`: a rendered tree becomes what Argo CD reads. */
export const deploy: Verb = (program, { io, run }) => {
  program
    .command("deploy")
    .summary("commit the rendered tree to the branch that Argo CD reads")
    .description(
      "Verifies the deploy tree and makes it the content of the deploy branch, with one commit, or none where nothing " +
        "changes. Several runs at once are safe, and an older source never replaces a newer one. Bundles of before stay.",
    )
    .requiredOption("--to <url>", "repository to push to")
    .option("--branch <name>", "the deploy branch; made where there is none", "deploy")
    .option("--tree <folder>", "the deploy tree, as `hubctl render` wrote it", "deploy")
    .option("--allow-dirty", "although the checkout has changes that are in no commit")
    .option("--dry-run", "say what would change, and change nothing")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl render --out deploy\n  $ pnpm hubctl deploy --to git@github.com:acme/infrastructure.git --dry-run",
    )
    .action((options: Options) =>
      run({ json: options.json, doing: "Deploying" }, async () => {
        const { deploy } = await import("@hub/deploy");
        const root = findRoot(io, options.root);
        const folder = resolve(io.cwd, options.to);
        const { branch, allowDirty, dryRun } = options;
        const result = await deploy({
          root,
          tree: resolve(io.cwd, options.tree),
          to: existsSync(folder) ? folder : options.to,
          branch,
          allowDirty: allowDirty ?? false,
          dryRun: dryRun ?? false,
        });
        return {
          data: { schema: 1, ...result },
          text: deployText(result),
          problems: result.source.isDirty ? [dirty(relative(io.cwd, root) || ".")] : [],
        };
      }),
    );
};

/** What a run of `deploy` says. */
function deployText(result: DeployResult): string {
  const { state, commit, branch, to, source, files, totalClusters } = result;
  if (state === "unchanged")
    return `Nothing to do: ${branch} of ${to} holds this tree already (commit ${short(commit)}).\n`;
  const { added, changed, removed } = result.clusters;
  const head = `${short(source.commit)} to ${branch} of ${to}`;
  const lines = [
    state === "planned" ? `Would deploy ${head}:` : `Deployed ${head}, commit ${short(commit)}:`,
    `  clusters that change: ${added.length + changed.length} of ${totalClusters}`,
    ...clusterLines("new", added),
    ...clusterLines("changed", changed.map(clusterText)),
    ...clusterLines("forgotten, untouched", removed),
    `  ${count(files.added, "file")} added, ${files.changed} changed, ${files.removed} removed`,
  ];
  return `${lines.join("\n")}\n`;
}

/** So many that a screen holds them. */
const maxLines = 20;

function clusterLines(what: string, names: readonly string[]): string[] {
  const shown = names.slice(0, maxLines).map((name) => `    ${what}: ${name}`);
  return names.length > maxLines ? [...shown, `    and ${names.length - maxLines} more`] : shown;
}

const clusterText = ({ name, components }: ClusterChange): string =>
  components.length === 0 ? `${name} (ring, hub or hold)` : `${name} (${components.join(", ")})`;

const short = (commit: string | null): string => commit?.slice(0, 10) ?? "";

const dirty = (root: string): Problem =>
  asWarning(
    error(
      "dirty-source",
      `${root} has changes that are in no commit: nobody else can render this tree.`,
      "Commit them and deploy again; the commit on the branch says Source-Dirty until then.",
    ),
  );
