import type { Catalog, Fleet } from "@hub/fleet";
import { alpha, beta, type Changes, testEntry, testFiles, testFleet } from "@hub/fleet/testing";
import type { Problem } from "@hub/problem";
import type { Plan } from "./plan.ts";
import type { ReleaseFacts } from "./release-facts.ts";

const releases = { "1.0.0": alpha, "1.1.0": alpha, "2.0.0": alpha };

/** Alpha and beta, each with the releases 1.0.0, 1.1.0 and 2.0.0. */
export const testCatalog: Catalog = new Map([
  testEntry(alpha, releases),
  testEntry({ ...beta, dependsOn: [] }, releases),
]);

/** A fleet whose rings canary (the cluster edge-1) and production (the cluster hub-1) have some pins. */
export const rolloutFleet = (canary: string, production: string, more: Changes = {}): Fleet =>
  testFleet(
    testFiles({
      "clusters/rings/canary/pins.yaml": canary,
      "clusters/rings/production/pins.yaml": production,
      ...more,
    }),
    testCatalog,
  );

/** Facts of a release that has nothing to tell, but for some. */
export const testFacts = (version: string, more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  ...{ version, chart: null, dependsOn: [], after: [], migrations: [], oneWay: [], crds: [] },
  ...more,
});

/** Text of a plan, a line each: `where component from -> to`, and problems as `code: cause fix`. */
export const planLines = ({ moves, problems, notes }: Plan): string[] => [
  ...moves.map(({ where, component, from, to, hold }) => {
    const held = hold === undefined ? "" : ` hold ${hold === null ? "ends" : hold.until}`;
    return `${where} ${component} ${from} -> ${to}${held}`;
  }),
  ...notes.map((note) => `note: ${note}`),
  ...problems.map(problemLine),
];

export const problemLine = ({ code, severity, cause, fix, place }: Problem): string =>
  `${severity} ${code}${place ? ` ${place.file}:${place.line}` : ""}: ${cause} ${fix}`;
