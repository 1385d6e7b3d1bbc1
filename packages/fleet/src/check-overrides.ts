import { fewNames, type Problem } from "@hub/problem";
import { type Catalog, pinnedComponent, releaseProblems } from "./catalog.ts";
import { effectivePins } from "./effective-pins.ts";
import type { Override, Pin } from "./fleet.ts";
import { overrideProblems, type ParsedOverride } from "./parse-override.ts";
import type { FleetParts } from "./transitions.ts";

/** Which overrides of a fleet are held against what they override. */
export type IsChecked = (override: Override) => boolean;

/**
 * Holds every override against the working tree's component, where some cluster runs that or none runs any, and against
 * each frozen release that a cluster under it runs. The problem of a release names it, and its clusters.
 * `isChecked` leaves overrides out.
 */
export function checkOverrides(
  overrides: readonly ParsedOverride[],
  fleet: FleetParts | undefined,
  catalog: Catalog,
  isChecked: IsChecked = () => true,
): Problem[] {
  const checked = overrides.filter(({ override }) => isChecked(override));
  const running = fleet ? releasesUnder(checked, fleet) : new Map<string, Map<string, string[]>>();
  return checked.flatMap((parsed) => {
    const { component: name, file } = parsed.override;
    const releases = running.get(file.path) ?? new Map<string, string[]>([["head", []]]);
    return [...releases].flatMap(([release, clusters]) => {
      const component = pinnedComponent(catalog, name, release);
      if (!component) return releaseProblems(catalog, name, release);
      const problems = overrideProblems(parsed, component);
      if (release === "head") return problems;
      return problems.map((problem) => ({
        ...problem,
        cause: `${component.name} ${release} on ${fewNames(clusters)}: ${problem.cause}`,
      }));
    });
  });
}

/**
 * For each override of something that is frozen somewhere, the releases that run under it, and on which clusters. By
 * the path of the override, then by release.
 */
function releasesUnder(
  overrides: readonly ParsedOverride[],
  { rings, clusters }: FleetParts,
): Map<string, Map<string, string[]>> {
  const isFrozen = ({ release }: Pin) => release !== "head" && release !== "off";
  const frozen = new Set(
    [...rings, ...clusters].flatMap(({ pins }) => pins.filter(isFrozen).map(({ component }) => component)),
  );
  const paths = new Set(
    overrides.flatMap(({ override: { component, file } }) => (frozen.has(component) ? file.path : [])),
  );
  const found = new Map<string, Map<string, string[]>>();
  if (paths.size === 0) return found;
  const byName = new Map(rings.map((ring) => [ring.name, ring]));
  for (const cluster of clusters) {
    const { name, ring: ringName } = cluster.facts;
    const ring = byName.get(ringName);
    for (const { component, release } of ring ? effectivePins(ring, cluster).values() : []) {
      if (!frozen.has(component)) continue;
      for (const folder of ["clusters", `clusters/rings/${ringName}`, `clusters/${name}`]) {
        const path = `${folder}/overrides/${component}.yaml`;
        if (!paths.has(path)) continue;
        const releases = found.get(path) ?? new Map<string, string[]>();
        found.set(path, releases);
        const names = releases.get(release) ?? [];
        releases.set(release, names);
        names.push(name);
      }
    }
  }
  return found;
}
