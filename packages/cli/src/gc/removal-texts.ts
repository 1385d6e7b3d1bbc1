import { existsSync } from "node:fs";
import { join } from "node:path";
import { forgetGolden } from "@hub/check/golden";
import {
  addRemoved,
  bundleName,
  type CollectionEntry,
  loadReleaseManifest,
  manifestName,
  type RemovedReleases,
  releaseFolder,
} from "@hub/release";
import type { Texts } from "../write-texts.ts";

/** The files that go with some releases, and those that say that they are gone. */
export function removalTexts(root: string, releases: readonly CollectionEntry[], today: string): Texts {
  const texts = new Map<string, string | null>();
  for (const component of new Set(releases.map((release) => release.component))) {
    const versions = releases.filter((one) => one.component === component).map(({ version }) => version);
    for (const version of versions)
      for (const file of releaseFiles(root, releaseFolder(component, version))) texts.set(file, null);
    const removed: RemovedReleases = Object.fromEntries(
      versions.map((version) => [
        version,
        { sha256: loadReleaseManifest(root, component, version).sha256, removed: today },
      ]),
    );
    for (const { path, text } of [
      addRemoved(root, component, removed),
      forgetGolden(root, component, versions),
    ])
      texts.set(path, text);
  }
  return texts;
}

/** The files of a release that `freeze` wrote: what else lies there, as a desktop leaves it, is in no commit. */
const releaseFiles = (root: string, folder: string): string[] =>
  [bundleName, manifestName]
    .map((name) => `${folder}/${name}`)
    .filter((file) => existsSync(join(root, file)));
