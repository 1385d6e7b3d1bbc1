import { type ClusterFacts, componentLabel, type RenderOutput } from "@hub/component/contract";
import { error, type Finding } from "@hub/problem";
import { impurity } from "@hub/release/impurity";
import { watchFacts } from "@hub/release/watch-facts";
import { deepFreeze } from "../resolve/deep-freeze.ts";
import type { ResolvedComponent } from "../resolve/resolved.ts";
import { callComponent } from "./call-component.ts";

/**
 * What makes a component impure: it keeps state between calls, or depends on the order of the keys of its input.
 * `output` is what it gave for the same input before. Undefined where nothing shows.
 */
export function purityFinding(
  { component, inputs, placeOf }: ResolvedComponent,
  facts: ClusterFacts,
  output: RenderOutput,
): Finding | undefined {
  const { settings } = inputs;
  const call = (input: { facts: ClusterFacts; settings: typeof settings }) =>
    callComponent(component, watchFacts(input.facts, ignoreRead), deepFreeze(input.settings));
  const found = impurity(call, { facts, settings }, output);
  if (!found) return undefined;
  const problem = error(
    "impure-component",
    found === "state"
      ? "it gives another result when it is called again with the same input."
      : "it gives another result when the keys of its input come in another order.",
    found === "state" ? "Keep no state between calls." : "Sort what comes from the keys of a map.",
    { place: placeOf(component.chart ? "values" : "manifests") },
  );
  return { ...problem, component: componentLabel(component) };
}

const ignoreRead = (): void => {};
