import { execFileSync } from "node:child_process";

/**
 * The day on which each release was frozen, `YYYY-MM-DD`, by `<component> <version>`: that of the commit that added it.
 * Empty outside of Git, and in a clone without its history, where every file seems to be added by the last commit.
 */
export function loadReleaseDates(root: string): Map<string, string> {
  const dates = new Map<string, string>();
  if (git(root, "rev-parse", "--is-shallow-repository") !== "false\n") return dates;
  const log = git(
    root,
    "log",
    "--diff-filter=A",
    "--name-only",
    "--format=day %cs",
    "--",
    "apps/*/releases/*/release.json",
  );
  let day = "";
  for (const line of log.split("\n")) {
    day = /^day (.*)$/.exec(line)?.[1] ?? day;
    const [, component, version] = /^apps\/([^/]+)\/releases\/([^/]+)\/release\.json$/.exec(line) ?? [];
    // The log is newest first: where a release was removed and came back, the first day counts.
    if (component !== undefined) dates.set(`${component} ${version}`, day);
  }
  return dates;
}

/** Empty where it fails: not a repository, no commit, no Git. */
function git(root: string, ...argv: readonly string[]): string {
  try {
    return execFileSync("git", ["-C", root, ...argv], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return "";
  }
}
