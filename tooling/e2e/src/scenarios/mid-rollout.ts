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
    "a rollback by pins in the middle of a rollout, whose release is broken in the second ring, ends in the release of before, in order, and the last ring never moves",
  async run(lab) {
    await lab.have(small);
    const [good, bad] = [lab.nextVersion(), lab.nextVersion()];
    const [goodRelease, badRelease] = [`1.${good}.0`, `1.${bad}.0`];
    await lab.freeze({ version: goodRelease, says: good });
    await lab.freeze({ version: badRelease, says: bad, breaksIn: "staging" });
    const before = { ...lab.fleet, version: good, release: goodRelease };
    await lab.deploy(before);
    await lab.settled();
    await lab.deploy({ ...before, version: bad, release: badRelease });
    await untilHalfWay(lab, bad);
    const start = performance.now();
    const names = before.components.map(({ name }) => name);
    for (const { name: ring } of before.rings)
      await lab.hubctl(
        ...["rollback", ...names, "--root", lab.root],
        ...["--ring", ring, "--to", goodRelease, "--write"],
      );
    await lab.deployEdited(before);
    const onStaging = lab.podsOf(bad).filter(({ cluster }) => cluster === "staging-1");
    await unstick(lab, "staging is rid of the bad release", () =>
      onStaging.every(({ goneMs }) => goneMs !== undefined),
    );
    await lab.settled();
    must(
      !lab.podsOf(bad).some(({ cluster }) => cluster === "production-1"),
      "the last ring got what was taken back",
    );
    const canary = lab
      .podsOf(good, start)
      .filter(({ cluster }) => cluster === "canary-1")
      .map(({ readyMs }) => readyMs ?? Number.POSITIVE_INFINITY);
    must(canary.length === names.length, "canary did not go back");
    must(
      onStaging.every(({ goneMs = 0 }) => canary.every((readyMs) => readyMs <= goneMs)),
      "staging went back before canary was",
    );
    return { "sync timeout, seconds": shortSyncSeconds, seconds: secondsSince(start) };
  },
};

/**
 * Argo CD may let the ring whose turn it is take the second change at once, see docs/rollout.md. That ring is counted and
 * not judged; those that have not begun are.
 */
export const secondChange: Scenario = {
  name: "second-change-mid-rollout",
  holds:
    "a second change in the middle of a rollout ends in the newest state; in order within each cluster, and in the rings that have not begun",
  async run(lab) {
    await lab.have(small);
    await untilHalfWay(lab, await lab.change());
    const start = performance.now();
    const newest = await lab.change();
    await lab.settled();
    const [along, early] = partition(
      lab.violations(newest),
      ({ kind, early }) => kind === "ring" && early.startsWith("staging-1/"),
    );
    must(early.length === 0, `started too early: ${JSON.stringify(early)}`);
    return {
      seconds: secondsSince(start),
      violations: 0,
      "pods that the moving ring did not hold back": along.length,
    };
  },
};

const partition = <T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
];
