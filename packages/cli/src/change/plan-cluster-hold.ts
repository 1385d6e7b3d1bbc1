import type { Fleet, Hold } from "@hub/fleet";
import { findTarget, isProblem } from "@hub/rollout";
import type { Change } from "./change-fleet.ts";

/** A cluster as a whole goes on hold, or off it where there is no hold. */
export function planClusterHold(fleet: Fleet, name: string, hold: Hold | undefined): Change {
  const target = findTarget(fleet, { cluster: name });
  if (isProblem(target)) return { moves: [], notes: [], problems: [target] };
  if (hold || target.cluster?.hold) return { moves: [], notes: [], problems: [], cluster: { name, hold } };
  return {
    moves: [],
    notes: [],
    problems: [
      {
        code: "not-held",
        severity: "error",
        ...(target.cluster ? { place: target.cluster.file.placeOf([]) } : {}),
        cause: `The cluster ${name} is not held.`,
        fix: "Name the component whose hold is to end, or leave it.",
      },
    ],
  };
}
