export { bundleComponent } from "./bundle-component.ts";
export { bundleLibrary } from "./bundle-library.ts";
export { changelogEntry } from "./changelog.ts";
export { checkReleases } from "./check-releases.ts";
export { type FrozenRelease, freezeAs, writeRelease } from "./freeze.ts";
export { freezeAll } from "./freeze-all.ts";
export { frozenComponent } from "./frozen-component.ts";
export { libraryFile, unusedLibraries } from "./library.ts";
export { loadBundle } from "./load-bundle.ts";
export { loadReleaseManifest, loadReleaseManifests, releaseVersions } from "./load-manifests.ts";
export {
  type CollectionEntry,
  type CollectionInput,
  type CollectionPlan,
  type Need,
  planCollection,
} from "./plan-collection.ts";
export { bundleName, manifestName, type ReleaseManifest, releaseFolder, releasesFolder } from "./release.ts";
export { addRemoved, loadRemoved, type RemovedRelease, type RemovedReleases } from "./removed.ts";
export { Sandbox, type SandboxLimits, sharedSandbox } from "./sandbox.ts";
export { sourceDigest } from "./source-digest.ts";
export { compareVersions, isVersion } from "./versions.ts";
