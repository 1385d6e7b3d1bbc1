import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";
import { untilHalfWay } from "./mid-rollout.ts";

/** Throws where anything goes away that is there when this is called. */
export function watchOver(lab: Lab): () => void {
  const pods = lab.pods.records.filter(({ goneMs }) => goneMs === undefined);
  const names = lab.applications.all.map(({ metadata }) => metadata.name);
  return () => {
    const gone = pods.filter(({ goneMs }) => goneMs !== undefined).map(({ name }) => name);
    must(gone.length === 0, `pods were deleted: ${gone.join(", ")}`);
    const lost = names.filter((name) => !lab.applications.get(name));
    must(lost.length === 0, `Applications were deleted: ${lost.join(", ")}`);
  };
}

export const branchAway: Scenario = {
  name: "deploy-branch-away",
  holds: "nothing is deleted while the deploy branch is away, and the rollout goes on when it is back",
  async run(lab) {
    await lab.have(small);
    const check = watchOver(lab);
    lab.branch.setAway(true);
    try {
      await lab.tell();
      await sleep(6000);
      check();
    } finally {
      lab.branch.setAway(false);
    }
    const start = performance.now();
    const version = await lab.change();
    await lab.settled();
    must(lab.violations(version).length === 0, "the order broke");
    return { "seconds to roll out afterwards": secondsSince(start) };
  },
};

export const chartsAway: Scenario = {
  name: "chart-repository-away",
  holds:
    "nothing is deleted while the chart repository is away, and a rollout that needs it ends when it is back",
  async run(lab) {
    await lab.have(small);
    const check = watchOver(lab);
    lab.charts.isAway = true;
    try {
      await lab.change({ chartVersion: "1.1.0" });
      await sleep(8000);
      check();
    } finally {
      lab.charts.isAway = false;
    }
    const start = performance.now();
    await lab.settled(150);
    must(lab.violations(lab.fleet.version).length === 0, "the order broke");
    return { "seconds to end afterwards": secondsSince(start) };
  },
};

export const controllersKilled: Scenario = {
  name: "controllers-killed",
  holds: "both controllers are killed in the middle of a rollout, and it ends in order once they are back",
  async run(lab) {
    await lab.have(small);
    const version = await lab.change();
    await untilHalfWay(lab, version);
    const controllers = ["application-controller", "applicationset-controller"] as const;
    for (const name of controllers) await lab.argoCd.killServer(name);
    await sleep(2000);
    const start = performance.now();
    for (const name of controllers) await lab.argoCd.startServer(name);
    await lab.settled();
    must(lab.violations(version).length === 0, "the order broke");
    return { "seconds to end afterwards": secondsSince(start) };
  },
};

/**
 * Takes a member's API server away while everything changes, until something is over. Gives the version that it missed.
 *
 * Throws where the rings before do not move meanwhile.
 */
async function changeWhileAway(lab: Lab, cluster: string, over: () => Promise<unknown>): Promise<string> {
  const member = lab.memberOf(cluster);
  await member.stop();
  try {
    const version = await lab.change();
    await over();
    const moved = new Set(lab.podsOf(version).map((pod) => pod.cluster));
    const rest = lab.fleet.clusters.map(({ name }) => name).filter((name) => name !== cluster);
    must(
      rest.every((name) => moved.has(name)),
      "the other clusters did not move",
    );
    return version;
  } finally {
    await member.start();
  }
}

const inOrder = (lab: Lab, version: string): 0 => {
  const violations = lab.violations(version);
  must(violations.length === 0, `started too early: ${JSON.stringify(violations)}`);
  return 0;
};

const awaySeconds = 60;

export const memberAway: Scenario = {
  name: "member-away",
  holds:
    "while a member's API server is away for a minute the rings before it move and nothing is deleted, and it catches up by itself, in order",
  async run(lab) {
    await lab.have(small);
    const { api } = lab.memberOf("production-1");
    const names = lab.applications.all.map(({ metadata }) => metadata.name);
    const deployments = async () =>
      (await api.list("/apis/apps/v1/namespaces/e2e/deployments")).map(({ metadata }) => metadata.uid);
    const before = await deployments();
    // As on a real hub, where it is half an hour, an outage of a minute is shorter than a sync may take.
    await lab.argoCd.limitSyncs(2 * awaySeconds);
    try {
      const version = await changeWhileAway(lab, "production-1", () => sleep(awaySeconds * 1000));
      const start = performance.now();
      await lab.settled();
      const seconds = secondsSince(start);
      const lost = names.filter((name) => !lab.applications.get(name));
      must(lost.length === 0, `Applications were deleted: ${lost.join(", ")}`);
      const after = await deployments();
      must(
        before.every((uid) => after.includes(uid)),
        "Deployments were deleted",
      );
      return {
        "seconds away": awaySeconds,
        "seconds to catch up": seconds,
        "started too early": inOrder(lab, version),
      };
    } finally {
      await lab.argoCd.limitSyncs(lab.settings.syncTimeoutSeconds);
    }
  },
};

/** Waits until the sync of a cluster to the newest commit is in a phase. */
const untilSync = (lab: Lab, cluster: string, wanted: "Running" | "Failed"): Promise<true> =>
  until(`the sync of ${cluster} is ${wanted}`, 180, () => {
    const { phase, message, syncResult } = lab.applications.get(cluster)?.status?.operationState ?? {};
    const isIt = phase === wanted && syncResult?.revision === lab.branch.head;
    return isIt ? true : new Missing(`it is ${phase}: ${message}`);
  });

/** Waits until no sync of an Application runs, nor is asked for. */
const untilAtRest = (lab: Lab, name: string): Promise<true> =>
  until(`no sync of ${name} runs`, 60, () => {
    const { operation, status } = lab.applications.get(name) ?? {};
    const isRunning = operation !== undefined || status?.operationState?.phase === "Running";
    return isRunning ? new Missing(`it does: ${status?.operationState?.message}`) : true;
  });

/** Syncs an Application as docs/rollout.md tells a person to. */
const syncByHand = (lab: Lab, name: string): Promise<unknown> =>
  lab.hub.api.merge(`/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/${name}`, {
    operation: { sync: { prune: true, syncOptions: ["ServerSideApply=true"] } },
  });

export const timedOut: Scenario = {
  name: "timed-out",
  holds:
    "where an outage outlasts the time that a sync may take, what depends on it waits, and a sync by hand ends the rollout in order",
  async run(lab) {
    await lab.have(small);
    let version: string;
    try {
      version = await changeWhileAway(lab, "production-1", async () => {
        await untilSync(lab, "production-1", "Running");
        // Not before its turn: the syncs of the rings before would be ended, too, on a busy machine.
        await lab.argoCd.limitSyncs(5);
        await untilSync(lab, "production-1", "Failed");
      });
      await untilAtRest(lab, "production-1-alpha");
    } finally {
      await lab.argoCd.limitSyncs(lab.settings.syncTimeoutSeconds);
    }
    const early = lab
      .podsOf(version)
      .find((pod) => pod.cluster === "production-1" && pod.component === "beta");
    must(!early, "what depends on it went on");
    for (const name of ["production-1-alpha", "production-1"]) await syncByHand(lab, name);
    await lab.settled();
    return { "started too early": inOrder(lab, version) };
  },
};
