import { small } from "../fleet/test-fleet.ts";
import type { Lab } from "../lab/lab.ts";
import { Missing, until } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";
import { shortSyncSeconds, unstick } from "./unstick.ts";

/** Waits until a rollout is in the middle: the second ring moves, and the third does not. */
export const untilHalfWay = (lab: Lab, version: string): Promise<true> =>
  until(
    "the second ring moves",
    60,
    () =>
      lab.podsOf(version).some(({ cluster }) => cluster === "staging-1") ? true : new Missing("it does not"),
    20,
  );

export const rollback: Scenario = {
  name: "rollback-mid-rollout",
  holds:
    "a rollback in the middle of a rollout, which broke in the second ring, ends in the state of before, in order, and the last ring never moves",
  async run(lab) {
    await lab.have(small);
    const { version: before } = lab.fleet;
    const bad = await lab.change({ broken: ["staging"] });
    await untilHalfWay(lab, bad);
    const start = performance.now();
    await lab.deploy({ ...lab.fleet, version: before, broken: [] });
    await unstick(lab, "staging-1", before);
    await lab.settled();
    must(
      !lab.podsOf(bad).some(({ cluster }) => cluster === "production-1"),
      "the last ring got what was taken back",
    );
    const back = lab.podsOf(before, start);
    const canary = back.filter(({ cluster }) => cluster === "canary-1").map(({ readyMs }) => readyMs ?? 0);
    const staging = back.filter(({ cluster }) => cluster === "staging-1").map(({ startMs }) => startMs);
    must(canary.length > 0 && staging.length > 0, "a ring that had moved did not go back");
    must(
      staging.every((startMs) => canary.every((readyMs) => readyMs <= startMs)),
      "staging went back before canary was",
    );
    return { "sync timeout, seconds": shortSyncSeconds, seconds: secondsSince(start) };
  },
};

export const secondChange: Scenario = {
  name: "second-change-mid-rollout",
  holds: "a second change in the middle of a rollout ends in the newest state, in order",
  async run(lab) {
    await lab.have(small);
    await untilHalfWay(lab, await lab.change());
    const start = performance.now();
    const newest = await lab.change();
    await lab.settled();
    const violations = lab.violations(newest);
    must(violations.length === 0, `started too early: ${JSON.stringify(violations)}`);
    return { seconds: secondsSince(start), violations: 0 };
  },
};
