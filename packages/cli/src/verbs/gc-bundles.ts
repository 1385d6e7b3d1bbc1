import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { CollectResult } from "@hub/deploy";
import { daysOption } from "../gc/days-option.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly to: string;
  readonly branch: string;
  readonly days: number;
  readonly dryRun?: boolean;
  readonly root?: string;
  readonly json?: boolean;
}

/** `hubctl gc bundles`: takes bundles from the deploy branch that no cluster runs. */
export const gcBundles: Verb = (command, { io, run }) => {
  command
    .command("bundles")
    .summary("remove bundles from the deploy branch that nothing has named for a while")
    .description(
      "Removes the bundles from the deploy branch that its index.json has not named for some days, with one commit, or none " +
        "where there are no such. Days on which a cluster is on hold do not count for what it ran before. Safe against " +
        "`deploy` at the same time.",
    )
    .requiredOption("--to <url>", "repository that the deploy branch is in")
    .option("--branch <name>", "the deploy branch", "deploy")
    .addOption(daysOption("how long no index must have named a bundle, days"))
    .option("--dry-run", "say what would go, and change nothing")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl gc bundles --to git@github.com:acme/infrastructure.git --dry-run",
    )
    .action(({ to, branch, days, dryRun = false, root, json }: Options) =>
      run({ json, doing: "Collecting bundles" }, async () => {
        const { collectBundles } = await import("@hub/deploy");
        const folder = resolve(io.cwd, to);
        const result = await collectBundles({
          ...{ root: findRoot(io, root), branch, days, dryRun },
          to: existsSync(folder) ? folder : to,
        });
        return { data: { schema: 1, ...result }, text: bundlesText(result) };
      }),
    );
};

function bundlesText({ state, removed, kept, files, branch, to, days, commit }: CollectResult): string {
  const where = `${branch} of ${to}`;
  if (state === "unchanged")
    return `Nothing to do: ${where} has no bundle that went unnamed for ${days} days (${count(kept, "bundle")} there).\n`;
  const what = `${count(removed.length, "bundle")} (${count(files, "file")}) from ${where}`;
  const lines = [
    state === "planned" ? `Would remove ${what}:` : `Removed ${what}, commit ${commit.slice(0, 10)}:`,
    ...removed.map((path) => `  ${path}`),
    `${count(kept, "bundle")} ${kept === 1 ? "stays" : "stay"}.`,
  ];
  return `${lines.join("\n")}\n`;
}
