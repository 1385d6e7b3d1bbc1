import { resolve } from "node:path";
import type { Kube } from "@hub/live";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "./io.ts";

/** What every verb that talks to an API server takes. */
export interface LiveOptions {
  readonly context?: string;
  readonly kubeconfig?: string;
  /** Seconds. */
  readonly requestTimeout: number;
}

/** Adds --context, --kubeconfig and --request-timeout, which mean what they mean for kubectl. */
export const addLiveOptions = (command: Command, contextDefault = "its current one"): Command =>
  command
    .option("--context <name>", `context of the kubeconfig (default: ${contextDefault})`)
    .option("--kubeconfig <file>", "default: KUBECONFIG, then ~/.kube/config, then the pod's service account")
    .addOption(durationOption("--request-timeout <duration>", "how long one request may take", 15));

export const namespaceOption = () =>
  new Option("--namespace <name>", "Argo CD's namespace in the hub").default("argocd");

/** An option whose value is a number of seconds, said as `90`, `90s`, `15m` or `2h`. */
export const durationOption = (flags: string, description: string, defaultSeconds: number): Option =>
  new Option(flags, description)
    .default(defaultSeconds, durationText(defaultSeconds))
    .argParser((text) => toSeconds(text));

const units = { s: 1, m: 60, h: 3600 } as const;

function toSeconds(text: string): number {
  const match = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(text);
  const seconds = Number(match?.[1]) * units[(match?.[2] || "s") as keyof typeof units];
  if (!match || seconds <= 0) throw new InvalidArgumentError("Say it as 90s, 15m or 2h.");
  return seconds;
}

const durationText = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`);

/** The API server that a command line is about. `rights` is the file that describes what the verb may do there. */
export async function connectTo(io: Io, options: LiveOptions, rights?: string): Promise<Kube> {
  // Loading the client takes longer than many a verb that does not need it.
  const { connect } = await import("@hub/live");
  return connect({
    context: options.context,
    kubeconfig: options.kubeconfig === undefined ? undefined : resolve(io.cwd, options.kubeconfig),
    timeoutSeconds: options.requestTimeout,
    ...(rights ? { rights } : {}),
  });
}
