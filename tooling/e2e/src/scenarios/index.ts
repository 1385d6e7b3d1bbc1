import type { Scenario } from "../scenario.ts";
import { awkward } from "./awkward.ts";
import { branchPaths } from "./branch-paths.ts";
import { brokenRing } from "./broken-ring.ts";
import { clusterComesAndGoes } from "./clusters.ts";
import { damage } from "./damage.ts";
import { drift } from "./drift.ts";
import { garbage } from "./garbage.ts";
import { hold } from "./hold.ts";
import { maxUpdate } from "./max-update.ts";
import { rollback, secondChange } from "./mid-rollout.ts";
import { notifications } from "./notifications.ts";
import { firstInstall, updates, updatesUnderLoad, withoutHealthCheck } from "./order.ts";
import { branchAway, chartsAway, controllersKilled, memberAway, timedOut } from "./outages.ts";
import { removal } from "./removal.ts";

/** Scenarios that run in one lab, one after another. */
export interface Plan {
  /**
   * When Argo CD ends a sync, seconds. One that is ended is not tried again, so that this is well above what a sync takes
   * on a busy machine. A scenario that needs one to end says so for itself.
   */
  readonly syncTimeoutSeconds: number;
  readonly scenarios: readonly Scenario[];
}

/** Labs run side by side, since most of a rollout is waiting. */
export const plans: readonly Plan[] = [
  { syncTimeoutSeconds: 600, scenarios: [firstInstall, updates, updatesUnderLoad, withoutHealthCheck] },
  {
    syncTimeoutSeconds: 600,
    scenarios: [
      drift,
      brokenRing,
      rollback,
      secondChange,
      hold,
      garbage,
      branchAway,
      controllersKilled,
      chartsAway,
      damage,
      clusterComesAndGoes,
      removal,
      awkward,
      maxUpdate,
      branchPaths,
    ],
  },
  { syncTimeoutSeconds: 60, scenarios: [notifications, memberAway, timedOut] },
];
