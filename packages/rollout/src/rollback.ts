import type { Catalog, Fleet } from "@hub/fleet";
import { didYouMean, error, type Problem } from "@hub/problem";
import type { Move } from "./moves.ts";
import { heldPin, moveOf } from "./pin.ts";
import { noPlan, type Plan } from "./plan.ts";
import { findTarget, isProblem, type Target, type TargetName } from "./target.ts";

export interface RollbackRequest {
  readonly components: readonly string[];
  readonly target: TargetName;
  /** Release to go back to. Default: the one that was pinned before. */
  readonly to?: string | undefined;
}

/** The release that a pin had before the current one, from the history of the file. Undefined where there is none. */
export type ReleaseBefore = (where: string, component: string) => string | undefined;

/** Moves pins back. Whether that is safe is for `rollbackDangers` to say. Pure. */
export function planRollback(
  fleet: Fleet,
  catalog: Catalog,
  { components, target: name, to }: RollbackRequest,
  releaseBefore: ReleaseBefore,
): Plan {
  const target = findTarget(fleet, name);
  if (isProblem(target)) return noPlan(target);
  const planned = components.map((component) => planOne(target, catalog, component, to, releaseBefore));
  return {
    moves: planned.flatMap((one) => ("where" in one ? one : [])),
    notes: [],
    problems: planned.flatMap((one) => (isProblem(one) ? one : [])),
  };
}

function planOne(
  target: Target,
  catalog: Catalog,
  component: string,
  wanted: string | undefined,
  releaseBefore: ReleaseBefore,
): Move | Problem {
  const { name, where, pins, cluster, ring } = target;
  const pin = pins.find((one) => one.component === component);
  if (!pin)
    return error(
      "not-pinned",
      cluster && ring.pins.some((one) => one.component === component)
        ? `${name} has no pin of its own for ${component}: it follows ${ring.name}.`
        : `${name} does not pin ${component}.`,
      cluster
        ? `Roll the ring back with --ring ${ring.name}, or pin the cluster: \`hubctl pin ${component} VERSION --cluster ${name}\`.`
        : didYouMean(
            component,
            pins.map((one) => one.component),
          ),
    );
  if (pin.hold) return heldPin(target, component);
  const to = wanted ?? releaseBefore(where, component);
  if (to === undefined)
    return error(
      "no-release-before",
      `The history of clusters/${where}/pins.yaml has no release of ${component} before ${pin.release}.`,
      "Say which with --to. In a clone without its history, fetch that first: `git fetch --unshallow`.",
    );
  const releases = catalog.get(component)?.releases ?? [];
  if (!releases.includes(to))
    return error(
      "unknown-release",
      `${component} has no release ${to}.`,
      didYouMean(to, releases.toReversed()),
    );
  if (to === pin.release)
    return error(
      "nothing-to-move",
      `${name} pins ${component} ${to} already.`,
      "Say another release with --to.",
    );
  return moveOf(target, component, to);
}
