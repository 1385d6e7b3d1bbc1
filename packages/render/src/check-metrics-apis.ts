import { type Component, componentLabel, type Json, type JsonObject, valueAt } from "@hub/component";
import { Found } from "@hub/fleet";
import type { Problem } from "@hub/problem";
import type { RenderedCluster } from "./render-clusters.ts";
import type { RenderedComponent } from "./render-memo.ts";

const metricsApis = ["metrics.k8s.io", "custom.metrics.k8s.io", "external.metrics.k8s.io"] as const;
type MetricsApi = (typeof metricsApis)[number];

/**
 * Metrics APIs that several components of a cluster would serve. An API has one APIService, which their Applications
 * would take from each other at every sync: `metrics-api-clash`.
 */
export function metricsApiProblems(clusters: readonly RenderedCluster[]): Problem[] {
  const found = new Found();
  const known = new Map<RenderedComponent, readonly MetricsApi[]>();
  for (const { resolved, components } of clusters) {
    const owners = new Map<MetricsApi, number>();
    for (const [index, rendered] of components.entries()) {
      const owner = resolved.components[index];
      if (!owner) continue;
      const apis = known.get(rendered) ?? metricsApisOf(owner.component, rendered);
      known.set(rendered, apis);
      for (const api of apis) {
        const first = resolved.components[owners.get(api) ?? -1];
        if (!first) {
          owners.set(api, index);
          continue;
        }
        const [one, other] = [first, owner].map(({ component }) => componentLabel(component));
        found.add(
          {
            code: "metrics-api-clash",
            place: owner.pinPlace,
            others: [first.pinPlace],
            cause: `${one} and ${other} would both serve ${api}, and take its APIService from each other`,
            fix: `Leave ${api} to one of them: see the values of the other, or pin it off.`,
          },
          resolved.facts.name,
        );
      }
    }
  }
  return found.problems();
}

/** The metrics APIs that a component serves: by its manifests, and by the values of the charts that make an APIService. */
export function metricsApisOf(
  { chart }: Pick<Component, "chart">,
  { values, manifests }: Pick<RenderedComponent, "values" | "manifests">,
): MetricsApi[] {
  const byChart = chart && chartApis[chart.name];
  return metricsApis.filter(
    (api) =>
      byChart?.(values ?? {}).includes(api) ||
      manifests.some((object) => object.kind === "APIService" && valueAt(object, ["spec", "group"]) === api),
  );
}

/** What the charts that can serve one of them serve with their values. Source: the templates of their APIServices. */
const chartApis: Readonly<Record<string, (values: JsonObject) => MetricsApi[]>> = {
  keda: (values) =>
    valueAt(values, ["metricsServer", "enabled"]) === false ? [] : ["external.metrics.k8s.io"],
  "metrics-server": (values) =>
    valueAt(values, ["apiService", "create"]) === false ? [] : ["metrics.k8s.io"],
  "prometheus-adapter": (values) => {
    const rules = (name: string) => valueAt(values, ["rules", name]);
    return [
      ...(isSaid(rules("resource")) ? ["metrics.k8s.io" as const] : []),
      ...(rules("default") !== false || isSaid(rules("custom")) ? ["custom.metrics.k8s.io" as const] : []),
      ...(isSaid(rules("external")) ? ["external.metrics.k8s.io" as const] : []),
    ];
  },
};

const isSaid = (rules: Json | undefined): boolean =>
  typeof rules === "object" && rules !== null && Object.keys(rules).length > 0;
