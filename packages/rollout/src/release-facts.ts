import type { ReleaseManifest } from "@hub/release";
import { compareVersions, isVersion } from "@hub/release/versions";

/** Facts of a release that planning needs. */
export type ReleaseFacts = Pick<
  ReleaseManifest,
  "version" | "chart" | "dependsOn" | "after" | "migrations" | "oneWay" | "crds"
>;

/** The facts of a frozen release; undefined where there is no such release. */
export type FactsOf = (component: string, version: string) => ReleaseFacts | undefined;

/** Whether both are exact versions and the first is the later one. */
export const isLater = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && isVersion(a) && isVersion(b) && compareVersions(a, b) > 0;

/** Whether a cluster that goes from one release to the other may go back: head may be later than any release. */
export const goesBack = (from: string | undefined, to: string | undefined): boolean =>
  isLater(from, to) || (from === "head" && to !== undefined && isVersion(to));

/** Whether a version is among those that came with an upgrade from one release to a later one. */
export const isBetween = (version: string, from: string, to: string): boolean =>
  compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
