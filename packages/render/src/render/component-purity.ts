import {
  type ClusterFacts,
  componentLabel,
  type JsonObject,
  type RenderOutput,
  reversedKeys,
  sortedKeys,
} from "@hub/component";
import { error, type Finding } from "@hub/problem";
import { deepFreeze } from "../resolve/deep-freeze.ts";
import type { ResolvedComponent } from "../resolve/resolved.ts";
import { callComponent } from "./call-component.ts";
import { watchFacts } from "./watch-facts.ts";

/**
 * What makes a component impure: it keeps state between calls, or depends on the order of the keys of its input.
 * `output` is what it gave for the same input before. Undefined where nothing shows.
 */
export function purityFinding(
  { component, inputs, placeOf }: ResolvedComponent,
  facts: ClusterFacts,
  output: RenderOutput,
): Finding | undefined {
  const textOf = (given: ClusterFacts, settings: JsonObject) =>
    sortedText(callComponent(component, watchFacts(given, ignoreRead), settings));
  const first = sortedText(output);
  if (textOf(reversedKeys(facts), deepFreeze(reversedKeys(inputs.settings))) === first) return undefined;
  const keepsState = textOf(facts, inputs.settings) !== first;
  const problem = error(
    "impure-component",
    keepsState
      ? "it gives another result when it is called again with the same input."
      : "it gives another result when the keys of its input come in another order.",
    keepsState ? "Keep no state between calls." : "Sort what comes from the keys of a map.",
    { place: placeOf(component.chart ? "values" : "manifests") },
  );
  return { ...problem, component: componentLabel(component) };
}

const ignoreRead = (): void => {};

const sortedText = (value: unknown): string => JSON.stringify(sortedKeys(value));
