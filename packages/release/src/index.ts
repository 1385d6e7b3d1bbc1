export { bundleComponent } from "./bundle-component.ts";
export { changelogEntry, entryOf } from "./changelog.ts";
export { type FrozenRelease, freeze, writeRelease } from "./freeze.ts";
export { purityProblem } from "./purity.ts";
export { bundleName, manifestName, type ReleaseManifest, releaseFolder } from "./release.ts";
export { loadInSandbox, timeLimitMilliseconds } from "./sandbox.ts";
