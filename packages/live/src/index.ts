export {
  type AppliedStep,
  applySteps,
  hasArgoCd,
  type MissingCluster,
  missingClusters,
  noArgoCd,
} from "./bootstrap.ts";
export {
  argoCdOf,
  argoCdSteps,
  type BootstrapStep,
  namespaceOf,
  noArgoCdPin,
  rootSteps,
} from "./bootstrap-plan.ts";
export { Discovery } from "./discovery.ts";
export {
  type FollowStatusOptions,
  followStatus,
  readStatus,
  type Sight,
  type StatusOptions,
} from "./follow-status.ts";
export { inParallel } from "./in-parallel.ts";
export {
  type ApplyOptions,
  connect,
  Kube,
  type KubeList,
  type KubeObject,
  type KubeOptions,
  type Query,
  type ResourcePath,
  resourcePath,
} from "./kube.ts";
export { type ContextOptions, loadKubeConfig } from "./kube-config.ts";
export { type PreflightOptions, type PreflightResult, preflight } from "./preflight.ts";
export type { PreflightItem } from "./preflight-item.ts";
export { type ReadinessItem, readinessChecklist } from "./preflight-readiness.ts";
export { type ApiStatus, KubeError } from "./problems.ts";
export type { ClusterStatus, ComponentStatus, FleetStatus, RingStatus, State, Waiting } from "./status.ts";
export { changeLines } from "./status-changes.ts";
export { type FleetInput, fleetStatus } from "./status-fleet.ts";
export { countOutcomes, type Outcome } from "./verdict.ts";
export { type CheckResult, type ComponentCheck, checksOf, verify } from "./verify.ts";
export { type Goal, judge, type Verdict, type WaitOptions, type WaitResult, waitFor } from "./wait.ts";
export { argoNamespace } from "./watch-fleet.ts";
