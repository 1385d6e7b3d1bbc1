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

interface RollbackOptions extends ChangeOptions, TargetOptions {
  readonly to?: string;
}

/** `hubctl rollback`: pins move back, and what is not safe to go back over is said first. */
export const rollback: Verb = (program, { io, run }) => {
  const command = program
    .command("rollback")
    .argument("<components...>", "folders of apps/")
    .summary("move pins back to the release of before")
    .description(
      "Moves pins back to the release that they said before, from the history of the file. Refuses what is not safe to go " +
        "back over: a stored version of a CRD, a one-way migration, immutable fields, an override that only the later release knows.",
    )
    .option("--to <version>", "the release to go back to (default: the one before, from Git)");
  addChangeOptions(
    addForceOptions(addTargetOptions(command)),
    'rollback cert-manager --ring production --reason "Renewals fail." --commit',
  ).action((components: readonly string[], options: RollbackOptions) =>
    run({ json: options.json, doing: "Rendering what changes" }, async () => {
      const target = targetOf(command, options);
      requireReason(command, options);
      const { findTarget, isLater, isProblem, pinsPath, planRollback } = await import("@hub/rollout");
      return changeFleet(
        { io, verb: "rollback", options },
        async ({ editable: { fleet, catalog }, history }) => {
          const found = findTarget(fleet, target);
          const before = isProblem(found)
            ? new Map<string, string>()
            : await history.releases(pinsPath(found.where), components, (component, release) =>
                isLater(found.pins.find((pin) => pin.component === component)?.release, release),
              );
          const request = { components, target, to: options.to };
          return planRollback(fleet, catalog, request, (_where, component) => before.get(component));
        },
      );
    }),
  );
};
