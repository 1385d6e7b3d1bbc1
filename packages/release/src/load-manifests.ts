import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, type Problem, ProblemError } from "@hub/problem";
import { manifestName, type ReleaseManifest, releaseFolder, releasesFolder } from "./release.ts";
import { compareVersions, isVersion } from "./versions.ts";

/** The versions of a component that are frozen, oldest first. Reads names alone. */
export function releaseVersions(root: string, component: string): string[] {
  const folder = join(root, releasesFolder(component));
  return existsSync(folder) ? readdirSync(folder).filter(isVersion).sort(compareVersions) : [];
}

/** Reads `release.json` of one release. Throws ProblemError `bad-release` where it is none. */
export function loadReleaseManifest(root: string, component: string, version: string): ReleaseManifest {
  const path = `${releaseFolder(component, version)}/${manifestName}`;
  const manifest = parse(join(root, path));
  if (manifest?.component === component && manifest.version === version) return manifest;
  throw new ProblemError(badRelease(path, component, version));
}

/** The releases of every component that has a folder, oldest first. Throws ProblemError with all that are none. */
export function loadReleaseManifests(root: string): Map<string, ReleaseManifest[]> {
  const names = existsSync(join(root, "apps")) ? readdirSync(join(root, "apps")).sort() : [];
  const problems: Problem[] = [];
  const load = (component: string) =>
    releaseVersions(root, component).flatMap((version) => {
      try {
        return loadReleaseManifest(root, component, version);
      } catch (thrown) {
        if (!(thrown instanceof ProblemError)) throw thrown;
        problems.push(...thrown.problems);
        return [];
      }
    });
  const manifests = new Map(names.map((name) => [name, load(name)]));
  if (problems.length > 0) throw new ProblemError(problems);
  return manifests;
}

function parse(path: string): ReleaseManifest | undefined {
  try {
    // `freeze` wrote it, and it never changes: `check` compares it with the commit that added it.
    return JSON.parse(readFileSync(path, "utf8")) as ReleaseManifest;
  } catch {
    return undefined;
  }
}

const badRelease = (file: string, component: string, version: string): Problem =>
  error(
    "bad-release",
    `${file} does not describe ${component} ${version}.`,
    `Take the file back from Git: \`git checkout HEAD -- ${file}\`.`,
    { place: { file, line: 1, column: 1 } },
  );
