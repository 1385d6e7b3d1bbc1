import { small } from "../fleet/test-fleet.ts";
import { Missing, sleep, until } from "../lab/until.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";
import { shortSyncSeconds, unstick } from "./unstick.ts";

export const brokenRing: Scenario = {
  name: "broken-ring",
  holds: "while the first ring is broken nobody else moves, and the fix passes without a human hand",
  async run(lab) {
    await lab.have(small);
    const broken = await lab.change({ broken: ["canary"] });
    await until("the broken pod has started", 30, () =>
      lab.podsOf(broken).length > 0 ? true : new Missing("it has not"),
    );
    // Time enough for the next ring, had it been let.
    await sleep(8000);
    must(
      lab.podsOf(broken).every(({ cluster }) => cluster === "canary-1"),
      "a ring moved though the one before it is broken",
    );
    const start = performance.now();
    const fixed = await lab.change({ broken: [] });
    await unstick(lab, "the fix has got in", () => lab.podsOf(fixed).length > 0);
    await lab.settled();
    must(lab.violations(fixed).length === 0, "the fix broke the order");
    const first = Math.min(...lab.podsOf(fixed).map(({ startMs }) => startMs));
    return {
      "sync timeout, seconds": shortSyncSeconds,
      "seconds until the fix got in": Math.round((first - start) / 1000),
      "seconds until every ring had it": secondsSince(start),
    };
  },
};
