import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { releasesFolder } from "./release.ts";
import { compareVersions } from "./versions.ts";

/** A release that nothing needed any more. */
export interface RemovedRelease {
  /** sha256 of its `component.cjs`, hexadecimal. */
  readonly sha256: string;
  /** Day on which it was removed, `YYYY-MM-DD`. */
  readonly removed: string;
}

/** By version. */
export type RemovedReleases = Readonly<Record<string, RemovedRelease>>;

/** Where they are listed, from the root. */
export const removedPath = (component: string): string => `${releasesFolder(component)}/removed.json`;

/** The releases of a component that `hubctl gc` removed. */
export function loadRemoved(root: string, component: string): RemovedReleases {
  const path = join(root, removedPath(component));
  // `addRemoved` made it.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as RemovedReleases) : {};
}

/** The file that lists them, with more of them. */
export function addRemoved(
  root: string,
  component: string,
  more: RemovedReleases,
): { readonly path: string; readonly text: string } {
  const all = Object.entries({ ...loadRemoved(root, component), ...more }).sort(([a], [b]) =>
    compareVersions(a, b),
  );
  return { path: removedPath(component), text: `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n` };
}
