import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  addRemoved,
  type CollectionEntry,
  loadReleaseManifest,
  type RemovedReleases,
  releaseFolder,
} from "@hub/release";
import { forgetGolden } from "@hub/render/golden";
import type { Texts } from "../write-texts.ts";

/** The files that go with some releases, and those that say that they are gone. */
export function removalTexts(root: string, releases: readonly CollectionEntry[], today: string): Texts {
  const texts = new Map<string, string | null>();
  for (const component of new Set(releases.map((release) => release.component))) {
    const versions = releases.filter((one) => one.component === component).map(({ version }) => version);
    for (const version of versions)
      for (const file of filesBelow(root, releaseFolder(component, version))) texts.set(file, null);
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

const filesBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [] : [join(entry.parentPath, entry.name).slice(root.length + 1)],
  );
