import { readGit } from "@hub/git";
import { error, type Place, type Problem } from "@hub/problem";
import { isReleasedSource } from "./source-digest.ts";

/**
 * Whether the sources of a component are those that its changelog describes: committed, and not changed since its
 * version was set. Nothing where there is no Git history to know it from.
 */
export function undescribedProblems(root: string, component: string, version: string): Problem[] {
  const sources = `apps/${component}/src`;
  const packageFile = `apps/${component}/package.json`;
  const status = readGit(root, "status", "--porcelain", "--untracked-files=all", "--no-renames", "--", ".");
  const top = readGit(root, "rev-parse", "--show-prefix")?.trim();
  if (status === undefined || top === undefined) return [];
  const shared = /^(packages\/(component|chart)\/(src\/|package\.json)|pnpm-lock\.yaml$)/;
  const changed = status
    .split("\n")
    .map((line) => line.slice(3).slice(top.length))
    .filter((path) => isSourceOf(sources, path) || (shared.test(path) && !/\.test\.ts$/.test(path)));
  const problems = changed.map((file) =>
    error(
      "uncommitted-change",
      `${component} ${version} would be frozen with changes to ${file} that are in no commit.`,
      "Commit them with a changeset, or take them back.",
      { place: topOf(file) },
    ),
  );
  const set = versionCommit(root, packageFile, version);
  const later = set === undefined ? undefined : laterChange(root, set, sources);
  if (set !== undefined && later !== undefined)
    problems.push(
      error(
        "changed-after-version",
        `${component} got its version ${version} in the commit ${set}, and ${later.file} was changed after it, in ${later.commit}.`,
        "Describe the change with `pnpm changeset`, and run `pnpm run version` for another version.",
        { place: topOf(later.file) },
      ),
    );
  return problems;
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

const isSourceOf = (folder: string, path: string): boolean =>
  path.startsWith(`${folder}/`) && isReleasedSource(path.slice(folder.length + 1));

/** The commit that set the version of a package; undefined where that is in no commit yet. */
function versionCommit(root: string, packageFile: string, version: string): string | undefined {
  const committed = readGit(root, "show", `HEAD:./${packageFile}`);
  if (committed === undefined || versionIn(committed) !== version) return undefined;
  return readGit(root, "log", "-1", "--format=%h", '-G"version":', "--", packageFile)?.trim() || undefined;
}

const versionIn = (text: string): string | undefined => (JSON.parse(text) as { version?: string }).version;

/** The newest change to released sources after a commit. */
function laterChange(
  root: string,
  since: string,
  sources: string,
): { commit: string; file: string } | undefined {
  const log = readGit(
    root,
    "log",
    "--format=%x00%h",
    "--name-only",
    "--relative",
    `${since}..HEAD`,
    "--",
    sources,
  );
  for (const entry of (log ?? "").split("\0").slice(1)) {
    const [commit = "", ...files] = entry.split("\n").filter(Boolean);
    const file = files.find((path) => isSourceOf(sources, path));
    if (file !== undefined) return { commit, file };
  }
  return undefined;
}
