import { fewNames, type Problem, warning } from "@hub/problem";
import { inRange } from "./release-range.ts";
import type { RunningRelease } from "./running-releases.ts";
import type { Advisory, Support, SupportLine } from "./schema.ts";
import { supportOf } from "./support-of.ts";

/** Input of the check of support. */
export interface SupportInput {
  readonly running: readonly RunningRelease[];
  readonly supports: ReadonlyMap<string, Support>;
  /** Frozen releases by component, oldest first. */
  readonly releases: ReadonlyMap<string, readonly string[]>;
  /** The release that `head` of a component becomes. */
  readonly headVersion: (component: string) => string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Warnings `out-of-support` and `advisory`: one of each for a line of `support.yaml`, with all clusters that run it. */
export function supportProblems(input: SupportInput): Problem[] {
  const over = new Map<SupportLine, Affected>();
  const weak = new Map<SupportLine, Affected & { readonly advisories: Set<Advisory> }>();
  for (const running of input.running) {
    const { component, release, clusters } = running;
    const version = release === "head" ? input.headVersion(component) : release;
    const found = supportOf(input.supports.get(component) ?? [], version, input.today);
    if (!found) continue;
    const { line, isOver, advisories } = found;
    const name = release === "head" ? headName(version, input.releases.get(component)) : version;
    if (isOver) add(over, line, { component, releases: [], clusters: [] }, name, clusters);
    if (advisories.length === 0) continue;
    add(
      weak,
      line,
      { component, releases: [], clusters: [], advisories: new Set<Advisory>() },
      name,
      clusters,
    );
    for (const advisory of advisories) weak.get(line)?.advisories.add(advisory);
  }
  return [
    ...[...over].map(([line, affected]) => overProblem(line, affected, input)),
    ...[...weak].map(([line, affected]) => weakProblem(line, affected, input)),
  ];
}

const headName = (version: string, frozen: readonly string[] = []): string =>
  frozen.includes(version) ? `head (${version})` : `head (to be ${version})`;

interface Affected {
  readonly component: string;
  readonly releases: string[];
  readonly clusters: string[];
}

function add<Entry extends Affected>(
  found: Map<SupportLine, Entry>,
  line: SupportLine,
  empty: Entry,
  release: string,
  clusters: readonly string[],
): void {
  const entry = found.get(line) ?? empty;
  entry.releases.push(release);
  entry.clusters.push(...clusters);
  found.set(line, entry);
}

const overProblem = (line: SupportLine, affected: Affected, input: SupportInput): Problem =>
  warning(
    "out-of-support",
    `${subject(affected)} ${line.supportedUntil ? `has been out of support since ${line.supportedUntil}` : "is out of support"}, and runs on ${where(affected)}.${line.ended ? ` ${line.ended}` : ""}`,
    wayOut(line, affected, input),
    { place: line.place },
  );

const weakProblem = (
  line: SupportLine,
  affected: Affected & { readonly advisories: ReadonlySet<Advisory> },
  input: SupportInput,
): Problem => {
  const ids = [...affected.advisories].map(({ id }) => id);
  return warning(
    "advisory",
    `${subject(affected)} has ${ids.join(", ")}, and runs on ${where(affected)}.`,
    wayOut(line, affected, input, affected.advisories),
    { place: line.place },
  );
};

const subject = ({ component, releases }: Affected): string => `${component} ${releases.join(", ")}`;
const where = ({ clusters }: Affected): string => fewNames([...new Set(clusters)].sort());

/** The fix: the release or component to move to, if there is one. */
function wayOut(
  { successor }: SupportLine,
  { component }: Affected,
  { releases }: SupportInput,
  advisories: ReadonlySet<Advisory> = new Set(),
): string {
  const fixed = [...advisories].map(({ fixedIn }) => fixedIn);
  const own = releases.get(component) ?? [];
  const last = own.at(-1);
  if (
    last !== undefined &&
    fixed.length > 0 &&
    fixed.every((version) => version !== undefined && own.includes(version))
  )
    return `Move the pins to a release that has ${fixed.length === 1 ? "it" : "them"} fixed: ${last}.`;
  if (!successor) return "No successor is known: follow what its makers say, and write it down in the file.";
  if ("component" in successor) return `Replace it by ${successor.component}.`;
  const newest = own.findLast((version) => inRange(successor.releases, version));
  return newest === undefined
    ? `Release ${successor.releases}, its successor, and move the pins there.`
    : `Move the pins to ${newest}.`;
}
