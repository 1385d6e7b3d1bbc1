import { resolve } from "node:path";
import type { ClusterStatus, FleetStatus } from "@hub/live";
import { didYouMean, error, ProblemError } from "@hub/problem";
import { addLiveOptions, connectTo, type LiveOptions, namespaceOption } from "../live-options.ts";
import { jsonOption } from "../options.ts";
import { painter, type Verb } from "../verb.ts";

interface StatusOptions extends LiveOptions {
  readonly namespace: string;
  readonly tree?: string;
  readonly watch?: boolean;
  readonly json?: boolean;
}

/** `hubctl status`: how the clusters of a hub are, and what the rollout waits for. */
export const status: Verb = (program, { io, run }) => {
  const command = program
    .command("status")
    .argument("[cluster]", "print everything that runs on this one")
    .summary("say how the clusters of a hub are")
    .description(
      "Prints each ring and cluster, what is not as wanted, and what the rollout waits for. The context is the hub's. " +
        "With --json it is the evidence that a promotion reads.",
    )
    .option("--watch", "follow it: on a terminal in place, elsewhere a line for each change")
    .option("--tree <folder>", "deploy tree that says what is wanted (default: what the hub has seen of it)")
    .addOption(namespaceOption())
    .addOption(jsonOption());
  addLiveOptions(command)
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl status --context hub-eu-1 --watch\n  $ pnpm hubctl status eu-prod-1 --context hub-eu-1",
    )
    .action((name: string | undefined, options: StatusOptions) => {
      if (name !== undefined && options.watch)
        command.error("error: --watch follows the whole hub: leave the cluster out");
      // A watch prints as it goes.
      return run(options.watch ? {} : { json: options.json, doing: "Asking the hub" }, async () => {
        const kube = await connectTo(io, options);
        const tree = options.tree === undefined ? undefined : resolve(io.cwd, options.tree);
        const where = { namespace: options.namespace, tree };
        if (options.watch) {
          const { watchStatus } = await import("../status-watch.ts");
          const signal = io.signal ?? new AbortController().signal;
          await watchStatus(kube, io, { ...where, json: options.json, signal });
          return { data: {}, text: "" };
        }
        const { readStatus } = await import("@hub/live");
        const { clusterText, statusText } = await import("../status-text.ts");
        const data = await readStatus(kube, where);
        const paint = painter(io);
        const text =
          name === undefined ? statusText(data, paint) : clusterText(find(data, name), data.at, paint);
        return { data, text };
      });
    });
};

function find({ clusters }: FleetStatus, name: string): ClusterStatus {
  const found = clusters.find((cluster) => cluster.name === name);
  if (found) return found;
  const fix = didYouMean(
    name,
    clusters.map((cluster) => cluster.name),
  );
  throw new ProblemError(error("unknown-cluster", `The hub has no cluster ${name}.`, fix));
}
