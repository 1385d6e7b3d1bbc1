export { nextVersion } from "./head-version.ts";
export { loadSupport } from "./load-support.ts";
export { type Outdated, outdated } from "./outdated.ts";
export { loadReleaseDates } from "./release-dates.ts";
export { type RunningRelease, runningReleases } from "./running-releases.ts";
export { type Advisory, type Support, type SupportLine, supportJsonSchema } from "./schema.ts";
export { supportFacts } from "./support-facts.ts";
export { type ReleaseSupport, supportOf } from "./support-of.ts";
export { type SupportInput, supportProblems } from "./support-problems.ts";
