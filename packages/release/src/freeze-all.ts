import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { didYouMean, error, type Place, type Problem, ProblemError } from "@hub/problem";
import { changelogEntry } from "./changelog.ts";
import { type FrozenRelease, freezeAs } from "./freeze.ts";
import { loadReleaseManifest, releaseVersions } from "./load-manifests.ts";
import { pendingChanges } from "./pending-changes.ts";
import { bundleName, releaseFolder } from "./release.ts";
import { sourceDigest } from "./source-digest.ts";
import { undescribedProblems } from "./undescribed.ts";

/**
 * Freezes every component whose version has no release yet; with `only`, those of these names. Writes nothing.
 *
 * Throws ProblemError with everything that stands against it: what `freeze` throws, `release-exists` where a frozen
 * component has other sources than its release and no changeset says so, `pending-changeset`, `no-changelog`,
 * `uncommitted-change` and `changed-after-version` where the sources are not what the changelog describes, and
 * `unknown-component`; `no-version` where one of `only` has none yet.
 */
export async function freezeAll(root: string, only: readonly string[] = []): Promise<FrozenRelease[]> {
  const components = componentNames(root);
  const problems: Problem[] = only
    .filter((name) => !components.includes(name))
    .map((name) =>
      error("unknown-component", `No component is named ${name}.`, didYouMean(name, components)),
    );
  const pending = pendingChanges(root);
  const frozen: FrozenRelease[] = [];
  for (const name of components) {
    if (only.length > 0 && !only.includes(name)) continue;
    const version = versionOf(root, name);
    if (version === undefined) {
      if (only.includes(name)) problems.push(noVersion(name));
      continue;
    }
    const changesets = pending.get(name) ?? [];
    if (releaseVersions(root, name).includes(version)) {
      // With a changeset, its next version is on the way.
      const isOther =
        changesets.length === 0 &&
        loadReleaseManifest(root, name, version).source !== sourceDigest(root, name);
      if (isOther) problems.push(exists(name, version));
      continue;
    }
    const own = [
      ...changesets.map(({ file }) => notTakenUp(name, version, file)),
      ...(changelogEntry(root, name, version) === "" ? [noChangelog(name, version)] : []),
      ...undescribedProblems(root, name, version),
    ];
    problems.push(...own);
    if (own.length > 0) continue;
    try {
      frozen.push(await freezeAs(root, name, version));
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      problems.push(...thrown.problems);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return frozen;
}

function componentNames(root: string): string[] {
  const folder = join(root, "apps");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "package.json")))
    .sort();
}

/** Undefined before its first release. */
function versionOf(root: string, name: string): string | undefined {
  const text = readFileSync(join(root, "apps", name, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { version?: string };
  return version === "0.0.0" ? undefined : version;
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

const noVersion = (name: string): Problem =>
  error(
    "no-version",
    `${name} has no version yet.`,
    "Describe the change with `pnpm changeset`, and run `pnpm run version`.",
    { place: topOf(`apps/${name}/package.json`) },
  );

const exists = (name: string, version: string): Problem =>
  error(
    "release-exists",
    `${name} ${version} is frozen, and the sources of ${name} are others than those that it was made from.`,
    "Describe the change with `pnpm changeset`, and run `pnpm run version` for a new version.",
    { place: topOf(`${releaseFolder(name, version)}/${bundleName}`) },
  );

const notTakenUp = (name: string, version: string, file: string): Problem =>
  error(
    "pending-changeset",
    `${name} ${version} would be frozen with a change that its changelog does not have yet.`,
    "Run `pnpm run version`, which takes the changeset up first.",
    { place: topOf(file) },
  );

const noChangelog = (name: string, version: string): Problem =>
  error(
    "no-changelog",
    `The changelog of ${name} says nothing of ${version}.`,
    "Let `pnpm changeset` and `pnpm run version` set versions, which write it.",
    { place: topOf(`apps/${name}/CHANGELOG.md`) },
  );
