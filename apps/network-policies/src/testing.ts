import type { ClusterFacts, ComponentNamespace } from "@hub/component";
import { renderForTest } from "@hub/component/testing";
import type { z } from "zod";
import networkPolicies from "./index.ts";
import type { Pods } from "./place.ts";
import type { Host } from "./testing-simulation.ts";
import { workloads } from "./workloads.ts";

export type TestSettings = z.input<typeof networkPolicies.settings>;

/** A cluster with everything that the table knows, also what excludes one another. */
export const everything: Partial<ClusterFacts> = clusterWith(
  ...new Set(Object.values(workloads).flatMap(({ of }) => of)),
);

/** A cluster that runs these components, with their namespaces. */
export function clusterWith(...names: readonly string[]): Partial<ClusterFacts> {
  const namespaces: ComponentNamespace[] = Object.values(workloads)
    .filter(({ of }) => of.some((component) => names.includes(component)))
    .map(({ namespace, of }) => ({
      name: namespace,
      podSecurity: "restricted",
      component: of.find((component) => names.includes(component)) ?? "",
    }));
  const byName = new Map([
    ["default", { name: "default", podSecurity: "restricted" as const, component: "" }],
  ]);
  for (const namespace of namespaces) byName.set(namespace.name, { ...namespace, podSecurity: "restricted" });
  return {
    components: [...names].sort(),
    namespaces: [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

export const render = (facts: Partial<ClusterFacts> = everything, settings: TestSettings = {}) =>
  renderForTest(networkPolicies, facts, settings).manifests;

/** A pod of a workload, with an address of its own. */
export const podOf = ({ namespace, selector }: Omit<Pods, "name">): Host => ({
  address: `10.0.${namespace.length}.7`,
  pod: { namespace, labels: { ...selector?.matchLabels } },
});

/** A pod of a service of an application. */
export const service = (key: string): Host => {
  const [namespace = "", name = ""] = key.split("/");
  return podOf({ namespace, selector: { matchLabels: { "app.kubernetes.io/name": name } } });
};

/** A pod without any label that a policy knows. */
export const stranger = (namespace: string): Host => podOf({ namespace });

/** An address that is no pod's. */
export const address = (of: string): Host => ({ address: of });
