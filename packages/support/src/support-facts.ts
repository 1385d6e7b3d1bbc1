import type { Problem } from "@hub/problem";
import { loadReleaseManifests } from "@hub/release/load-manifests";
import { nextVersion } from "./head-version.ts";
import { loadSupport } from "./load-support.ts";
import type { SupportInput } from "./support-problems.ts";

/** Everything that support is held against, but what runs. Throws ProblemError where a release.json is none. */
export function supportFacts(
  root: string,
  today: string,
): { facts: Omit<SupportInput, "running">; problems: readonly Problem[] } {
  const { supports, problems } = loadSupport(root);
  const manifests = loadReleaseManifests(root);
  const releases = new Map(
    [...manifests].map(([component, all]) => [component, all.map(({ version }) => version)] as const),
  );
  const facts = { supports, releases, headVersion: (name: string) => nextVersion(root, name), today };
  return { facts, problems };
}
