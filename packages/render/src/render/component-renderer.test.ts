import { type Cluster, type Component, type JsonObject, type ManifestObject, manifest } from "@hub/component";
import { testCatalog, testComponent, testFiles, testFleet } from "@hub/fleet/testing";
import { placeText } from "@hub/problem";
import { expect, test } from "vitest";
import { ClusterRenderer } from "./cluster-renderer.ts";

/** What is wrong with a component that runs on edge-1. */
function problemsOf(fields: Partial<Component>): string[] {
  const catalog = testCatalog(testComponent("bad", fields));
  const pins = {
    "clusters/rings/canary/pins.yaml": "bad: head\n",
    "clusters/rings/production/pins.yaml": null,
  };
  const fleet = testFleet(testFiles(pins), catalog);
  const renderer = new ClusterRenderer(fleet, catalog);
  for (const cluster of renderer.render(fleet.clusters)) void cluster;
  return renderer.problems.map(
    ({ code, cause, fix, place }) => `${code}: ${cause} ${fix} (${place && placeText(place)})`,
  );
}
const chart = {
  repository: "https://charts.example.com",
  name: "bad",
  version: "1.0.0",
  keys: "any" as const,
};
// What types refuse is what these tests are about.
const withValues = (values: (cluster: Cluster) => unknown) => problemsOf({ chart, values: values as never });
const withManifests = (...objects: unknown[]) =>
  problemsOf({
    manifests: (scope) => {
      for (const object of objects) manifest(scope, object as ManifestObject);
    },
  });
const configMap = (data: unknown): object => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "a", namespace: "bad" },
  data,
});
const circle: Record<string, unknown> = {};
circle.a = { b: circle };

test("plain data is in order", () => {
  expect(withValues(() => ({ a: { b: [1, null, "x", true] }, c: undefined }))).toEqual([]);
  expect(withManifests(configMap({ a: "1" }))).toEqual([]);
});

test.each<[string, unknown]>([
  ["a function", { a: { b: () => 1 } }],
  ["not a number", { a: [1, Number.NaN] }],
  ["a date", { a: new Date(0) }],
  ["a hole in a list", { a: [1, undefined] }],
  ["a bigint", { a: 10n }],
  ["a map of JavaScript", { a: new Map() }],
  ["a list instead of a map", [1]],
  ["a text instead of a map", "values"],
  ["themselves", circle],
])("values with %s are named", (_, values) => {
  expect(withValues(() => values)).toMatchSnapshot();
});

test.each<[string, unknown]>([
  ["a date", { when: new Date(0) }],
  ["a function", { call: () => 1 }],
  ["what contains itself", circle],
])("a manifest with %s is named", (_, data) => {
  expect(withManifests(configMap(data))).toMatchSnapshot();
});

test("functions that are async", () => {
  const later = async () => {
    throw new Error("later");
  };
  expect(problemsOf({ manifests: later as never })).toMatchSnapshot();
  expect(withValues(() => later())).toMatchSnapshot();
});

test("manifests that nothing can be made of are all named", () => {
  const object = (kind: string, name: string, metadata: JsonObject, apiVersion = "v1") => ({
    apiVersion,
    kind,
    metadata: { name, ...metadata },
  });
  expect(
    withManifests(
      object("ConfigMap", "a", {}),
      object("Secret", "a", { namespace: "bad" }),
      object("ConfigMap", "b", { namespace: "kube-system" }),
      object("ClusterRole", "c", {}, "rbac.authorization.k8s.io/v1"),
      { apiVersion: "v1", metadata: { name: "d", namespace: "bad" } },
    ),
  ).toMatchSnapshot();
});

test.each<[string, () => unknown]>([
  ["the clock", () => Date.now()],
  ["today", () => new Date()],
  ["a local time", () => new Date(2026, 5, 15).toISOString()],
  ["the hour", () => new Date(0).getHours()],
  ["chance", () => Math.random()],
  ["the environment", () => process.env.HOME],
  ["an id", () => crypto.randomUUID()],
  ["a stopwatch", () => performance.now()],
  ["a timer", () => setTimeout(() => {}, 1)],
  ["the network", () => fetch("https://example.com")],
  ["the order of a locale", () => "a".localeCompare("b")],
  ["the numbers of a locale", () => (1234.5).toLocaleString()],
  ["a locale", () => new Intl.NumberFormat()],
])("a component that asks for %s is not pure", (_, call) => {
  expect(withValues(() => ({ a: call() }))).toMatchSnapshot();
});

test.each<[string, (cluster: Cluster) => unknown]>([
  ["labels", (cluster) => Object.assign(cluster.labels, { mine: true })],
  ["size", (cluster) => Object.assign(cluster.size, { nodes: 0 })],
  ["domain", (cluster) => Object.assign(cluster, { domain: "" })],
  ["components", (cluster) => (cluster.components as string[]).push("x")],
])("a component that changes the %s that it is given", (_, change) => {
  expect(withValues((cluster) => ({ a: change(cluster) })).map((text) => text.split(":")[0])).toEqual([
    "component-threw",
  ]);
});

test("state between calls, and the order of keys", () => {
  let calls = 0;
  expect(withValues(() => ({ calls: ++calls }))).toMatchSnapshot();
  expect(withValues((cluster) => ({ first: Object.keys(cluster)[1] }))).toMatchSnapshot();
});

test("what is no Error is told as it is", () => {
  const thrown = () => {
    throw "nothing to say";
  };
  expect(withValues(thrown)).toEqual([
    "component-threw: bad on edge-1: it threw: nothing to say. Mend the component. (apps/bad/src/index.ts:1:1)",
  ]);
});
