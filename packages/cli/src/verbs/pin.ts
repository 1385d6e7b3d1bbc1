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

/** `hubctl pin`: which release of a component a ring or a cluster runs. */
export const pin: Verb = (program, { io, run }) => {
  const command = program
    .command("pin")
    .argument("<component>", "a folder of apps/")
    .argument("<version>", "an exact version, head, off, or ring: a cluster follows its ring again")
    .summary("say which release a ring or a cluster runs")
    .description(
      "Edits one line of a pins.yaml, and shows what that changes. It asks no gate: to move on from the ring before, use promote.",
    );
  addChangeOptions(
    addForceOptions(addTargetOptions(command)),
    'pin cert-manager 1.4.0 --cluster eu-prod-1 --reason "Their issuer needs it." --commit',
  ).action((component: string, version: string, options: ChangeOptions & TargetOptions) =>
    run({ json: options.json, doing: "Rendering what changes" }, async () => {
      const target = targetOf(command, options);
      requireReason(command, options);
      const { planPin } = await import("@hub/rollout");
      return changeFleet({ io, verb: "pin", options }, ({ editable: { fleet, catalog } }) =>
        planPin(fleet, catalog, { component, version, target }),
      );
    }),
  );
};
