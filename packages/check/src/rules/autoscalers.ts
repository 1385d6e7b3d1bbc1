import { componentLabel } from "@hub/component/contract";
import { error, Findings, type Place, type Problem, placeText } from "@hub/problem";
import type { RenderedCluster, ResolvedComponent } from "@hub/render";
import { valueOverridePlace } from "@hub/render";
import type { Autoscaler } from "../autoscaler.ts";
import { autoscalersOf } from "../autoscalers.ts";
import { readOnce } from "../read-once.ts";
import type { Rule } from "../rule.ts";

/** An autoscaler and who brings it. */
interface Owned {
  readonly autoscaler: Autoscaler;
  readonly owner: ResolvedComponent;
}

/**
 * Whichever components bring them. `autoscaler-clash`: two set the same, be it the requests, or the replicas by a
 * HorizontalPodAutoscaler, the one that a ScaledObject makes, or one that a chart makes. `autoscaler-loop`: replicas
 * follow a share of the requests that a VerticalPodAutoscaler changes.
 */
export const autoscalers: Rule = {
  codes: ["autoscaler-clash", "autoscaler-loop"],
  invariant: "No two autoscalers of a cluster fight over a workload.",
  check: ({ clusters }) => autoscalerProblems(clusters),
};

function autoscalerProblems(clusters: readonly RenderedCluster[]): Problem[] {
  const found = new Findings();
  const autoscalersIn = readOnce((rendered, { component }: ResolvedComponent) =>
    autoscalersOf(component, rendered),
  );
  for (const { resolved, components } of clusters) {
    const byTarget = new Map<string, Owned[]>();
    for (const [index, rendered] of components.entries()) {
      const owner = resolved.components[index];
      if (!owner) continue;
      for (const autoscaler of autoscalersIn(rendered, owner)) {
        const earlier = byTarget.get(autoscaler.target) ?? [];
        for (const other of earlier) {
          const problem = clash(other, { autoscaler, owner });
          if (problem) found.add(problem, resolved.facts.name);
        }
        byTarget.set(autoscaler.target, [...earlier, { autoscaler, owner }]);
      }
    }
  }
  return found.problems;
}

/** The problem of two autoscalers of one target; undefined where they get along. */
function clash(one: Owned, other: Owned): Problem | undefined {
  const { target } = one.autoscaler;
  const settings = `the settings of ${[...new Set([one, other].map(({ owner }) => owner.component.name))].join(" or of ")}`;
  if (isVertical(one) === isVertical(other)) {
    return error(
      "autoscaler-clash",
      `${label(one)} and ${label(other)} both set the ${isVertical(one) ? "requests" : "replicas"} of ${target}`,
      `Leave one of them out, in ${settings}.`,
      places(one, other),
    );
  }
  const [vertical, horizontal] = isVertical(one) ? [one, other] : [other, one];
  const both = vertical.autoscaler.resources.filter((resource) =>
    horizontal.autoscaler.resources.includes(resource),
  );
  if (both.length === 0) return undefined;
  return error(
    "autoscaler-loop",
    `${label(horizontal)} scales ${target} by percent of the requests of ${both.join(" and ")}, and ${label(vertical)} changes these`,
    `Let the VerticalPodAutoscaler only recommend, give each a resource of its own, or scale by something else, in ${settings}.`,
    places(one, other),
  );
}

const isVertical = ({ autoscaler }: Owned): boolean => autoscaler.kind === "VerticalPodAutoscaler";

const label = ({ autoscaler: { kind, namespace, name, valuePath }, owner }: Owned): string =>
  valuePath
    ? `${name} in the values of ${componentLabel(owner.component)}`
    : `${kind} ${namespace}/${name} of ${componentLabel(owner.component)}`;

/** The place to look at first is an override that configures one of them; else it is the pin of the later one. */
function places(one: Owned, other: Owned): Pick<Problem, "place" | "others"> {
  const [place, rest] =
    overridePlace(one) && !overridePlace(other)
      ? [placeOf(one), placeOf(other)]
      : [placeOf(other), placeOf(one)];
  return placeText(place) === placeText(rest) ? { place } : { place, others: [rest] };
}

const placeOf = (owned: Owned): Place => overridePlace(owned) ?? owned.owner.pinPlace;

/** Where an override names its target, or sets its value. */
function overridePlace({ autoscaler: { target, valuePath }, owner }: Owned): Place | undefined {
  const { layers } = owner.inputs;
  if (valuePath) return valueOverridePlace(layers, valuePath);
  const [, workload = ""] = target.split(" ");
  for (const { file, settings } of layers.toReversed()) {
    const path = pathOfKey(settings, workload);
    if (path) return file.placeOf(["settings", ...path]);
  }
  return undefined;
}

/** Path of the first key of that name. */
function pathOfKey(value: unknown, name: string): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Object.hasOwn(value, name)) return [name];
  for (const [key, entry] of Object.entries(value)) {
    const path = pathOfKey(entry, name);
    if (path) return [key, ...path];
  }
  return undefined;
}
