import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { sleep } from "../lab/until.ts";
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

/** How long the API server is away, seconds. */
const awaySeconds = 20;

export const memberAway: Scenario = {
  name: "member-away",
  holds:
    "while a member's API server is away the rings before it move, and it catches up once it is back and refreshed",
  async run(lab) {
    await lab.have(small);
    const member = lab.memberOf("production-1");
    await member.stop();
    let version: string;
    try {
      version = await lab.change();
      await sleep(awaySeconds * 1000);
      const moved = new Set(lab.podsOf(version).map(({ cluster }) => cluster));
      must(moved.has("canary-1") && moved.has("staging-1"), "the other clusters did not move");
    } finally {
      await member.start();
    }
    const start = performance.now();
    // Argo CD can take a component for Synced that it has not synced: see docs/rollout.md, "What is not guaranteed".
    const isByItself = await lab.settled(30).then(
      () => true,
      () => false,
    );
    if (!isByItself) await lab.tell({ children: true });
    await lab.settled(60);
    return {
      "seconds away": awaySeconds,
      "seconds to catch up": secondsSince(start),
      "needed a refresh by hand": isByItself ? "no" : "yes",
      "started too early": lab.violations(version).length,
    };
  },
};
