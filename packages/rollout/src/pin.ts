import type { Catalog, Fleet } from "@hub/fleet";
import { didYouMean, error, type Problem } from "@hub/problem";
import type { Move } from "./moves.ts";
import { noPlan, type Plan } from "./plan.ts";
import { findTarget, isProblem, type Target, type TargetName } from "./target.ts";

export interface PinRequest {
  readonly component: string;
  /** An exact version, `head`, `off`, or `ring`: a cluster runs what its ring pins. */
  readonly version: string;
  readonly target: TargetName;
}

/** Pins one component of a ring or a cluster. Pure. */
export function planPin(fleet: Fleet, catalog: Catalog, request: PinRequest): Plan {
  const { component, version } = request;
  const target = findTarget(fleet, request.target);
  if (isProblem(target)) return noPlan(target);
  const problem = versionProblem(catalog, target, component, version);
  if (problem) return noPlan(problem);
  const own = target.pins.find((pin) => pin.component === component);
  if (own?.hold) return noPlan(heldPin(target, component));
  const to = version === "ring" ? undefined : version;
  return { moves: [moveOf(target, component, to)].filter(isChange), notes: [], problems: [] };
}

/** The move of a target's own pin. */
export const moveOf = ({ where, pins }: Target, component: string, to: string | undefined): Move => ({
  ...{ where, component, to },
  from: pins.find((pin) => pin.component === component)?.release,
});

export const isChange = ({ from, to, hold }: Move): boolean => from !== to || hold !== undefined;

function versionProblem(
  catalog: Catalog,
  { cluster, ring, pins }: Target,
  component: string,
  version: string,
): Problem | undefined {
  const entry = catalog.get(component);
  if (!entry)
    return error(
      "unknown-component",
      `No component is named ${component}.`,
      didYouMean(component, catalog.keys()),
    );
  if (version === "ring") {
    if (!cluster)
      return error(
        "not-a-cluster",
        "Only a cluster can follow its ring.",
        "Give --cluster in place of --ring.",
      );
    if (pins.some((pin) => pin.component === component)) return undefined;
    return error(
      "not-pinned",
      `${cluster.facts.name} has no pin of its own for ${component}: it follows ${ring.name} already.`,
      "Nothing is to be done.",
    );
  }
  if (version === "off") return undefined;
  if (version === "head")
    return ring.tracksHead
      ? undefined
      : error(
          "head-not-tracked",
          `The ring ${ring.name} does not track head.`,
          "Pin an exact release, or say tracksHead: true for the ring in clusters/fleet.yaml.",
        );
  if (entry.releases.includes(version)) return undefined;
  return error(
    "unknown-release",
    `${component} has no release ${version}.`,
    entry.releases.length === 0
      ? "It has none yet: describe the change with `pnpm changeset`, and freeze it with `pnpm run version`."
      : didYouMean(version, entry.releases.toReversed()),
  );
}

/** A pin that is held moves only once somebody ends the hold. */
export function heldPin({ pins, where, name, cluster }: Target, component: string): Problem {
  const pin = pins.find((one) => one.component === component);
  const option = cluster ? "--cluster" : "--ring";
  return error(
    "held",
    `${component} of ${name} is held on ${pin?.release} until ${pin?.hold?.until}: ${pin?.hold?.reason}`,
    `End the hold first: \`hubctl resume ${component} ${option} ${name}\`.`,
    { place: pin?.file.placeOf([component]) ?? { file: `clusters/${where}/pins.yaml`, line: 1, column: 1 } },
  );
}
