export { type AutomaticInput, planAutomatic } from "./automatic.ts";
export { type ChangeMessage, changeMessage, moveText } from "./commit-message.ts";
export { durationText, toMilliseconds } from "./duration.ts";
export { type Evidence, evidenceSchema, joinEvidence } from "./evidence.ts";
export { type GateInput, gateProblems } from "./gate.ts";
export { holdCluster, planHold, planResume } from "./hold.ts";
export { leftBehind, leftBehindNotes, togetherNotes } from "./left-behind.ts";
export { type Migrated, migrateOverrides } from "./migrations.ts";
export { applyMoves, type Move, pinsPath, type ReadText, ringFolder, withMoves } from "./moves.ts";
export { type PinRequest, planPin } from "./pin.ts";
export type { Plan } from "./plan.ts";
export {
  clustersOf,
  type HeadRelease,
  type Promotion,
  type PromotionRequest,
  planPromotion,
} from "./promote.ts";
export { type FactsOf, goesBack, isLater, type ReleaseFacts } from "./release-facts.ts";
export { planRollback, type ReleaseBefore, type RollbackRequest } from "./rollback.ts";
export { type Dangers, objectName, type Rendered, type Return, rollbackDangers } from "./rollback-dangers.ts";
export { findTarget, isProblem, type Target, type TargetName } from "./target.ts";
export { closedBecause, localTime, type RolloutPolicy } from "./windows.ts";
