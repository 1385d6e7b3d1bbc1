import type { AppliedStep, BootstrapStep, Kube, MissingCluster } from "@hub/live";
import { didYouMean, error, ProblemError } from "@hub/problem";
import type { RenderedFleet } from "@hub/render";
import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addLiveOptions, connectTo, type LiveOptions } from "../live-options.ts";
import { findRoot, jsonOption, rootOption } from "../options.ts";
import { count } from "../table.ts";
import type { Verb } from "../verb.ts";

interface BootstrapOptions extends LiveOptions {
  readonly hub?: string;
  readonly install?: boolean;
  readonly yes?: boolean;
  readonly root?: string;
  readonly json?: boolean;
}

/** `hubctl bootstrap`: what a hub needs once, so that Git can take over. */
export const bootstrap: Verb = (program, { io, run }) => {
  const command = program
    .command("bootstrap")
    .summary("apply what a hub needs once")
    .description(
      "Applies the AppProject and the root Application of the fleet to a hub, from which Git takes over, and says which " +
        "clusters it has no credentials of. Says first what it will do, and asks. Can be run again.",
    )
    .option("--hub <name>", "hub of fleet.yaml (default: the only one, or the one named like the context)")
    .option("--install", "install Argo CD too, as the hub's pin has it; needs helm and git")
    .option("--yes", "do not ask")
    .addOption(rootOption())
    .addOption(jsonOption());
  addLiveOptions(command, "the hub's name")
    .addHelpText("after", "\nExample:\n  $ pnpm hubctl bootstrap --context hub-eu-1 --install")
    .action((options: BootstrapOptions) => {
      refuseUnasked(command, io, options);
      return run({ json: options.json }, async () => {
        const { loadAndRender } = await import("@hub/render/load-and-render");
        const live = await import("@hub/live");
        const rendered = await loadAndRender(findRoot(io, options.root), io.today);
        const hub = chooseHub(rendered.fleet, options);
        const where = { ...options, context: options.context ?? hub.name };
        const kube = await connectTo(io, where, "packages/live/hubctl-bootstrap.yaml");
        const steps = await planSteps(rendered, hub, kube, options);

        io.err(planText(kube, steps));
        if (!options.yes && !/^y(es)?$/i.test((await io.ask?.("Apply this? [y/N] ")) ?? ""))
          return { data: { applied: [] }, text: "Nothing was changed.\n", differs: true };

        const applied = await live.applySteps(kube, hub.namespace, steps, ({ title }) =>
          io.err(`applied: ${title}\n`),
        );
        const clusters = rendered.clusters
          .map(({ resolved }) => resolved.facts)
          .flatMap((facts) => (facts.hub === hub.name ? facts.name : []));
        const contexts = kube.config.getContexts().map(({ name }) => name);
        const missing = await live.missingClusters(kube, hub.namespace, {
          hub: hub.name,
          clusters,
          contexts,
        });
        return {
          data: { schema: 1, hub: hub.name, context: kube.context, applied, missing },
          text: doneText(hub.name, applied, missing),
        };
      });
    });
};

/** Exit code 2 where nobody can be asked and nobody said yes. */
function refuseUnasked(command: Command, io: Io, { yes, json }: BootstrapOptions): void {
  if (yes) return;
  if (json) command.error("error: --json asks nobody: add --yes.");
  if (!io.ask) command.error("error: There is no terminal to ask on: add --yes.");
}

type Hub = RenderedFleet["fleet"]["hubs"][number];

function chooseHub({ hubs }: RenderedFleet["fleet"], { hub: wanted, context }: BootstrapOptions): Hub {
  const [only, ...others] = hubs;
  const name = wanted ?? (others.length === 0 ? only?.name : context) ?? "";
  const hub = hubs.find((one) => one.name === name);
  if (hub) return hub;
  const names = hubs.map((one) => one.name);
  const fix = wanted === undefined ? `Say which with --hub: ${names.join(", ")}.` : didYouMean(name, names);
  const cause = name ? `fleet.yaml has no hub ${name}.` : `fleet.yaml has ${hubs.length} hubs.`;
  throw new ProblemError(error("unknown-hub", cause, fix));
}

async function planSteps(
  { fleet, clusters }: RenderedFleet,
  hub: Hub,
  kube: Kube,
  { install }: BootstrapOptions,
): Promise<BootstrapStep[]> {
  const live = await import("@hub/live");
  const own = clusters.find(({ resolved }) => resolved.facts.name === hub.name);
  const { namespace } = hub;
  const steps: BootstrapStep[] = [
    { title: `The namespace ${namespace}`, objects: [live.namespaceOf(namespace, own)] },
  ];
  if (install) {
    const { gitVersion: kubernetesVersion } = await kube.get<{ gitVersion: string }>("/version");
    if (!own) throw new ProblemError(live.noArgoCdPin(hub.name));
    steps.push(...(await live.argoCdSteps(live.argoCdOf(own), { namespace, kubernetesVersion })));
  } else if (!(await live.hasArgoCd(kube))) throw new ProblemError(live.noArgoCd(kube.context));
  const root = { hub: hub.name, argoNamespace: namespace, repository: fleet.repository };
  return [...steps, ...live.rootSteps(root)];
}

const planText = ({ context, server }: Kube, steps: readonly BootstrapStep[]): string =>
  `To ${server} (context ${context}), by server-side apply as hubctl:\n${steps
    .map(({ title, objects }) => `  ${title} (${count(objects.length, "object")})\n`)
    .join("")}`;

function doneText(hub: string, applied: readonly AppliedStep[], missing: readonly MissingCluster[]): string {
  const objects = applied.reduce((sum, step) => sum + step.applied, 0);
  const left = applied.flatMap((step) => step.left);
  const lines = [`${hub}: ${count(objects, "object")} applied. Git takes over from here.`];
  if (left.length > 0)
    lines.push(`Left to Argo CD, since their kinds are not there yet: ${left.join(", ")}.`);
  if (missing.length > 0) {
    lines.push("", `${hub} has no credentials of ${count(missing.length, "cluster")}. Register them:`);
    lines.push(...missing.map(({ command }) => `  ${command}`));
  }
  return `${lines.join("\n")}\n`;
}
