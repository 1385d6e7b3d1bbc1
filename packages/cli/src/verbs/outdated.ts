import { ProblemError } from "@hub/problem";
import type { Outdated } from "@hub/support";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count, table } from "../table.ts";
import { painter, type Verb } from "../verb.ts";

/** `hubctl outdated`: what runs although something newer, safer or better kept is there. */
export const outdatedVerb: Verb = (program, { io, run }) => {
  program
    .command("outdated")
    .summary("list releases that are behind, out of support, or known to be weak")
    .description(
      "Lists what clusters run although a newer release is frozen, its support has ended, or an advisory is about it, as " +
        "each component's support.yaml says. Exit code 1 where there is any.",
    )
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl outdated --json | jq '.outdated[].advisories[].id'")
    .action((options: { root?: string; json?: boolean }) =>
      run({ json: options.json, doing: "Reading the fleet" }, async () => {
        const { loadFleet } = await import("@hub/fleet");
        const { listCatalog } = await import("@hub/render/load-catalog");
        const { loadReleaseDates, outdated, runningReleases, supportFacts } = await import("@hub/support");
        const root = findRoot(io, options.root);
        const catalog = listCatalog(root);
        const { fleet, problems } = loadFleet(root, catalog, isNoOverride);
        if (!fleet) throw new ProblemError(problems);
        const { facts, problems: mistakes } = supportFacts(root, catalog, io.today);
        // A pin of what is no component is one of the problems.
        const running = runningReleases(fleet).filter(({ component }) => facts.releases.has(component));
        const found = outdated({ ...facts, running, dates: loadReleaseDates(root) });
        return {
          data: { schema: 1, outdated: found },
          text: outdatedText(found, painter(io)),
          problems: [...problems, ...mistakes],
          differs: found.length > 0,
        };
      }),
    );
};

/** What overrides say has no part in what runs. */
const isNoOverride = (path: string): boolean => !path.includes("/overrides/");

function outdatedText(found: readonly Outdated[], paint: ReturnType<typeof painter>): string {
  if (found.length === 0)
    return "Everything that runs is the newest release, in support, and without an advisory.\n";
  const rows = found.map((one) => [
    one.component,
    one.release === "head" ? `head (to be ${one.version})` : one.release,
    one.behind > 0 ? `${one.newest} (${count(one.behind, "release")} newer)` : "-",
    one.ageDays === null ? "-" : count(one.ageDays, "day"),
    supportText(one),
    advisoriesText(one),
    count(one.clusters.length, "cluster"),
  ]);
  const head = ["component", "runs", "newest", "age", "support", "advisories", "on"];
  const [first = "", ...lines] = table([head, ...rows]).split("\n");
  return [paint("bold", first), ...lines].join("\n");
}

/** Two of them: nine would make the line longer than any terminal. `--json` has them all. */
function advisoriesText({ advisories }: Outdated): string {
  const [first, second, ...more] = advisories.map(({ id }) => id);
  if (first === undefined) return "-";
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first}, ${second} and ${more.length} more`;
}

function supportText({ support, supportedUntil, successor }: Outdated): string {
  const next = successor === null ? "" : `, then ${successor}`;
  if (support === "unknown") return "-";
  if (support === "over") return `over${supportedUntil ? ` since ${supportedUntil}` : ""}${next}`;
  return supportedUntil ? `until ${supportedUntil}${next}` : "-";
}
