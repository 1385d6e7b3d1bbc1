import { changeFleet } from "../change/change-fleet.ts";
import {
  addChangeOptions,
  addForceOptions,
  addTargetOptions,
  type ChangeOptions,
  requireReason,
  type TargetOptions,
  targetOf,
} from "../change/change-options.ts";
import type { Verb } from "../verb.ts";

/** `hubctl resume`: the end of a hold. */
export const resume: Verb = (program, { io, run }) => {
  const command = program
    .command("resume")
    .argument("[component]", "a folder of apps/; none: the whole cluster")
    .summary("end a hold")
    .description(
      "Ends the hold of a component or a cluster. A component that stayed behind on one cluster follows its ring again.",
    );
  addChangeOptions(
    addForceOptions(addTargetOptions(command)),
    "resume cert-manager --cluster eu-prod-1 --commit",
  ).action((component: string | undefined, options: ChangeOptions & TargetOptions) =>
    run({ json: options.json, doing: "Rendering what changes" }, async () => {
      const target = targetOf(command, options);
      requireReason(command, options);
      const { planClusterHold, planResume } = await import("@hub/rollout");
      if (component === undefined && !("cluster" in target))
        command.error("error: give a component; only a cluster is held as a whole", { exitCode: 2 });
      return changeFleet({ io, verb: "resume", options }, ({ editable: { fleet } }) => {
        if (component !== undefined) return planResume(fleet, component, target);
        return planClusterHold(fleet, options.cluster ?? "", undefined);
      });
    }),
  );
};
