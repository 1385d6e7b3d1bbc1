import { gateProblems } from "./gate.ts";
import { leftBehind, leftBehindNotes, togetherNotes } from "./left-behind.ts";
import { noPlan, type Plan } from "./plan.ts";
import { type PromotionFacts, type PromotionRequest, planPromotion } from "./promote.ts";
import { isProblem } from "./target.ts";

/** A requested promotion: all of it or nothing, unless the gates are overruled. Pure. */
export function planRequested(request: PromotionRequest, facts: PromotionFacts): Plan {
  const { fleet, evidence, now, headRelease } = facts;
  const promotion = planPromotion(fleet, request, headRelease);
  if (isProblem(promotion)) return noPlan(promotion);
  const { moves, problems, before } = promotion;
  const left = leftBehind(promotion, facts);
  return {
    ...{ moves, problems },
    notes: [...promotion.notes, ...leftBehindNotes(left, promotion), ...togetherNotes(left, promotion)],
    gates: gateProblems({ fleet, promotion, evidence, now }),
    origin: [`From ${before.name}, which soaks for ${before.soak}.`],
  };
}
