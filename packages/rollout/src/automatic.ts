import { closedProblems, evidenceProblems, soakProblems } from "./gate.ts";
import { leftBehind, leftBehindNotes } from "./left-behind.ts";
import type { Plan } from "./plan.ts";
import { type Promotion, type PromotionFacts, planPromotion } from "./promote.ts";
import { isProblem } from "./target.ts";

/**
 * Promotions that are due in the rings with automatic promotion. The notes name those that are not: no problem, the next run
 * looks again. Missing or old evidence is one, since no run after it would do more. Pure.
 */
export function planAutomatic(facts: PromotionFacts): Plan {
  const { fleet, headRelease } = facts;
  const plans = fleet.rings.flatMap(({ name, promotion }) => {
    if (promotion !== "automatic") return [];
    const planned = planPromotion(fleet, { ring: name, components: undefined }, headRelease);
    return isProblem(planned) ? [] : [planOne(planned, facts)];
  });
  return {
    moves: plans.flatMap(({ moves }) => moves),
    notes: plans.flatMap(({ notes }) => notes),
    problems: plans.flatMap(({ problems }) => problems),
  };
}

function planOne(promotion: Promotion, facts: PromotionFacts): Plan {
  const { moves, before } = promotion;
  const waits = (because: readonly { readonly cause: string }[]) => because.map(({ cause }) => cause);
  const notes = [...promotion.notes, ...waits(promotion.problems)];
  if (moves.length === 0) return { moves, notes, problems: [] };
  const closed = closedProblems(promotion, facts.now);
  if (closed.length > 0) return { moves: [], notes: [...notes, ...waits(closed)], problems: [] };
  const problems = evidenceProblems(facts.evidence, before.name, facts.now);
  const { evidence } = facts;
  if (!evidence || problems.length > 0) return { moves: [], notes, problems };
  const checked = moves.map((move) => ({
    move,
    because: soakProblems(move, { ...facts, evidence, promotion }),
  }));
  const due = checked.filter(({ because }) => because.length === 0).map(({ move }) => move);
  const left = leftBehind({ ...promotion, moves: due }, facts);
  return {
    moves: due,
    notes: [
      ...notes,
      ...checked.flatMap(({ because }) => waits(because)),
      ...leftBehindNotes(left, promotion),
    ],
    problems: [],
  };
}
