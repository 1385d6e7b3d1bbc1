import { resolve } from "node:path";
import type { Goal, Verdict } from "@hub/live";
import { InvalidArgumentError } from "commander";
import {
  addLiveOptions,
  connectTo,
  durationOption,
  type LiveOptions,
  namespaceOption,
} from "../live-options.ts";
import { jsonOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

interface WaitOptions extends LiveOptions, Goal {
  readonly namespace: string;
  readonly tree?: string;
  /** Seconds. */
  readonly timeout: number;
  readonly json?: boolean;
}

/** `hubctl wait`: ends when the clusters are at the wanted state, or says what is not. */
export const wait: Verb = (program, { io, run }) => {
  const command = program
    .command("wait")
    .summary("wait until clusters are at the wanted state")
    .description(
      "Ends with 0 when all clusters are Synced and Healthy at the wanted state; with 1, and what is not there, when the " +
        "time is over. Clusters on hold are left out. Say --commit or --tree to wait for a change that the hub may not " +
        "have seen yet.",
    )
    .option("--ring <name>", "the clusters of this ring alone")
    .option("--cluster <name>", "this cluster alone")
    .option("--commit <sha>", "commit of the deploy branch that Argo CD must have compared with", commitOf)
    .option("--tree <folder>", "deploy tree that says what is wanted (default: what the hub has seen of it)")
    .addOption(durationOption("--timeout <duration>", "how long to wait", 1800))
    .addOption(namespaceOption())
    .addOption(jsonOption());
  addLiveOptions(command)
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl wait --context hub-eu-1 --ring canary --tree deploy --timeout 20m",
    )
    .action((options: WaitOptions) =>
      run({ json: options.json }, async () => {
        const kube = await connectTo(io, options);
        const { changeLines, waitFor } = await import("@hub/live");
        const { ring, cluster, commit, namespace, timeout } = options;
        let before: Parameters<typeof changeLines>[0];
        const { verdict, status } = await waitFor(kube, {
          namespace,
          tree: options.tree === undefined ? undefined : resolve(io.cwd, options.tree),
          goal: { ring, cluster, commit },
          timeoutSeconds: timeout,
          onSight: ({ status: seen }) => {
            for (const line of changeLines(before, seen)) io.err(`${seen.at.slice(11, 19)} ${line}\n`);
            before = seen;
          },
        });
        const { there, missing, held, clusters, arrived } = verdict;
        return {
          data: { schema: 1, there, clusters, arrived, held, missing, status },
          text: verdictText(verdict),
          differs: !there,
        };
      }),
    );
};

function verdictText({ there, clusters, arrived, held, missing }: Verdict): string {
  const hold = held.length > 0 ? `On hold, and left out: ${held.join(", ")}.\n` : "";
  return there
    ? `${count(clusters.length, "cluster")} at the wanted state.\n${hold}`
    : `${arrived.length} of ${count(clusters.length, "cluster")} at the wanted state. Not there:\n${missing.map((text) => `  ${text}\n`).join("")}${hold}`;
}

function commitOf(text: string): string {
  if (/^[0-9a-f]{7,64}$/.test(text)) return text;
  throw new InvalidArgumentError("A commit has 7 to 64 hexadecimal digits.");
}
