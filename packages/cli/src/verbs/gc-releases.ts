import { rmSync } from "node:fs";
import { join } from "node:path";
import { error, ProblemError } from "@hub/problem";
import type { CollectionEntry, CollectionPlan } from "@hub/release";
import { dayBefore } from "../gc/day-before.ts";
import { daysOption } from "../gc/days-option.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count, table } from "../table.ts";
import type { Verb } from "../verb.ts";

interface Options {
  readonly days: number;
  readonly write?: boolean;
  readonly commit?: boolean;
  readonly root?: string;
  readonly json?: boolean;
}

/** `hubctl gc releases`: removes releases that no cluster runs and nobody goes back to. */
export const gcReleases: Verb = (command, { io, run }) => {
  command
    .command("releases")
    .summary("remove releases that nothing needs")
    .description(
      "Removes apps/<component>/releases/<version>/ where no pin names it, none has within the last days (so that " +
        "`rollback` finds what it goes back to), it is not the newest of its major line, and it is older than that. Days " +
        "on which a cluster is on hold do not count. What is gone is listed in releases/removed.json. Removes the libraries, too, that no release runs with any more.",
    )
    .addOption(daysOption("how long no pin must have named a release, days"))
    .option("--write", "remove them; without it, only show what would go")
    .option("--commit", "remove them, and commit that")
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl gc releases --days 90 --commit")
    .action(({ days, write = false, commit: wantsCommit = false, root: given, json }: Options) =>
      run({ json, doing: "Looking for what nothing needs" }, async () => {
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { loadReleaseManifests, planCollection, releaseFolder, unusedLibraries } = await import(
          "@hub/release"
        );
        const { loadReleaseDates } = await import("@hub/support");
        const { ClustersHistory } = await import("../change/clusters-history.ts");
        const { writeAndCommit } = await import("../change/write-and-commit.ts");
        const { collectionNeeds } = await import("../gc/collection-needs.ts");
        const { removalTexts } = await import("../gc/removal-texts.ts");
        const root = findRoot(io, given);
        const history = new ClustersHistory(root);
        if (await history.isCutShort()) throw historyCutShort();
        const { fleet } = await loadAndRender(root, io.today);
        const manifests = loadReleaseManifests(root);
        const plan = planCollection({
          releases: new Map(
            [...manifests].map(([name, releases]) => [name, releases.map(({ version }) => version)]),
          ),
          frozenOn: loadReleaseDates(root),
          needs: await collectionNeeds(fleet, history, { today: io.today, days }),
          since: dayBefore(io.today, days),
        });
        const libraries = unusedLibraries(
          root,
          [...manifests.values()]
            .flat()
            .filter((one) => !plan.remove.some((gone) => nameOf(gone) === nameOf(one))),
        );
        const isWritten = (write || wantsCommit) && plan.remove.length + libraries.length > 0;
        let commit: string | null = null;
        if (isWritten) {
          const message = removalMessage(plan.remove, libraries, days);
          commit = await writeAndCommit(
            root,
            new Map([
              ...removalTexts(root, plan.remove, io.today),
              ...libraries.map((file) => [file, null] as const),
            ]),
            wantsCommit ? { history, message } : undefined,
          );
          for (const { component, version } of plan.remove)
            rmSync(join(root, releaseFolder(component, version)), { recursive: true, force: true });
        }
        return {
          data: { schema: 1, days, ...plan, libraries, written: isWritten, commit },
          text: releasesText({ ...plan, libraries }, { days, isWritten, commit }),
        };
      }),
    );
};

const nameOf = ({ component, version }: Pick<CollectionEntry, "component" | "version">): string =>
  `${component} ${version}`;

function releasesText(
  { remove, keep, libraries }: CollectionPlan & { readonly libraries: readonly string[] },
  { days, isWritten, commit }: { days: number; isWritten: boolean; commit: string | null },
): string {
  const sections = [
    remove.length === 0
      ? []
      : [
          `${count(remove.length, "release")} to remove, which no pin has named within ${days} days:`,
          ...rows(remove.map((one) => [nameOf(one), `frozen on ${one.frozenOn}`])),
        ],
    libraries.length === 0
      ? []
      : ["Libraries to remove, which no other release runs with:", ...libraries.map((file) => `  ${file}`)],
    keep.length === 0
      ? []
      : [`${count(keep.length, "release")} to keep:`, ...rows(keep.map((one) => [nameOf(one), one.because]))],
    [
      remove.length + libraries.length === 0
        ? "Nothing to do."
        : commit !== null
          ? `Committed ${commit.slice(0, 10)}.`
          : isWritten
            ? `Removed: ${[...remove.map(nameOf), ...libraries].join(", ")}.`
            : "Nothing was removed: give --write for that, or --commit to commit it too.",
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const rows = (cells: readonly (readonly string[])[]): string[] =>
  table(cells)
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);

/** What the commit that removes releases says. */
function removalMessage(
  removed: readonly CollectionEntry[],
  libraries: readonly string[],
  days: number,
): string {
  if (removed.length === 0)
    return `chore(release): remove what no release runs with\n\n${listed(libraries)}\n`;
  const [only] = removed;
  const isOne = removed.length === 1 && only !== undefined;
  return [
    isOne
      ? `chore(${only.component}): remove the release ${only.version}`
      : `chore(release): remove ${removed.length} releases`,
    ...(isOne && libraries.length === 0 ? [] : [listed([...removed.map(nameOf), ...libraries])]),
    `No pin has named ${isOne ? "it" : "them"} within ${days} days, and a newer one of the line is there.\n`,
  ].join("\n\n");
}

const listed = (names: readonly string[]): string => names.map((name) => `- ${name}`).join("\n");

const historyCutShort = () =>
  new ProblemError(
    error(
      "history-cut-short",
      "The Git history is cut short, so that nobody can tell which releases clusters ran.",
      "Fetch all of it: `git fetch --unshallow` (with actions/checkout: `fetch-depth: 0`).",
    ),
  );
