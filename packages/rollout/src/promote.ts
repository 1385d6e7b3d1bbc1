import { effectivePins, type Fleet, type Ring } from "@hub/fleet";
import { didYouMean, error, type Problem, placeText } from "@hub/problem";
import type { Evidence } from "./evidence.ts";
import { type Move, ringFolder } from "./moves.ts";
import type { Plan } from "./plan.ts";
import { type FactsOf, isLater } from "./release-facts.ts";
import { unknownRing } from "./target.ts";

export interface PromotionRequest {
  /** The ring that is to get the releases. */
  readonly ring: string;
  /** Components to promote; undefined means everything that the ring before runs together. */
  readonly components: readonly string[] | undefined;
}

export interface Promotion extends Plan {
  readonly ring: Ring;
  readonly before: Ring;
}

/** Which frozen release the working tree of a component equals; undefined where it has changed since. */
export type HeadRelease = (component: string) => string | undefined;

/** Input of a promotion. */
export interface PromotionFacts {
  readonly fleet: Fleet;
  /** Undefined: nobody has looked at the clusters. */
  readonly evidence: Evidence | undefined;
  readonly headRelease: HeadRelease;
  readonly factsOf: FactsOf;
  readonly now: Date;
}

/** Which pins would move. Pure: whether they may is for the gate to say. */
export function planPromotion(
  fleet: Fleet,
  request: PromotionRequest,
  headRelease: HeadRelease,
): Promotion | Problem {
  const index = fleet.rings.findIndex(({ name }) => name === request.ring);
  const ring = fleet.rings[index];
  const before = fleet.rings[index - 1];
  if (!ring) return unknownRing(fleet, request.ring);
  if (!before)
    return error(
      "first-ring",
      `${ring.name} is the first ring: nothing comes before it that could have tried a release.`,
      `Use \`hubctl pin --ring ${ring.name}\`.`,
    );
  const pinned = before.pins.map(({ component }) => component);
  const moves: Move[] = [];
  const notes: string[] = [];
  const problems: Problem[] = [];
  for (const component of request.components ?? pinned) {
    const source = before.pins.find((pin) => pin.component === component);
    if (!source) {
      problems.push(
        error(
          "not-in-ring",
          `The ring ${before.name} does not pin ${component}.`,
          didYouMean(component, pinned),
        ),
      );
      continue;
    }
    const target = ring.pins.find((pin) => pin.component === component);
    const to = source.release === "head" ? headRelease(component) : source.release;
    if (to === undefined) {
      problems.push(
        error(
          "unreleased-change",
          `${before.name} runs the head of ${component}, which has changed since its last release.`,
          "Describe the change with `pnpm changeset`, and freeze it with `pnpm run version`.",
        ),
      );
    } else if (to === "off") {
      if (target && target.release !== "off")
        notes.push(
          `${component} is off in ${before.name}; take it out of ${ring.name} with \`hubctl pin ${component} off --ring ${ring.name}\``,
        );
    } else if (isLater(target?.release, to)) {
      notes.push(`${component} is newer in ${ring.name} (${target?.release}) than in ${before.name} (${to})`);
    } else if (target?.hold) {
      notes.push(`${component} stays on ${target.release} until ${target.hold.until}: ${target.hold.reason}`);
    } else if (to !== target?.release) {
      moves.push({ where: ringFolder(ring.name), component, from: target?.release, to });
    }
    for (const { facts, pins } of fleet.clusters) {
      const own = facts.ring === ring.name ? pins.find((pin) => pin.component === component) : undefined;
      if (own && own.release !== to)
        notes.push(
          `${facts.name} keeps ${component} ${own.release} (${placeText(own.file.placeOf([component]))})`,
        );
    }
  }
  return { ring, before, moves, notes, problems };
}

/** The clusters of a ring that run a component's release by the ring's pin. */
export function clustersOf(fleet: Fleet, ring: Ring, component: string): string[] {
  return fleet.clusters
    .filter((cluster) => cluster.facts.ring === ring.name && !cluster.hold)
    .filter(
      (cluster) =>
        effectivePins(ring, cluster).has(component) &&
        !cluster.pins.some((pin) => pin.component === component),
    )
    .map(({ facts }) => facts.name);
}
