import type { CheckResult } from "@hub/live";
import { addLiveOptions, connectTo, type LiveOptions } from "../live-options.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { outcomeLine } from "../outcome-text.ts";
import { unknownCluster } from "../unknown-cluster.ts";
import { painter, type Verb } from "../verb.ts";

interface VerifyOptions extends LiveOptions {
  readonly root?: string;
  readonly json?: boolean;
}

/** `hubctl verify`: whether a live cluster does what its components are there for. */
export const verify: Verb = (program, { io, run }) => {
  const command = program
    .command("verify")
    .argument("<cluster>", "a folder of clusters/")
    .summary("run the components' checks against a live cluster")
    .description(
      "Looks whether everything that the cluster runs does what it is there for: kinds served, pods ready, certificates " +
        "issued, webhooks answering, policies in force. Changes nothing: what must be refused is tried as a dry run.",
    )
    .addOption(rootOption())
    .addOption(jsonOption());
  addLiveOptions(command, "the cluster's name")
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl verify eu-prod-1 --context eu-prod-1")
    .action((name: string, options: VerifyOptions) =>
      run({ json: options.json, doing: `Looking at ${name}` }, async () => {
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { checksOf, countOutcomes, verify: runChecks } = await import("@hub/live");
        const { clusters } = await loadAndRender(findRoot(io, options.root), io.today);
        const cluster = clusters.find(({ resolved }) => resolved.facts.name === name);
        if (!cluster) {
          const names = clusters.map(({ resolved }) => resolved.facts.name);
          throw unknownCluster(name, names);
        }
        const kube = await connectTo(
          io,
          { ...options, context: options.context ?? name },
          "packages/live/hubctl-verify.yaml",
        );
        const checks = await runChecks(kube, checksOf(cluster.resolved));
        const quiet = cluster.resolved.components
          .filter(({ component }) => !component.checks)
          .map(({ component }) => component.name);
        const paint = painter(io);
        return {
          data: { schema: 1, cluster: name, context: kube.context, checks, withoutChecks: quiet },
          text:
            resultsText(checks, paint) +
            (quiet.length > 0 ? `\nWithout checks: ${quiet.join(", ")}.\n` : "") +
            `\n${name}: ${countOutcomes(checks)}\n`,
          differs: checks.some(({ outcome }) => outcome === "fail"),
        };
      }),
    );
};

/** The checks below the component that each belongs to. */
function resultsText(checks: readonly CheckResult[], paint: ReturnType<typeof painter>): string {
  const byComponent = Map.groupBy(checks, ({ component }) => component);
  return [...byComponent]
    .map(
      ([component, own]) =>
        `${paint("bold", component)}\n${own.map((check) => outcomeLine({ ...check, title: check.proves }, paint)).join("")}`,
    )
    .join("\n");
}
