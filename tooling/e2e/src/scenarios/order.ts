import { threeRings, twoWaves } from "../fleet/test-fleet.ts";
import { type Lab, readyAfterMs } from "../lab/lab.ts";
import { withLoad } from "../lab/load.ts";
import { sleep } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";
import { untilViolated } from "./until-violated.ts";

export const firstInstall: Scenario = {
  name: "first-install",
  holds: "every pod of 3 rings and 4 waves started after all it depends on was Ready",
  async run(lab) {
    const start = performance.now();
    const version = await lab.install(threeRings);
    const violations = lab.violations(version);
    must(violations.length === 0, `started too early: ${JSON.stringify(violations)}`);
    return { seconds: secondsSince(start), violations: 0 };
  },
};

/** Updates everything in one commit, `times` over. */
async function update(lab: Lab, times: number) {
  const counts = { ring: 0, wave: 0 };
  const seconds: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    const version = await lab.change();
    await lab.settled(180);
    seconds.push(secondsSince(start));
    for (const { kind } of lab.violations(version)) counts[kind]++;
  }
  const sorted = seconds.toSorted((a, b) => a - b);
  return {
    "cluster rollouts": times * lab.fleet.clusters.length,
    "ring violations": counts.ring,
    "wave violations": counts.wave,
    "median seconds from push to last cluster Healthy": sorted[Math.floor(times / 2)] ?? 0,
  };
}

const inOrder = (facts: Awaited<ReturnType<typeof update>>) => {
  const { "ring violations": ring, "wave violations": wave } = facts;
  must(ring + wave === 0, `${ring} ring violations and ${wave} wave violations`);
  return facts;
};

export const updates: Scenario = {
  name: "updates",
  holds: "10 updates of everything in one commit keep rings and waves",
  async run(lab) {
    await lab.have(twoWaves);
    return inOrder(await update(lab, 10));
  },
};

export const updatesUnderLoad: Scenario = {
  name: "updates-under-load",
  holds: "so do 10 more, with every core busy and one render at a time",
  async run(lab) {
    await lab.have(twoWaves);
    await lab.argoCd.limitRenders(1);
    try {
      return inOrder(await withLoad(lab.processes, () => update(lab, 10)));
    } finally {
      await lab.argoCd.limitRenders(4);
    }
  },
};

export const withoutHealthCheck: Scenario = {
  name: "without-health-check",
  holds: "without the health check of Applications rings and waves break, so the evidence can fail",
  async run(lab) {
    await lab.have(twoWaves);
    await lab.argoCd.setHealthCheck(false);
    // The controller reads its configuration anew, and nothing says when it has.
    await sleep(3000);
    // Longer than the delay after a wave, which else would pass for waiting.
    lab.pods.delayMs = 4000;
    try {
      return await untilViolated(async () => {
        const facts = await update(lab, 1);
        return { facts, isViolated: facts["wave violations"] > 0 };
      });
    } finally {
      lab.pods.delayMs = readyAfterMs;
      await lab.argoCd.setHealthCheck(true);
      lab.distrust();
    }
  },
};
