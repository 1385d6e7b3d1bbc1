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
    const to = ["--to", lab.branch.url, "--branch", lab.branch.branch];
    // The fleet is settled, so that nothing but the newest index counts.
    const said = await lab.hubctl("gc", "bundles", "--root", lab.root, ...to, "--days", "0", "--json");
    const { removed } = JSON.parse(said) as { removed: readonly string[] }; // the shape that --json promises
    must(
      removed.some((path) => !used.has(path)) && removed.every((path) => !used.has(path)),
      "what a cluster runs was collected, or nothing was",
    );
    await lab.tell();
    await lab.refreshAll();
    await lab.settled();
    const left = new Set(lab.branch.bundles());
    must(
      [...used].filter((path) => path.startsWith("bundles/")).every((path) => left.has(path)),
      "a cluster refers to a bundle that is gone",
    );
    return { collected: removed.length, kept: left.size };
  },
};
