import { isError } from "@hub/problem";
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
        const { checkRepository } = await import("@hub/check/check");
        const { problems, ...totals } = await checkRepository(findRoot(io, options.root), io.today);
        return {
          data: totals,
          text: problems.some(isError)
            ? ""
            : `${count(totals.clusters, "cluster")} and ${count(totals.applications, "Application")} are in order.\n`,
          problems,
        };
      }),
    );
};
