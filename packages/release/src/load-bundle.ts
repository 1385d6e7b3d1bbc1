import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, ProblemError } from "@hub/problem";
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
  const changed = (cause: string) => {
    const fix = `Take the file back from Git: \`git checkout HEAD -- ${file}\`.`;
    return new ProblemError(error("release-changed", cause, fix, { place: { file, line: 1, column: 1 } }));
  };
  if (!existsSync(path)) throw changed(`${component} ${version} has no ${bundleName}.`);
  if (hash("sha256", readFileSync(path)) !== sha256)
    throw changed(
      `${component} ${version} is not what was frozen: its digest is another than release.json says.`,
    );
  return {
    id: `${sha256} ${library}`,
    file,
    text: () => readFileSync(path, "utf8"),
    library: loadLibrary(root, library),
  };
}
