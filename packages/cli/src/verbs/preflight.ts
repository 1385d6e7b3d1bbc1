import { resolve } from "node:path";
import type { PreflightItem, PreflightResult, ReadinessItem } from "@hub/live";
import { InvalidArgumentError, Option } from "commander";
import { durationOption } from "../live-options.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { outcomeLine } from "../outcome-text.ts";
import { painter, type Verb } from "../verb.ts";

interface PreflightOptions {
  /** Context of the kubeconfig by hub or cluster. */
  readonly context: ReadonlyMap<string, string>;
  readonly kubeconfig?: string;
  /** Seconds. */
  readonly requestTimeout: number;
  readonly root?: string;
  readonly json?: boolean;
}

/** `hubctl preflight`: whether hubs and clusters are ready to go live. */
export const preflight: Verb = (program, { io, run }) => {
  program
    .command("preflight")
    .argument("[clusters...]", "hubs and clusters to look at (default: all)")
    .summary("say what is missing before go-live")
    .description(
      "Looks at Argo CD on each hub and at every cluster, then goes through the platform's readiness list: each item " +
        "passes, fails, or cannot be checked, and then why. Changes nothing. Of a cluster whose API server does not answer, " +
        "it judges what the fleet alone says.",
    )
    .addOption(
      new Option("--context <cluster=context>", "context of a cluster; may be repeated")
        .default(new Map<string, string>(), "its name")
        .argParser(addContext),
    )
    .option("--kubeconfig <file>", "default: KUBECONFIG, then ~/.kube/config")
    .addOption(durationOption("--request-timeout <duration>", "how long one request may take", 15))
    .addOption(rootOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ pnpm hubctl preflight eu-prod-1 hub-eu-1 --context hub-eu-1=admin@hub",
    )
    .action((only: string[], options: PreflightOptions) =>
      run({ json: options.json, doing: "Looking at hubs and clusters" }, async () => {
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const { connect, countOutcomes, preflight: look } = await import("@hub/live");
        const rendered = await loadAndRender(findRoot(io, options.root), io.today);
        const result = await look(rendered, {
          only,
          connect: (name) =>
            connect({
              context: options.context.get(name) ?? name,
              kubeconfig: options.kubeconfig === undefined ? undefined : resolve(io.cwd, options.kubeconfig),
              timeoutSeconds: options.requestTimeout,
              rights: "packages/live/hubctl-preflight.yaml",
            }),
        });
        return {
          data: { schema: 1, ...result },
          text: `${resultText(result, painter(io))}\n${countOutcomes(result.items)}\n`,
          differs: result.items.some(({ outcome }) => outcome === "fail"),
        };
      }),
    );
};

function resultText({ items, readiness }: PreflightResult, paint: ReturnType<typeof painter>): string {
  const group = (title: string, own: readonly (PreflightItem | ReadinessItem)[]) =>
    `${paint("bold", title)}\n${own.map((item) => outcomeLine(item, paint)).join("")}`;
  const byName = Map.groupBy(items, ({ on }) => on);
  return [
    ...[...byName].map(([name, own]) => group(name, joinOpen(own))),
    group("Production readiness", readiness),
  ].join("\n");
}

/**
 * What is open for one and the same reason becomes one entry, which names the items: of a cluster that does not answer that
 * is most of them, and what fails would be lost in between.
 */
function joinOpen(items: readonly PreflightItem[]): PreflightItem[] {
  const isOpen = ({ outcome }: PreflightItem) => outcome === "not-checkable";
  const byReason = Map.groupBy(items.filter(isOpen), ({ reason }) => reason);
  return items.flatMap((item) => {
    const alike = (isOpen(item) && byReason.get(item.reason)) || [item];
    if (alike.length === 1) return [item];
    return alike[0] === item ? [{ ...item, title: alike.map(({ id }) => id).join(", ") }] : [];
  });
}

function addContext(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, cluster, context] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!cluster || !context) throw new InvalidArgumentError("Say it as CLUSTER=CONTEXT.");
  return new Map([...before, [cluster, context]]);
}
