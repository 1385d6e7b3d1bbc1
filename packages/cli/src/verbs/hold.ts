import { InvalidArgumentError } from "commander";
import { changeFleet } from "../change/change-fleet.ts";
import {
  addChangeOptions,
  addTargetOptions,
  type ChangeOptions,
  type TargetOptions,
  targetOf,
} from "../change/change-options.ts";
import type { Verb } from "../verb.ts";

interface HoldOptions extends ChangeOptions, TargetOptions {
  readonly reason: string;
  readonly until: string;
}

/** `hubctl hold`: a pin or a whole cluster stays where it is, until a day. */
export const hold: Verb = (program, { io, run }) => {
  const command = program
    .command("hold")
    .argument("[component]", "a folder of apps/; none: the whole cluster, which no rollout touches then")
    .summary("keep a component, or a whole cluster, where it is")
    .description(
      "Keeps a component of a ring or a cluster on its release, or leaves a cluster out of every rollout, until a day. " +
        "`hubctl check` fails when that day has passed.",
    )
    .requiredOption("--reason <text>", "why, in a sentence")
    .requiredOption("--until <day>", "last day on which it holds, YYYY-MM-DD", dayOf);
  addChangeOptions(
    addTargetOptions(command),
    'hold cert-manager --cluster eu-prod-1 --reason "Audit." --until 2027-01-31 --commit',
  ).action((component: string | undefined, options: HoldOptions) =>
    run({ json: options.json, doing: "Rendering what changes" }, async () => {
      const target = targetOf(command, options);
      const { reason, until } = options;
      const { planClusterHold, planHold } = await import("@hub/rollout");
      if (component === undefined && !("cluster" in target))
        command.error("error: give a component; only a cluster is held as a whole", { exitCode: 2 });
      return changeFleet({ io, verb: "hold", options }, ({ editable: { fleet } }) => {
        if (component !== undefined) return planHold(fleet, component, target, { reason, until });
        return planClusterHold(fleet, options.cluster ?? "", { reason, until });
      });
    }),
  );
};

function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new InvalidArgumentError("Say it as YYYY-MM-DD, a day of the calendar.");
  return text;
}
