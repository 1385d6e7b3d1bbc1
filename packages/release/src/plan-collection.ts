import { compareVersions } from "./versions.ts";

/** That something needs a release, or needed it. */
export interface Need {
  readonly component: string;
  readonly version: string;
  /** In words, for people: `clusters/rings/canary/pins.yaml says it`. */
  readonly because: string;
}

export interface CollectionInput {
  /** The frozen versions of every component. */
  readonly releases: ReadonlyMap<string, readonly string[]>;
  /** Day on which each was frozen, `YYYY-MM-DD`, by `<component> <version>`. One that is missing is in no commit yet. */
  readonly frozenOn: ReadonlyMap<string, string>;
  /** Pins of the fleet, and those that it had within the window; the first that names a release is what people read. */
  readonly needs: readonly Need[];
  /** First day of the window, `YYYY-MM-DD`: what was frozen on it or later stays. */
  readonly since: string;
}

export interface CollectionEntry {
  readonly component: string;
  readonly version: string;
  /** Null where no commit has it. */
  readonly frozenOn: string | null;
}

export interface CollectionPlan {
  readonly remove: readonly CollectionEntry[];
  /** With the reason in words. */
  readonly keep: readonly (CollectionEntry & { readonly because: string })[];
}

/**
 * Which releases nothing needs: neither a pin nor the window in which people roll back, and which are not the newest of
 * their major line. Both lists are in the order of `releases`.
 */
export function planCollection({ releases, frozenOn, needs, since }: CollectionInput): CollectionPlan {
  const needed = new Map<string, string>();
  for (const { component, version, because } of needs) {
    const key = `${component} ${version}`;
    if (!needed.has(key)) needed.set(key, because);
  }
  const remove: CollectionEntry[] = [];
  const keep: (CollectionEntry & { because: string })[] = [];
  for (const [component, versions] of releases) {
    const newest = newestOfLines(versions);
    for (const version of versions) {
      const key = `${component} ${version}`;
      const day = frozenOn.get(key) ?? null;
      const because =
        needed.get(key) ??
        (newest.has(version) ? `it is the newest of ${majorOf(version)}.x` : undefined) ??
        (day === null ? "no commit has it yet" : undefined) ??
        (day !== null && day >= since ? `it was frozen on ${day}` : undefined);
      const entry = { component, version, frozenOn: day };
      if (because === undefined) remove.push(entry);
      else keep.push({ ...entry, because });
    }
  }
  return { remove, keep };
}

const majorOf = (version: string): string => version.split(".", 1)[0] ?? "";

function newestOfLines(versions: readonly string[]): Set<string> {
  const newest = new Map<string, string>();
  for (const version of versions) {
    const other = newest.get(majorOf(version));
    if (other === undefined || compareVersions(other, version) < 0) newest.set(majorOf(version), version);
  }
  return new Set(newest.values());
}
