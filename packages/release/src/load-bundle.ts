import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Problem, ProblemError } from "@hub/problem";
import { loadLibrary } from "./library.ts";
import { bundleName, type ReleaseManifest, releaseFolder } from "./release.ts";
import type { Bundle } from "./sandbox.ts";

/**
 * The bundle of a release that lies below a root, with its library. Throws ProblemError `release-changed`,
 * `library-missing` and `library-changed` where they are not those that were frozen.
 */
export function loadBundle(root: string, { component, version, sha256, library }: ReleaseManifest): Bundle {
  const file = `${releaseFolder(component, version)}/${bundleName}`;
  const path = join(root, file);
  const problem = (cause: string): Problem => ({
    code: "release-changed",
    severity: "error",
    place: { file, line: 1, column: 1 },
    cause,
    fix: `Take the file back from Git: \`git checkout HEAD -- ${file}\`.`,
  });
  if (!existsSync(path)) throw new ProblemError([problem(`${component} ${version} has no ${bundleName}.`)]);
  if (hash("sha256", readFileSync(path)) !== sha256)
    throw new ProblemError([
      problem(
        `${component} ${version} is not what was frozen: its digest is another than release.json says.`,
      ),
    ]);
  return {
    id: `${sha256} ${library}`,
    file,
    text: () => readFileSync(path, "utf8"),
    library: loadLibrary(root, library),
  };
}
