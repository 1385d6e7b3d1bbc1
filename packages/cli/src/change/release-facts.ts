import { ProblemError } from "@hub/problem";
import { loadReleaseManifest, releaseVersions } from "@hub/release/load-manifests";
import { sourceDigest } from "@hub/release/source-digest";
import type { FactsOf, HeadRelease, ReleaseFacts } from "@hub/rollout";

/** What is known of the frozen releases below a root, each read when it is first asked for. */
export function releaseFacts(root: string): { factsOf: FactsOf; headRelease: HeadRelease } {
  const known = new Map<string, (ReleaseFacts & { readonly source: string }) | undefined>();
  const factsOf = (component: string, version: string) => {
    const key = `${component} ${version}`;
    if (!known.has(key)) known.set(key, load(root, component, version));
    return known.get(key);
  };
  return {
    factsOf,
    headRelease: (component) => {
      const source = sourceDigest(root, component);
      return releaseVersions(root, component).findLast(
        (version) => factsOf(component, version)?.source === source,
      );
    },
  };
}

/** Undefined where there is no such release; one that is damaged is for the catalog to report. */
function load(root: string, component: string, version: string) {
  try {
    return loadReleaseManifest(root, component, version);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
