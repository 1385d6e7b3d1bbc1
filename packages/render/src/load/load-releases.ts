import type { Component } from "@hub/component";
import type { CatalogEntry } from "@hub/fleet";
import { type Problem, ProblemError } from "@hub/problem";
import { AnswerCache, answersFolder } from "@hub/release/answer-cache";
import { frozenComponent } from "@hub/release/frozen-component";
import { loadBundle } from "@hub/release/load-bundle";
import { loadReleaseManifest, releaseVersions } from "@hub/release/load-manifests";
import { loadRemoved } from "@hub/release/removed";
import { sharedSandbox } from "@hub/release/sandbox";

/** The frozen releases of a component, as its catalog entry has them. */
export type Releases = Required<Pick<CatalogEntry, "releases" | "removed" | "release">>;

/** Finds the releases of a component, and loads each when it is first asked for. What is wrong with it joins `problems`. */
export function releasesOf(root: string, name: string, problems: Problem[]): Releases {
  const releases = releaseVersions(root, name);
  const folder = answersFolder(root);
  const loaded = new Map<string, Component | undefined>();
  const load = (version: string): Component | undefined => {
    if (!releases.includes(version)) return undefined;
    try {
      const manifest = loadReleaseManifest(root, name, version);
      const bundle = loadBundle(root, manifest);
      const cache = folder === undefined ? undefined : new AnswerCache(folder, { release: bundle.id });
      return frozenComponent(manifest, bundle, sharedSandbox, cache);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  return {
    releases,
    removed: Object.keys(loadRemoved(root, name)),
    release: (version) => {
      if (!loaded.has(version)) loaded.set(version, load(version));
      return loaded.get(version);
    },
  };
}
