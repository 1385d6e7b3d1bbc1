import { defineComponent, type JsonObject } from "@hub/component";
import { testFiles } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { testModel } from "../testing.ts";
import { metricsApis, metricsApisOf } from "./metrics-apis.ts";

const withChart = (name: string, values: JsonObject = {}) =>
  defineComponent({
    name,
    description: "For tests.",
    namespace: { name, podSecurity: "restricted" },
    settings: z.strictObject({}),
    chart: { repository: "https://charts.example.com", name, version: "1.0.0", keys: { "*": "any" } },
    values: () => values,
  });

const problemsOf = (...components: ReturnType<typeof withChart>[]) => problemsWith({}, ...components);

function problemsWith(overrides: Record<string, string>, ...components: ReturnType<typeof withChart>[]) {
  const pins = components.map(({ name }) => `${name}: head\n`).join("");
  const files = testFiles({
    "clusters/rings/canary/pins.yaml": pins,
    "clusters/rings/production/pins.yaml": pins,
    ...overrides,
  });
  return metricsApis.check(testModel(files, components));
}

const adapter = (rules: JsonObject) => withChart("prometheus-adapter", { rules });

test("each metrics API has its owner", () => {
  const custom = adapter({ default: false, custom: [{}], external: [] });
  expect(problemsOf(withChart("keda"), withChart("metrics-server"), custom)).toEqual([]);
});

test.each<[string, JsonObject, string]>([
  ["external.metrics.k8s.io", { default: false, external: [{}] }, "keda"],
  ["metrics.k8s.io", { default: false, resource: { cpu: {} } }, "metrics-server"],
])("two owners of %s are refused in every ring", (api, rules, owner) => {
  const problems = problemsOf(withChart(owner), adapter(rules));
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatchObject({
    code: "metrics-api-clash",
    severity: "error",
    cause: `${owner} and prometheus-adapter would both serve ${api}, and take its APIService from each other on edge-1.`,
  });
});

test("a chart that is told to make no APIService owns none", () => {
  const rules = { default: false, external: [{}], resource: { cpu: {} } };
  expect(
    problemsOf(
      withChart("keda", { metricsServer: { enabled: false } }),
      withChart("metrics-server", { apiService: { create: false } }),
      adapter(rules),
    ),
  ).toEqual([]);
});

test("the override that makes the second owner is named", () => {
  const file = "clusters/edge-1/overrides/prometheus-adapter.yaml";
  const override = { [file]: "values:\n  rules:\n    external:\n      - seriesQuery: up\n" };
  const [problem, ...rest] = problemsWith(override, withChart("keda"), adapter({ default: false }));
  expect(rest).toEqual([]);
  expect(problem?.place).toEqual({ file, line: 3, column: 5 });
});

test("an APIService among the manifests counts, and another kind or group does not", () => {
  const serving = (name: string, ...objects: JsonObject[]) =>
    metricsApisOf({}, { values: null, manifests: objects }).map(({ api }) => `${name} ${api}`);
  const object = (kind: string, group: string) => ({ kind, spec: { group } });
  expect(serving("one", object("APIService", "metrics.k8s.io"), object("APIService", "apps"))).toEqual([
    "one metrics.k8s.io",
  ]);
  expect(serving("two", object("Service", "metrics.k8s.io"))).toEqual([]);
});

test("a chart serves what its values and its defaults say", () => {
  const apis = (name: string, values: JsonObject | null) =>
    metricsApisOf(
      { chart: { repository: "https://charts.example.com", name, version: "1.0.0", keys: "any" } },
      { values, manifests: [] },
    ).map(({ api, valuePath }) => `${api.split(".")[0]} ${valuePath?.join(".")}`);
  expect(apis("keda", {})).toEqual(["external metricsServer.enabled"]);
  expect(apis("metrics-server", {})).toEqual(["metrics apiService.create"]);
  expect(apis("prometheus-adapter", {})).toEqual(["custom rules.default"]);
  expect(apis("prometheus-adapter", { rules: { default: true, custom: [{}] } })).toEqual([
    "custom rules.default",
  ]);
  expect(
    apis("prometheus-adapter", { rules: { default: false, custom: [{}], resource: {}, external: null } }),
  ).toEqual(["custom rules.custom"]);
  expect(
    apis("prometheus-adapter", {
      rules: { default: false, custom: [], external: "x", resource: { cpu: {} } },
    }),
  ).toEqual(["metrics rules.resource"]);
  expect([apis("keda", null), apis("other", {})]).toEqual([[], []]);
});

test("the pin stands for what no override says, and the first owner is named beside", () => {
  const [problem] = problemsOf(withChart("keda"), adapter({ default: false, external: [{}] }));
  expect(problem?.fix).toBe(
    "Leave external.metrics.k8s.io to one of them: see the values of the other, or pin it off.",
  );
  expect([problem?.place, ...(problem?.others ?? [])]).toMatchObject([{ line: 2 }, { line: 1 }]);
});
