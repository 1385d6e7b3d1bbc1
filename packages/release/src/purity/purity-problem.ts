import {
  type ClusterFacts,
  type Component,
  type JsonObject,
  providers,
  renderComponent,
} from "@hub/component/contract";
import { error, type Problem } from "@hub/problem";
import { failure, pureFix } from "../failure.ts";
import { sampleCluster } from "../sample-cluster.ts";
import { type Impurity, impurity } from "./impurity.ts";

/**
 * What makes a component impure, or undefined. Renders it for a cluster of each provider, again in a copy that has
 * rendered nothing else, and again with the keys of its input the other way round: all must agree.
 */
export function purityProblem(component: Component, fresh: () => Component): Problem | undefined {
  const parsed = component.settings.safeParse({});
  // What it needs to be told cannot be made up; the checks of the fleet render it with what clusters say.
  if (!parsed.success) return undefined;
  const settings = JSON.parse(JSON.stringify(parsed.data)) as JsonObject;
  const place = { file: `apps/${component.name}/src/index.ts`, line: 1, column: 1 };
  try {
    for (const provider of providers) {
      const input = { cluster: sampleCluster(provider), settings };
      const found = impurity(outputOf(component), input, outputOf(component)(input), outputOf(fresh()));
      if (!found) continue;
      return error("impure-component", `${component.name} is not pure: ${causes[found]}.`, pureFix, {
        place,
      });
    }
  } catch (thrown) {
    // A sample need not suit it: only what differs from run to run is looked for.
    if ((thrown as Error).name === "SettingError") return undefined;
    return failure(component.name, thrown, place);
  }
  return undefined;
}

const outputOf = (component: Component) => (input: { cluster: ClusterFacts; settings: JsonObject }) => {
  const output = renderComponent(component, input);
  return { ...output, workloads: component.workloads?.(output.values ?? {}, output.manifests) };
};

const causes: Readonly<Record<Impurity, string>> = {
  state: "it renders something else when it is called again, or in a second copy of it",
  order: "it renders something else where the keys of its input come in another order",
};
