export { durationText, toMilliseconds } from "./duration.ts";
export { type Evidence, evidenceSchema } from "./evidence.ts";
export { type GateInput, gateProblems } from "./gate.ts";
export { applyMoves, type Move, pinsPath } from "./moves.ts";
export {
  clustersOf,
  type HeadRelease,
  type Promotion,
  type PromotionRequest,
  planPromotion,
} from "./promote.ts";
export { closedBecause, localTime, type RolloutPolicy } from "./windows.ts";
