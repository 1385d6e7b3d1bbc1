import { inRange } from "./release-range.ts";
import type { RunningRelease } from "./running-releases.ts";
import type { SupportLine } from "./schema.ts";
import { supportOf } from "./support-of.ts";
import type { SupportInput } from "./support-problems.ts";

/** A running release that needs an action, or at least attention. */
export interface Outdated extends RunningRelease {
  /** The release itself; what `head` becomes. */
  readonly version: string;
  /** Newest frozen release of the component; null where there is none. */
  readonly newest: string | null;
  /** How many releases are newer. */
  readonly behind: number;
  /** Day on which it was frozen, `YYYY-MM-DD`; null where no day is recorded. */
  readonly released: string | null;
  /** Since it was frozen. Unit: days. */
  readonly ageDays: number | null;
  readonly support: "over" | "supported" | "unknown";
  /** Last day of support, `YYYY-MM-DD`. */
  readonly supportedUntil: string | null;
  /** The release or the component to move to, as written in `support.yaml`. */
  readonly successor: string | null;
  readonly advisories: readonly {
    readonly id: string;
    readonly url: string;
    readonly fixedIn: string | null;
  }[];
}

export interface OutdatedInput extends SupportInput {
  /** By `<component> <version>`: see `loadReleaseDates`. */
  readonly dates: ReadonlyMap<string, string>;
}

/** Running releases that are behind, out of support or with an advisory. Pure. */
export function outdated(input: OutdatedInput): Outdated[] {
  return input.running
    .map((running) => describe(running, input))
    .filter(({ behind, support, advisories }) => behind > 0 || support === "over" || advisories.length > 0);
}

function describe(
  running: RunningRelease,
  { releases, supports, headVersion, dates, today }: OutdatedInput,
): Outdated {
  const { component, release } = running;
  const own = releases.get(component) ?? [];
  const isHead = release === "head";
  const version = isHead ? headVersion(component) : release;
  const found = supportOf(supports.get(component) ?? [], version, today);
  const released = isHead ? null : (dates.get(`${component} ${version}`) ?? null);
  return {
    ...running,
    version,
    newest: own.at(-1) ?? null,
    behind: isHead ? 0 : own.length - 1 - own.indexOf(version),
    released,
    ageDays: released === null ? null : daysBetween(released, today),
    support: !found ? "unknown" : found.isOver ? "over" : "supported",
    supportedUntil: found?.line.supportedUntil ?? null,
    successor: found ? successorText(found.line, own) : null,
    advisories: (found?.advisories ?? []).map(({ id, url, fixedIn = null }) => ({ id, url, fixedIn })),
  };
}

function successorText({ successor }: SupportLine, releases: readonly string[]): string | null {
  if (!successor) return null;
  if ("component" in successor) return successor.component;
  return releases.findLast((version) => inRange(successor.releases, version)) ?? successor.releases;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
