import { relative, resolve } from "node:path";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { renderText } from "../render-text.ts";
import { painter, type Verb } from "../verb.ts";

/** `hubctl render`: the whole fleet as the deploy tree that Argo CD reads. */
export const render: Verb = (program, { io, run }) => {
  program
    .command("render")
    .summary("render the fleet into a deploy tree")
    .description(
      "Checks the fleet and renders it into a folder. Only what differs is written; with a problem, nothing is.",
    )
    .option("--out <folder>", "the deploy tree's folder", "deploy")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl render --out deploy")
    .action((options: { out: string; root?: string; json?: boolean }) =>
      run({ json: options.json, doing: "Rendering the fleet" }, async () => {
        const start = performance.now();
        const root = findRoot(io, options.root);
        const out = resolve(io.cwd, options.out);
        const { renderFleet } = await import("@hub/render/render-fleet");
        const result = await renderFleet({ root, out, today: io.today });
        const { warnings, ...data } = result;
        const seconds = (performance.now() - start) / 1000;
        const folder = relative(io.cwd, out) || ".";
        return {
          data: { out: folder, ...data },
          text: renderText(result, { folder, seconds, paint: painter(io) }),
          problems: warnings,
        };
      }),
    );
};
