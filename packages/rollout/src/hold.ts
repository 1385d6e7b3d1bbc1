import type { Fleet, Hold } from "@hub/fleet";
import { error } from "@hub/problem";
import { editYaml } from "@hub/yaml";
import { isChange, moveOf } from "./pin.ts";
import { noPlan, type Plan } from "./plan.ts";
import { effectivePin, findTarget, isProblem, type Target, type TargetName } from "./target.ts";

/** Keeps a component of a ring or a cluster on the release that it runs. Pure. */
export function planHold(fleet: Fleet, component: string, name: TargetName, hold: Hold): Plan {
  const target = findTarget(fleet, name);
  if (isProblem(target)) return noPlan(target);
  const pin = effectivePin(target, component);
  if (!pin) return noPlan(notPinned(target, component));
  if (pin.release === "head")
    return noPlan(
      error(
        "head-moves",
        `${target.name} runs the head of ${component}, which moves with every merge: a hold would keep nothing.`,
        `Pin the release to stay on first: \`hubctl pin ${component} VERSION\`.`,
        { place: pin.file.placeOf([component]) },
      ),
    );
  return { moves: [{ ...moveOf(target, component, pin.release), hold }], notes: [], problems: [] };
}

/** Ends a hold. A cluster that stayed behind its ring follows it again. Pure. */
export function planResume(fleet: Fleet, component: string, name: TargetName): Plan {
  const target = findTarget(fleet, name);
  if (isProblem(target)) return noPlan(target);
  const pin = target.pins.find((one) => one.component === component);
  if (!pin?.hold) {
    const found = pin
      ? `${component} of ${target.name} is not held.`
      : `${target.name} has no pin of its own for ${component}, so that nothing is held there.`;
    const fix = target.cluster
      ? `If it is the ring that is held, give --ring ${target.ring.name}.`
      : "If it is a cluster that is held, give --cluster.";
    return noPlan(error("not-held", found, fix));
  }
  const follows = target.cluster && target.ring.pins.some((one) => one.component === component);
  if (follows)
    return { moves: [moveOf(target, component, undefined)].filter(isChange), notes: [], problems: [] };
  return { moves: [{ ...moveOf(target, component, pin.release), hold: null }], notes: [], problems: [] };
}

const notPinned = ({ name }: Target, component: string) =>
  error("not-pinned", `${name} does not run ${component}.`, "Pin it first: `hubctl pin`.");

/** A cluster as a whole goes on hold, or off it where there is no hold. Pure. */
export function planClusterHold(fleet: Fleet, name: string, hold: Hold | undefined): Plan {
  const target = findTarget(fleet, { cluster: name });
  if (isProblem(target)) return noPlan(target);
  if (hold || target.cluster?.hold) return { moves: [], notes: [], problems: [], cluster: { name, hold } };
  return noPlan(
    error(
      "not-held",
      `The cluster ${name} is not held.`,
      "Name the component whose hold is to end, or leave it.",
      { place: target.cluster?.file.placeOf([]) },
    ),
  );
}

/** The text of a `cluster.yaml` with the cluster on hold, or without. */
export const holdCluster = (text: string, hold: Hold | undefined): string =>
  editYaml(text, [{ path: ["hold"], value: hold && { ...hold } }]);
