import { mostAtOnce } from "../evidence.ts";
import { twelve } from "../fleet/test-fleet.ts";
import { must, type Scenario, secondsSince } from "../scenario.ts";

export const maxUpdate: Scenario = {
  name: "max-update",
  holds: "with maxUpdate 25% never more than 3 of 12 clusters update at once",
  async run(lab) {
    await lab.have(twelve);
    const start = performance.now();
    const version = await lab.change();
    await lab.settled(180);
    const most = mostAtOnce(lab.pods.records, version);
    must(most <= 3, `${most} clusters updated at once`);
    return { "most at once": most, seconds: secondsSince(start) };
  },
};
