import { type Component, componentLabel, type Json, type JsonObject, valueAt } from "@hub/component/contract";
import { error, Findings, type Place, type Problem } from "@hub/problem";
import type { RenderedCluster, RenderedComponent, ResolvedComponent } from "@hub/render";
import { valueOverridePlace } from "@hub/render";
import { readOnce } from "../read-once.ts";
import type { Rule } from "../rule.ts";

const apis = ["metrics.k8s.io", "custom.metrics.k8s.io", "external.metrics.k8s.io"] as const;
type MetricsApi = (typeof apis)[number];

/** A metrics API that a component serves. */
export interface ServedApi {
  readonly api: MetricsApi;
  /** Value of the chart that decides it. Absent where the APIService stands among the manifests. */
  readonly valuePath?: readonly string[];
}

/** An API has one APIService, which the Applications of two components would take from each other at every sync. */
export const metricsApis: Rule = {
  codes: ["metrics-api-clash"],
  invariant: "Each metrics API of a cluster is served by one component.",
  check: ({ clusters }) => metricsApiProblems(clusters),
};

function metricsApiProblems(clusters: readonly RenderedCluster[]): Problem[] {
  const found = new Findings();
  const apisOf = readOnce((rendered, { component }: ResolvedComponent) => metricsApisOf(component, rendered));
  for (const { resolved, components } of clusters) {
    const owners = new Map<MetricsApi, Owner>();
    for (const [index, rendered] of components.entries()) {
      const component = resolved.components[index];
      if (!component) continue;
      for (const served of apisOf(rendered, component)) {
        const owner = { ...served, component };
        const first = owners.get(served.api);
        if (first) found.add(clash(first, owner), resolved.facts.name);
        else owners.set(served.api, owner);
      }
    }
  }
  return found.problems;
}

interface Owner extends ServedApi {
  readonly component: ResolvedComponent;
}

function clash(first: Owner, second: Owner): Problem {
  const { api } = first;
  const [one, other] = [first, second].map(({ component }) => componentLabel(component.component));
  return error(
    "metrics-api-clash",
    `${one} and ${other} would both serve ${api}, and take its APIService from each other`,
    `Leave ${api} to one of them: see the values of the other, or pin it off.`,
    { place: placeOf(second), others: [placeOf(first)] },
  );
}

/** The override that decides it, else the pin. */
const placeOf = ({ component: { inputs, pinPlace }, valuePath }: Owner): Place =>
  (valuePath && valueOverridePlace(inputs.layers, valuePath)) ?? pinPlace;

/** The metrics APIs that a component serves: by its manifests, and by the values of the charts that make an APIService. */
export function metricsApisOf(
  { chart }: Pick<Component, "chart">,
  { values, manifests }: Pick<RenderedComponent, "values" | "manifests">,
): ServedApi[] {
  const byChart = chart && chartApis[chart.name];
  return [
    ...(byChart && values ? byChart(values) : []),
    ...apis
      .filter((api) =>
        manifests.some(
          (object) => object.kind === "APIService" && valueAt(object, ["spec", "group"]) === api,
        ),
      )
      .map((api) => ({ api })),
  ];
}

/** Metrics APIs that a chart serves with its values, by chart. Source: the templates of their APIServices. */
const chartApis: Readonly<Record<string, (values: JsonObject) => ServedApi[]>> = {
  keda: (values) => unlessFalse(values, "external.metrics.k8s.io", ["metricsServer", "enabled"]),
  "metrics-server": (values) => unlessFalse(values, "metrics.k8s.io", ["apiService", "create"]),
  "prometheus-adapter": (values) => [
    ...where(values, "metrics.k8s.io", ["rules", "resource"], hasRules),
    // The chart's default is true.
    ...(valueAt(values, ["rules", "default"]) === false
      ? where(values, "custom.metrics.k8s.io", ["rules", "custom"], hasRules)
      : unlessFalse(values, "custom.metrics.k8s.io", ["rules", "default"])),
    ...where(values, "external.metrics.k8s.io", ["rules", "external"], hasRules),
  ],
};

const where = (
  values: JsonObject,
  api: MetricsApi,
  valuePath: readonly string[],
  isServed: (value: Json | undefined) => boolean,
): ServedApi[] => (isServed(valueAt(values, valuePath)) ? [{ api, valuePath }] : []);

const unlessFalse = (values: JsonObject, api: MetricsApi, valuePath: readonly string[]): ServedApi[] =>
  where(values, api, valuePath, (value) => value !== false);

const hasRules = (rules: Json | undefined): boolean =>
  typeof rules === "object" && rules !== null && Object.keys(rules).length > 0;
