import { existsSync } from "node:fs";
import { join } from "node:path";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

/** `hubctl freeze`: the versions that changesets set, as releases. */
export const freeze: Verb = (program, { io, run }) => {
  program
    .command("freeze")
    .argument("[components...]", "only these (default: every one whose version has no release)")
    .summary("freeze new versions of components as releases")
    .description(
      "Writes apps/<component>/releases/<version>/: the component as one file, and what is known of it; and the library with which it runs, where that is new. The script `version` runs it after changesets have set versions. With a problem, nothing is written.",
    )
    .option("--golden", "record anew what every release renders to, after a change that is meant to alter it")
    .option("--dry-run", "say what would be frozen, and write nothing")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm run version   # changeset version && hubctl freeze")
    .action((components: string[], options: FreezeOptions) =>
      run({ json: options.json, doing: "Freezing releases" }, async () => {
        const { freezeAll, loadReleaseManifests, writeRelease } = await import("@hub/release");
        const { recordGolden } = await import("@hub/check/golden");
        const root = findRoot(io, options.root);
        const releases = await freezeAll(root, components);
        const frozen = releases.map(({ manifest: { component, version, sha256 }, bundle }) => ({
          component,
          version,
          sha256,
          bytes: Buffer.byteLength(bundle),
        }));
        const libraries = [...new Set(releases.map(({ library }) => library.file))].filter(
          (file) => !existsSync(join(root, file)),
        );
        const recorded: { component: string; version: string }[] = [];
        if (!options.dryRun) {
          for (const release of releases) writeRelease(root, release);
          for (const component of loadReleaseManifests(root).keys())
            for (const version of recordGolden(root, component, options.golden ? "all" : "missing"))
              recorded.push({ component, version });
        }
        return {
          data: { frozen, libraries, recorded, written: options.dryRun !== true },
          text: freezeText(frozen, libraries, recorded, options.dryRun === true),
        };
      }),
    );
};

interface FreezeOptions {
  readonly golden?: boolean;
  readonly dryRun?: boolean;
  readonly root?: string;
  readonly json?: boolean;
}

interface Named {
  readonly component: string;
  readonly version: string;
}

function freezeText(
  frozen: readonly (Named & { readonly bytes: number })[],
  libraries: readonly string[],
  recorded: readonly Named[],
  isDryRun: boolean,
): string {
  const isNew = ({ component, version }: Named) =>
    frozen.some((one) => one.component === component && one.version === version);
  const others = recorded.filter((one) => !isNew(one));
  const lines = [
    frozen.length === 0
      ? "Every version is frozen already."
      : `${isDryRun ? "Would freeze" : "Froze"} ${count(frozen.length, "release")}:`,
    ...frozen.map(
      ({ component, version, bytes }) => `  ${component} ${version}  ${Math.round(bytes / 1024)} KiB`,
    ),
    ...libraries.map((file) => `and the library that they run with: ${file}`),
    ...(others.length === 0 ? [] : [`Recorded anew what ${count(others.length, "release")} renders to:`]),
    ...others.map(({ component, version }) => `  ${component} ${version}`),
  ];
  return `${lines.join("\n")}\n`;
}
