import { small, type TestFleet } from "../fleet/test-fleet.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";

/** The fleet with one cluster on hold, or not. */
const holding = (isHeld: boolean): Pick<TestFleet, "clusters"> => ({
  clusters: small.clusters.map((cluster) =>
    cluster.name === "staging-1" && isHeld ? { ...cluster, isHeld } : cluster,
  ),
});

export const hold: Scenario = {
  name: "hold",
  holds: "a cluster on hold is left alone while the others move, and catches up when it is resumed",
  async run(lab) {
    await lab.have(small);
    const version = await lab.change(holding(true));
    await lab.settled();
    must(!lab.podsOf(version).some(({ cluster }) => cluster === "staging-1"), "the cluster on hold moved");
    const start = performance.now();
    await lab.deploy({ ...lab.fleet, ...holding(false) });
    await lab.settled();
    return { "seconds to catch up": secondsSince(start) };
  },
};
