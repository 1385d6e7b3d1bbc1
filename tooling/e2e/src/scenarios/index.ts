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

/** Scenarios by the lab that they run in, one after another: labs run side by side, since most of a rollout is waiting. */
export const plans: readonly (readonly Scenario[])[] = [
  [firstInstall, updates, updatesUnderLoad, withoutHealthCheck],
  [
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
  [notifications, memberAway, timedOut],
];
