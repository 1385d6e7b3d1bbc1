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
export type Releases = Required<Pick<CatalogEntry, "releases" | "removed" | "release" | "releaseProblems">>;

interface LoadedRelease {
  readonly component?: Component;
  readonly problems: readonly Problem[];
}

/** Finds the releases of a component, and loads each when it is first requested. */
export function releasesOf(root: string, name: string): Releases {
  const releases = releaseVersions(root, name);
  const folder = answersFolder(root);
  const cache = new Map<string, LoadedRelease>();
  const load = (version: string): LoadedRelease => {
    if (!releases.includes(version)) return { problems: [] };
    try {
      const manifest = loadReleaseManifest(root, name, version);
      const bundle = loadBundle(root, manifest);
      const answers = folder === undefined ? undefined : new AnswerCache(folder, { release: bundle.id });
      return { component: frozenComponent(manifest, bundle, sharedSandbox, answers), problems: [] };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { problems: error.problems };
    }
  };
  const loaded = (version: string): LoadedRelease => {
    const release = cache.get(version) ?? load(version);
    cache.set(version, release);
    return release;
  };
  return {
    releases,
    removed: Object.keys(loadRemoved(root, name)),
    release: (version) => loaded(version).component,
    releaseProblems: (version) => loaded(version).problems,
  };
}
