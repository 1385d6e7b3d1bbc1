import { small } from "../fleet/test-fleet.ts";
import { must, type Scenario } from "../scenario.ts";

export const garbage: Scenario = {
  name: "garbage",
  holds: "bundles that no cluster runs are collected, and no running cluster refers to one that is gone",
  async run(lab) {
    await lab.have(small);
    await lab.change();
    await lab.settled();
    const used = new Set(
      lab.applications.all.flatMap(({ spec }) =>
        (spec.sources ?? []).flatMap((source) => ("path" in source ? [String(source.path)] : [])),
      ),
    );
    const before = lab.branch.bundles();
    must(
      before.some((path) => !used.has(path)),
      "there is nothing to collect",
    );
    const collected = lab.branch.removeBundles(before.filter((path) => !used.has(path)));
    await lab.tell();
    await lab.refreshAll();
    await lab.settled();
    const left = new Set(lab.branch.bundles());
    must(
      [...used].filter((path) => path.startsWith("bundles/")).every((path) => left.has(path)),
      "a cluster refers to a bundle that is gone",
    );
    return { collected, kept: left.size };
  },
};
