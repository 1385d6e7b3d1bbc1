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
      "Writes apps/<component>/releases/<version>/: the component as one file without imports, and what is known of it. The script `version` runs it after changesets have set versions. With a problem, nothing is written.",
    )
    .option("--dry-run", "say what would be frozen, and write nothing")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm run version   # changeset version && hubctl freeze")
    .action((components: string[], options: { dryRun?: boolean; root?: string; json?: boolean }) =>
      run({ json: options.json, doing: "Freezing releases" }, async () => {
        const { freezeAll, writeRelease } = await import("@hub/release");
        const root = findRoot(io, options.root);
        const releases = await freezeAll(root, components);
        if (!options.dryRun) for (const release of releases) writeRelease(root, release);
        const frozen = releases.map(({ manifest: { component, version, sha256 }, bundle }) => ({
          component,
          version,
          sha256,
          bytes: Buffer.byteLength(bundle),
        }));
        const lines = frozen.map(
          ({ component, version, bytes }) => `  ${component} ${version}  ${Math.round(bytes / 1024)} KiB\n`,
        );
        const verb = options.dryRun ? "Would freeze" : "Froze";
        return {
          data: { frozen, written: options.dryRun !== true },
          text:
            frozen.length === 0
              ? "Every version is frozen already.\n"
              : `${verb} ${count(frozen.length, "release")}:\n${lines.join("")}`,
        };
      }),
    );
};
