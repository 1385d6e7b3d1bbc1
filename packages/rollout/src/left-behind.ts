import type { Move } from "./moves.ts";
import type { HeadRelease, Promotion } from "./promote.ts";
import { type FactsOf, isLater } from "./release-facts.ts";

/** A component that a promoted release comes after, and that the ring before runs in another release. */
export interface LeftBehind {
  readonly move: Move;
  readonly component: string;
  /** Release that the ring before runs: a version, or `head` where that is none yet. */
  readonly tried: string;
  /** Release that the ring runs, and goes on to run. */
  readonly kept: string;
  /** Last day of the hold that keeps it, `YYYY-MM-DD`. */
  readonly heldUntil: string | undefined;
}

/** Releases that a promotion leaves behind although they were tried together with those that it moves. Pure. */
export function leftBehind(
  { moves, before, ring }: Promotion,
  { headRelease, factsOf }: { readonly headRelease: HeadRelease; readonly factsOf: FactsOf },
): LeftBehind[] {
  const moved = new Set(moves.map(({ component }) => component));
  return moves.flatMap((move) => {
    const { dependsOn = [], after = [] } = factsOf(move.component, move.to ?? "") ?? {};
    return [...new Set([...dependsOn, ...after])].sort().flatMap((component) => {
      const [source, target] = [before, ring].map(({ pins }) =>
        pins.find((pin) => pin.component === component && pin.release !== "off"),
      );
      if (!source || !target || source.release === target.release || moved.has(component)) return [];
      const tried = source.release === "head" ? (headRelease(component) ?? "head") : source.release;
      if (tried === target.release) return [];
      return [{ move, component, tried, kept: target.release, heldUntil: target.hold?.until }];
    });
  });
}

/** A note for each promoted release, which names what it was tried together with. */
export function leftBehindNotes(left: readonly LeftBehind[], { before, ring }: Promotion): string[] {
  return [...Map.groupBy(left, ({ move }) => move)].map(([{ component, to }, own]) => {
    const companions = own.map(({ component, tried, kept, heldUntil }) => {
      const held = heldUntil === undefined ? "" : `, held until ${heldUntil}`;
      return `${component} ${tried} (${ring.name}: ${kept}${held})`;
    });
    return `${before.name} tried ${component} ${to} with ${companions.join(", ")}`;
  });
}

/** The command that promotes what is left behind too; none where nothing of it can be. */
export function togetherNotes(left: readonly LeftBehind[], { moves, ring }: Promotion): string[] {
  const movable = left.filter(
    ({ tried, kept, heldUntil }) => tried !== "head" && !isLater(kept, tried) && heldUntil === undefined,
  );
  if (movable.length === 0) return [];
  const all = new Set([...moves, ...movable].map(({ component }) => component));
  return [
    `to promote them together: \`hubctl promote --ring ${ring.name} ${[...all].join(" ")}\`, or --set for everything`,
  ];
}
