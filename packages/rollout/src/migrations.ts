import { dotted, type Fleet, type Override, running, transitions } from "@hub/fleet";
import { error, type Problem } from "@hub/problem";
import { moveSetting, settingIn } from "./move-setting.ts";
import type { ReadText } from "./moves.ts";
import { type FactsOf, isBetween, isLater, type ReleaseFacts } from "./release-facts.ts";

export interface Migrated {
  /** Texts of the override files that change, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Settings that were moved along, in words. */
  readonly notes: readonly string[];
  /** Settings that somebody has to see to. */
  readonly problems: readonly Problem[];
}

/** One setting that has another path from a release on. */
interface Rename {
  readonly from: readonly string[];
  readonly to: readonly string[] | null;
  readonly note: string;
  /** Which releases know the setting by its new path. */
  readonly knowsNew: (release: string) => boolean;
}

/**
 * Moves overrides along with pins: settings that were renamed between the releases that clusters leave and those that
 * they get, forwards and backwards. What cannot be moved without losing a comment, or concerns clusters that stay, is a
 * problem at the line to edit. Pure but for `read`.
 */
export function migrateOverrides(before: Fleet, after: Fleet, factsOf: FactsOf, read: ReadText): Migrated {
  const texts = new Map<string, string>();
  const notes: string[] = [];
  const problems: Problem[] = [];
  const releases = releasesUnder(after);
  for (const { component, from, to, clusters } of jumps(before, after)) {
    const isBack = isLater(from, to);
    const facts = factsOf(component, isBack ? from : to);
    const renames = facts ? renamesOf(facts, from, to) : [];
    for (const { override, folder } of renames.length > 0 ? overridesOf(after, component, clusters) : []) {
      const { path } = override.file;
      for (const rename of renames) {
        const text = texts.get(path) ?? read(path) ?? "";
        if (settingIn(text, rename.from) === undefined) continue;
        const stay = releases(folder, component).filter((one) => rename.knowsNew(one) === isBack);
        const moved =
          stay.length > 0
            ? { why: `clusters under this file stay on ${stay.join(", ")}` }
            : moveSetting(text, rename.from, rename.to);
        if ("why" in moved) problems.push(byHand(component, to, override, rename, moved.why));
        else {
          texts.set(path, moved.text);
          notes.push(`${path}: ${dotted(rename.from)} is ${dotted(rename.to ?? [])} in ${component} ${to}`);
        }
      }
    }
  }
  return { texts, notes, problems };
}

/** Clusters that go from one exact version to another. */
function jumps(before: Fleet, after: Fleet) {
  const found = new Map<string, { component: string; from: string; to: string; clusters: Set<string> }>();
  for (const { cluster, component, from, to } of transitions(before, after)) {
    if (from === undefined || to === undefined || !(isLater(from, to) || isLater(to, from))) continue;
    const key = `${component} ${from} ${to}`;
    const jump = found.get(key) ?? { component, from, to, clusters: new Set() };
    found.set(key, jump);
    jump.clusters.add(cluster);
  }
  return found.values();
}

/** In the order in which they must be made. */
function renamesOf({ migrations }: ReleaseFacts, from: string, to: string): Rename[] {
  const isBack = isLater(from, to);
  const [low, high] = isBack ? [to, from] : [from, to];
  const made = migrations
    .filter(({ since }) => isBetween(since, low, high))
    .map(({ since, from, to, note }) => ({
      ...{ from, to, note },
      knowsNew: (release: string) => release === "head" || release === since || isLater(release, since),
    }));
  if (!isBack) return made;
  // Settings that are gone in the later release are in no override of it.
  return made.reverse().flatMap((one) => (one.to ? [{ ...one, from: one.to, to: one.from }] : []));
}

/** The layers of some clusters that say something about a component, each once. */
function overridesOf(
  fleet: Fleet,
  component: string,
  names: ReadonlySet<string>,
): { override: Override; folder: string }[] {
  const clusters = fleet.clusters.filter(({ facts }) => names.has(facts.name));
  const rings = new Set(clusters.map(({ facts }) => facts.ring));
  return [
    { folder: "", overrides: fleet.overrides },
    ...fleet.rings
      .filter(({ name }) => rings.has(name))
      .map(({ name, overrides }) => ({ folder: `rings/${name}`, overrides })),
    ...clusters.map(({ facts, overrides }) => ({ folder: facts.name, overrides })),
  ].flatMap(({ folder, overrides }) => {
    const override = overrides.get(component);
    return override ? [{ override, folder }] : [];
  });
}

/** Which releases of a component run under a layer: everywhere, in `rings/<ring>`, or on a cluster. */
function releasesUnder(fleet: Fleet): (folder: string, component: string) => string[] {
  const clusters = running(fleet);
  return (folder, component) => {
    const under = clusters.filter(
      ({ cluster, ring }) => folder === "" || folder === `rings/${ring}` || folder === cluster,
    );
    return [...new Set(under.flatMap(({ pins }) => pins.get(component) ?? []))].sort();
  };
}

const byHand = (
  component: string,
  release: string,
  { file }: Override,
  { from, to, note }: Rename,
  why: string,
): Problem =>
  error(
    "setting-migration",
    `${component} ${release} ${to ? `has ${dotted(from)} as ${dotted(to)}` : `has no ${dotted(from)}`}, and it is left to you, since ${why}.`,
    `Edit this line, then run it again. ${note}`,
    { place: file.placeOf(["settings", ...from]) },
  );
