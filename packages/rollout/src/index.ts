export { planAutomatic } from "./automatic.ts";
export { type ChangeMessage, moveText } from "./commit-message.ts";
export { durationText, toMilliseconds } from "./duration.ts";
export { type Evidence, evidenceSchema, joinEvidence } from "./evidence.ts";
export { planClusterHold, planHold, planResume } from "./hold.ts";
export { type Move, pinsPath, type ReadText, ringFolder } from "./moves.ts";
export { type PinRequest, planPin } from "./pin.ts";
export type { Plan } from "./plan.ts";
export {
  type Change,
  type ChangePreview,
  type ChangeRequest,
  type Editable,
  planChange,
} from "./plan-change.ts";
export { clustersOf, type HeadRelease, type PromotionFacts, type PromotionRequest } from "./promote.ts";
export { type FactsOf, isLater, type ReleaseFacts } from "./release-facts.ts";
export { planRequested } from "./requested.ts";
export { planRollback, type ReleaseBefore, type RollbackRequest } from "./rollback.ts";
export { objectName, type Rendered } from "./rollback-dangers.ts";
export { findTarget, isProblem, type Target, type TargetName } from "./target.ts";
export { closedBecause, localTime, type RolloutPolicy } from "./windows.ts";
