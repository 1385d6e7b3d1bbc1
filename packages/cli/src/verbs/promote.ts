import type { Command } from "commander";
import { changeFleet } from "../change/change-fleet.ts";
import {
  addChangeOptions,
  addForceOptions,
  type ChangeOptions,
  requireReason,
} from "../change/change-options.ts";
import { timeOption } from "../change/time-option.ts";
import type { Verb } from "../verb.ts";

interface PromoteOptions extends ChangeOptions {
  readonly ring?: string;
  readonly set?: boolean;
  readonly automatic?: boolean;
  readonly evidence: readonly string[];
  readonly at: Date;
}

/** `hubctl promote`: a ring gets what the ring before has had Healthy for long enough. */
export const promote: Verb = (program, { io, run }) => {
  const command = program
    .command("promote")
    .argument("[components...]", "folders of apps/")
    .summary("move pins to what the ring before has tried")
    .description(
      "Moves pins of a ring to the releases of the ring before, where all its clusters have had them Healthy for the soak " +
        "time, and the ring's windows and freezes in fleet.yaml allow it. Overrides move along with settings that were renamed.",
    )
    .option("--ring <name>", "the ring that gets the releases")
    .option("--set", "everything that the ring before runs: the combination that was tried together")
    .option("--automatic", "whatever is due in the rings that say promotion: automatic")
    .option(
      "--evidence <file>",
      "what `hubctl status --json` wrote; once for each hub",
      (file: string, all: readonly string[]) => [...all, file],
      [] as readonly string[],
    )
    .addOption(timeOption());
  addChangeOptions(
    addForceOptions(command),
    "promote --ring production cert-manager --evidence status.json --commit",
  ).action((components: readonly string[], options: PromoteOptions) =>
    run({ json: options.json, doing: "Rendering what changes" }, async () => {
      checkUse(command, components, options);
      requireReason(command, options);
      const { planAutomatic, planRequested } = await import("@hub/rollout");
      const { loadEvidence } = await import("../change/load-evidence.ts");
      const { ring = "", set, automatic, at } = options;
      return changeFleet(
        { io, verb: "promote", options },
        ({ editable: { fleet }, headRelease, factsOf }) => {
          const evidence = loadEvidence(io.cwd, options.evidence);
          const facts = { fleet, evidence, headRelease, factsOf, now: at };
          if (automatic) return planAutomatic(facts);
          return planRequested({ ring, components: set ? undefined : components }, facts);
        },
      );
    }),
  );
};

/** Ends a command line that does not say what is to be promoted, or says it twice. */
function checkUse(command: Command, components: readonly string[], options: PromoteOptions): void {
  const { ring, set, automatic, force } = options;
  const usage = (text: string) => command.error(`error: ${text}`, { exitCode: 2 });
  if (automatic && (ring !== undefined || set || components.length > 0 || force))
    usage("--automatic takes whatever is due: give no component, --ring, --set or --force with it");
  if (automatic) return;
  if (ring === undefined) usage("give --ring <name>, or --automatic");
  if (set === components.length > 0 || (!set && components.length === 0))
    usage("give either components or --set");
}
