import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ChartUpgrade } from "@hub/upgrade";
import { resolveSubcharts, type Subcharts, subchartOption } from "../chart/subchart-option.ts";
import { upgradeText } from "../chart/upgrade-text.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { painter, type Verb } from "../verb.ts";
import { writeTexts } from "../write-texts.ts";

interface ChartUpdateFlags {
  readonly root?: string;
  readonly json?: boolean;
  readonly chart?: string;
  readonly from?: string;
  readonly subchart: Subcharts;
  readonly write?: boolean;
}

/** `hubctl chart update`: what another version of a chart means for a component, and the files that move it there. */
export const chartUpdate: Verb = (chart, { io, run }) => {
  chart
    .command("update")
    .argument("<component>", "component whose chart moves")
    .argument("<version>", "version of the chart that it is to have")
    .summary("move a component to another version of its chart")
    .description(
      "Compares what the component and the fleet's overrides set with what the new chart takes, and its CRDs and images " +
        "with the old one's. Shows what is to be done and the files that change: src/chart.gen.ts, which pins the chart, " +
        "and a changeset.",
    )
    .option(
      "--chart <chart>",
      "folder or .tgz archive of the new chart (default: `helm pull` from the repository that is pinned)",
    )
    .option(
      "--from <chart>",
      "folder or archive of the old chart, whose defaults are then compared (default: `helm pull`, where the new one is pulled)",
    )
    .addOption(subchartOption())
    .option("--write", "write the files; without it, only show what would change")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl chart update cert-manager v1.21.2\n" +
        "  $ pnpm hubctl chart update cert-manager v1.21.2 --chart ./cert-manager-v1.21.2.tgz --write",
    )
    .action((component: string, version: string, flags: ChartUpdateFlags) =>
      run({ json: flags.json, doing: "Comparing the charts" }, async () => {
        const { changesetText, loadPinned, loadUpgrade, planUpgrade, pullChart } = await import(
          "@hub/upgrade"
        );
        const { generateChart } = await import("@hub/chart/generate");
        const root = findRoot(io, flags.root);
        const pulled: string[] = [];
        const pinned = await loadPinned(root, component);
        const pull = async (wanted: string) => {
          const archive = await pullChart({ ...pinned, version: wanted });
          pulled.push(dirname(archive));
          return archive;
        };
        try {
          const given = flags.chart === undefined ? undefined : resolve(io.cwd, flags.chart);
          const from = flags.from === undefined ? undefined : resolve(io.cwd, flags.from);
          const folder = given ?? (await pull(version));
          const before = from ?? (given === undefined ? await pull(pinned.version) : undefined);
          const subcharts = resolveSubcharts(flags.subchart, io.cwd);
          const sources = { root, component, version, chart: folder, from: before, subcharts };
          const upgrade = planUpgrade(await loadUpgrade(sources));
          const texts = new Map([
            [
              `apps/${component}/src/chart.gen.ts`,
              generateChart({ folder, repository: pinned.repository, subcharts }),
            ],
            [changesetFile(upgrade), changesetText(upgrade)],
          ]);
          if (flags.write) writeTexts(root, texts);
          const isWritten = flags.write ?? false;
          return {
            data: { schema: 1, ...upgrade, files: [...texts.keys()], written: isWritten },
            text: upgradeText(upgrade, [...texts], { isWritten, paint: painter(io) }),
          };
        } finally {
          for (const path of pulled) rmSync(path, { recursive: true, force: true });
        }
      }),
    );
};

const changesetFile = ({ component, to }: ChartUpgrade): string =>
  `.changeset/${component}-chart-${to.version.replace(/[^0-9A-Za-z]+/g, "-")}.md`;
