import {
  type ClusterFacts,
  type Component,
  type JsonObject,
  providers,
  renderComponent,
  reversedKeys,
  sortedKeys,
} from "@hub/component";
import { error, type Place, type Problem } from "@hub/problem";
import { failure, pureFix } from "./failure.ts";
import { sampleCluster } from "./sample-cluster.ts";

/**
 * What makes a component impure, or undefined. Renders it for a cluster of each provider, again in a copy that has
 * rendered nothing else, and again with the keys of its input the other way round: all must agree.
 */
export function purityProblem(component: Component, fresh: () => Component): Problem | undefined {
  const parsed = component.settings.safeParse({});
  // What it needs to be told cannot be made up; the checks of the fleet render it with what clusters say.
  if (!parsed.success) return undefined;
  const settings = JSON.parse(JSON.stringify(parsed.data)) as JsonObject;
  try {
    for (const provider of providers) {
      const facts = sampleCluster(provider);
      const first = text(component, facts, settings);
      if (text(fresh(), facts, settings) !== first)
        return impure(component, "a second copy of it renders something else");
      if (text(component, reversedKeys(facts), reversedKeys(settings)) !== first)
        return impure(
          component,
          "it renders something else where the keys of its input come in another order",
        );
    }
  } catch (thrown) {
    // A sample need not suit it: only what differs from run to run is looked for.
    if ((thrown as Error).name === "SettingError") return undefined;
    return failure(component.name, thrown, sourceOf(component));
  }
  return undefined;
}

function text(component: Component, cluster: ClusterFacts, settings: JsonObject): string {
  const output = renderComponent(component, { cluster, settings });
  const workloads = component.workloads?.(output.values ?? {}, output.manifests);
  return JSON.stringify(sortedKeys({ ...output, workloads }));
}

const impure = (component: Component, why: string): Problem =>
  error("impure-component", `${component.name} is not pure: ${why}.`, pureFix, {
    place: sourceOf(component),
  });

const sourceOf = ({ name }: Component): Place => ({
  file: `apps/${name}/src/index.ts`,
  line: 1,
  column: 1,
});
