import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gitFailure, isShallow, readGit } from "@hub/git";
import { asWarning, type ErrorCode, error, type Problem, ProblemError, warning } from "@hub/problem";
import { libraryProblems } from "./library.ts";
import { loadBundle } from "./load-bundle.ts";
import { loadReleaseManifest, releaseVersions } from "./load-manifests.ts";
import { bundleName, manifestName, releaseFolder } from "./release.ts";
import { loadRemoved, removedPath } from "./removed.ts";

/**
 * Whether every release is what it was when it was frozen: compares it with the commit that added its bundle. A release
 * that no commit has is compared with the digest in its own `release.json`; so is every other where history is cut short,
 * which is then a warning. Libraries are compared with their names, and each release names its library in full.
 *
 * Gives `history-unreadable`, `release-changed`, `release-moved` and `release-deleted`, one for each release,
 * `release-not-removed` for one that is there although it is listed as removed, and `library-changed` and
 * `library-missing`, one for each library.
 */
export function checkReleases(root: string): Problem[] {
  const components = componentsOf(root);
  const releases = components.flatMap((component) =>
    releaseVersions(root, component).map((version) => ({ component, version })),
  );
  const history = frozenFiles(root);
  if (releases.length === 0 && (history === undefined || history.size === 0)) return [];
  const own = onePerFile([
    ...libraryProblems(root),
    ...releases.flatMap(({ component, version }) => [
      ...digestProblems(root, component, version),
      ...(loadRemoved(root, component)[version] ? [notRemoved(component, version)] : []),
    ]),
  ]);
  if (history === undefined || isShallow(root)) {
    const failure = history === undefined ? gitFailure(root) : undefined;
    return [...own, failure === undefined ? cutShort(history === undefined) : unreadable(failure)];
  }
  const changed = historyProblems(root, new Set(components), history);
  // A comparison with the commit that added a file is more precise than its digest, and HEAD may have the change already.
  const files = new Set(changed.map(({ place }) => place?.file));
  return [...own.filter(({ place }) => !files.has(place?.file)), ...changed];
}

const componentsOf = (root: string): string[] =>
  existsSync(join(root, "apps"))
    ? readdirSync(join(root, "apps"))
        .filter((name) => existsSync(join(root, "apps", name, "package.json")))
        .sort()
    : [];

/** Many releases run with one library. */
function onePerFile(problems: readonly Problem[]): Problem[] {
  const byFile = new Map(problems.map((problem) => [`${problem.code} ${problem.place?.file}`, problem]));
  return [...byFile.values()];
}

function digestProblems(root: string, component: string, version: string): readonly Problem[] {
  try {
    loadBundle(root, loadReleaseManifest(root, component, version));
    return [];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problems;
    throw thrown;
  }
}

/** A file as the commit that froze it has it. */
interface Frozen {
  /** Name of its content in Git. */
  readonly blob: string;
  /** The first 12 digits of the commit: `--no-abbrev`, which the blobs need, makes `%h` as long as `%H`. */
  readonly commit: string;
}

const releaseFile = new RegExp(`^apps/([^/]+)/releases/([^/]+)/(${bundleName}|${manifestName})$`);

/**
 * The files of every release that was ever frozen, by path, as the first commit that added its bundle has them. Undefined
 * where there is no history.
 */
function frozenFiles(root: string): Map<string, Frozen> | undefined {
  const log = readGit(
    root,
    "log",
    "--reverse",
    "--diff-filter=AM",
    "--no-renames",
    "--raw",
    "--no-abbrev",
    "--relative",
    "--format=%H",
    "--",
    ":(glob)apps/*/releases/**",
  );
  if (log === undefined) return undefined;
  const frozen = new Map<string, Frozen>();
  let commit = "";
  for (const line of log.split("\n")) {
    const [, blob, status, path] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([AM])\t(.+)$/.exec(line) ?? [];
    if (blob === undefined || path === undefined) {
      if (line !== "") commit = line.slice(0, 12);
      continue;
    }
    const [, component = "", version = "", name] = releaseFile.exec(path) ?? [];
    const bundle = frozen.get(`${releaseFolder(component, version)}/${bundleName}`);
    // Git lists the bundle before the manifest, which another form of the release may have had before.
    const isFrozenHere = name === manifestName && bundle?.commit === commit;
    if (isFrozenHere || (status === "A" && !frozen.has(path))) frozen.set(path, { blob, commit });
  }
  return frozen;
}

function historyProblems(
  root: string,
  components: ReadonlySet<string>,
  history: ReadonlyMap<string, Frozen>,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const [file, { blob, commit }] of history) {
    const [, component = "", version = ""] = releaseFile.exec(file) ?? [];
    // Without its folder nobody can pin it.
    if (!components.has(component)) continue;
    const folder = releaseFolder(component, version);
    const found = (code: ErrorCode, cause: string, fix: string) => {
      if (problems.has(folder)) return;
      const place = { file, line: 1, column: 1 };
      problems.set(folder, error(code, `${component} ${version} ${cause}`, fix, { place }));
    };
    const back = `Take it back: \`git checkout ${commit} -- ${folder}\``;
    if (existsSync(join(root, file))) {
      if (blobOf(readFileSync(join(root, file)), blob) === blob) continue;
      found(
        "release-changed",
        `is not what the commit ${commit} added, and a release never changes.`,
        `${back}.`,
      );
    } else if (loadRemoved(root, component)[version] === undefined) {
      const other = elsewhere(root, file, blob);
      if (other !== undefined)
        found(
          "release-moved",
          `was moved to ${other}, and a release stays where it is.`,
          `${back}, and remove the other.`,
        );
      else
        found(
          "release-deleted",
          "is gone, and some cluster may yet be pinned to it.",
          `${back}; \`hubctl gc\` removes what nothing needs.`,
        );
    }
  }
  return [...problems.values()];
}

/** Folder of another release that has the same file. */
function elsewhere(root: string, file: string, blob: string): string | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1);
  for (const component of componentsOf(root)) {
    for (const version of releaseVersions(root, component)) {
      const folder = releaseFolder(component, version);
      const path = join(root, folder, name);
      if (existsSync(path) && blobOf(readFileSync(path), blob) === blob) return folder;
    }
  }
  return undefined;
}

/** Git's name of a content, by the hash that `like` is of. */
const blobOf = (bytes: Buffer, like: string): string =>
  createHash(like.length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");

const notRemoved = (component: string, version: string): Problem =>
  error(
    "release-not-removed",
    `${component} ${version} is listed as removed, and it is there: nobody would notice if it went.`,
    `Take the entry ${version} out of the file.`,
    { place: { file: removedPath(component), line: 1, column: 1 } },
  );

const unreadable = (failure: string): Problem =>
  warning(
    "history-unreadable",
    `Git does not tell the history, so that releases were compared with their own digests alone: ${failure}.`,
    "Mend that. Where the folder belongs to another user, as in a container: `git config --global --add safe.directory FOLDER`.",
  );

const cutShort = (isNone: boolean): Problem =>
  asWarning(
    error(
      "history-cut-short",
      `${isNone ? "There is no Git history" : "The Git history is cut short"}, so that releases were compared with their own digests alone.`,
      isNone ? "Run this in a clone." : "Fetch all of it: `git fetch --unshallow`.",
    ),
  );
