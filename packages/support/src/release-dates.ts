import { isShallow, readGit } from "@hub/git";

/**
 * The day on which each release was frozen, `YYYY-MM-DD`, by `<component> <version>`: that of the commit that added it.
 * Empty outside of Git, and in a clone without its history, where every file seems to be added by the last commit.
 */
export function loadReleaseDates(root: string): Map<string, string> {
  const dates = new Map<string, string>();
  if (isShallow(root)) return dates;
  const log = readGit(
    root,
    ...["log", "--diff-filter=A", "--no-renames", "--name-only", "--relative"],
    // In UTC, as every day here.
    ...["--date=format-local:%Y-%m-%d", "--format=day %cd", "--", "apps/*/releases/*/release.json"],
  );
  if (log === undefined) return dates;
  let day = "";
  for (const line of log.split("\n")) {
    day = /^day (.*)$/.exec(line)?.[1] ?? day;
    const [, component, version] = /^apps\/([^/]+)\/releases\/([^/]+)\/release\.json$/.exec(line) ?? [];
    // The log is newest first: where a release was removed and came back, the first day counts.
    if (component !== undefined) dates.set(`${component} ${version}`, day);
  }
  return dates;
}
