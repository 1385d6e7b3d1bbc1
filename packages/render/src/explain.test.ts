import { type Cluster, renderComponent } from "@hub/component";
import { effectivePins } from "@hub/fleet";
import { type Changes, testCatalog, testComponent, testFiles, testFleet } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { explain, lastOverridePlace, leafPaths } from "./explain.ts";
import { Resolver } from "./resolve/resolve.ts";

interface Settings {
  readonly pods: number;
  readonly mode: string;
  readonly hosts: readonly string[];
  readonly tls: { readonly on: boolean };
}

/** A component whose values follow from its settings and from the cluster. */
const gamma = (values: (cluster: Cluster, settings: Settings) => object, more: object = {}) =>
  testComponent("gamma", {
    settings: z.strictObject({
      pods: z.int().max(9).default(2),
      mode: z.string().default("fast"),
      hosts: z.array(z.string()).default([]),
      tls: z.strictObject({ on: z.boolean().default(false) }).prefault({}),
    }),
    chart: {
      repository: "https://charts.example.com",
      name: "gamma",
      version: "1.0.0",
      keys: { "*": "any" },
    },
    values: values as never,
    ...more,
  });

function explained(path: string, component: ReturnType<typeof gamma>, changes: Changes = {}) {
  const catalog = testCatalog(component, testComponent("loki"), testComponent("tempo"));
  const pins = {
    "clusters/rings/canary/pins.yaml": "gamma: head\nloki: head\n",
    "clusters/rings/production/pins.yaml": null,
  };
  const fleet = testFleet(testFiles({ ...pins, ...changes }), catalog);
  const [cluster] = fleet.clusters;
  const resolved = cluster && new Resolver(fleet, catalog).resolve(cluster);
  const own = resolved?.components.find(({ component: { name } }) => name === "gamma");
  if (!cluster || !resolved || !own) throw new Error("edge-1 does not run gamma.");
  const { values } = renderComponent(component, { cluster: resolved.facts, settings: own.inputs.settings });
  const ring = fleet.rings.find(({ name }) => name === cluster.facts.ring) ?? { pins: [] };
  const about = { facts: resolved.facts, pins: effectivePins(ring, cluster), file: cluster.file };
  return explain(about, own, values, path.split("."));
}
const layersOf = (...args: Parameters<typeof explained>) =>
  explained(...args)?.layers.map(({ layer, at, value }) => `${layer} ${at} ${JSON.stringify(value)}`);
const inputsOf = (...args: Parameters<typeof explained>) =>
  explained(...args)?.computedFrom.map(({ name, at, value }) => `${name} ${JSON.stringify(value)} ${at}`);

const fixed = gamma(() => ({ a: { b: 1, list: [{ c: 2 }] } }));

test("a value of the component alone depends on nothing", () => {
  expect(explained("values.a.b", fixed)).toEqual({
    path: "values.a.b",
    value: 1,
    layers: [{ layer: "component", at: "apps/gamma/src/index.ts", value: 1 }],
    computedFrom: [],
  });
  expect(explained("values.a.list.0.c", fixed)).toMatchObject({ path: "values.a.list[0].c", value: 2 });
  expect(explained("values.x", fixed)).toBeUndefined();
  expect(explained("values.a.b.c", fixed)).toBeUndefined();
});

test("a setting has its default and what layers say, the weakest first", () => {
  const changes = {
    "clusters/overrides/gamma.yaml": "settings: {pods: 3}\n",
    "clusters/edge-1/overrides/gamma.yaml": "settings: {pods: 4, tls: {on: true}}\n",
  };
  expect(layersOf("settings.pods", fixed, changes)).toEqual([
    "component apps/gamma/src/settings.ts 2",
    "fleet clusters/overrides/gamma.yaml:1:12 3",
    "cluster clusters/edge-1/overrides/gamma.yaml:1:12 4",
  ]);
  expect(layersOf("settings.tls", fixed, changes)).toEqual([
    'component apps/gamma/src/settings.ts {"on":false}',
    'cluster clusters/edge-1/overrides/gamma.yaml:1:21 {"on":true}',
  ]);
  expect(explained("settings.pods", fixed, changes)).toMatchObject({ value: 4, computedFrom: [] });
});

test("a setting that somebody must give has no default", () => {
  const asking = gamma(() => ({}), { settings: z.strictObject({ bucket: z.string() }) });
  expect(
    layersOf("settings.bucket", asking, { "clusters/overrides/gamma.yaml": "settings: {bucket: logs}\n" }),
  ).toEqual([
    'component apps/gamma/src/settings.ts "logs"',
    'fleet clusters/overrides/gamma.yaml:1:12 "logs"',
  ]);
});

test("what leaves no room for a path is named where it stands", () => {
  const changes = {
    "clusters/overrides/gamma.yaml": "values: {a: null}\n",
    "clusters/edge-1/overrides/gamma.yaml": "values: {a: {x: 1}}\n",
  };
  expect(layersOf("values.a.b", fixed, changes)).toEqual([
    "component apps/gamma/src/index.ts 1",
    "fleet clusters/overrides/gamma.yaml:1:10 null",
  ]);
  expect(layersOf("values", fixed, changes)?.at(-1)).toBe(
    'cluster clusters/edge-1/overrides/gamma.yaml:1:1 {"a":{"x":1}}',
  );
  expect(layersOf("settings", fixed, changes)).toHaveLength(1);
});

test("a release is one file", () => {
  const frozen = gamma(() => ({ a: 1 }), { version: "1.0.0" });
  expect(layersOf("values.a", frozen)).toEqual(["component apps/gamma/releases/1.0.0/component.cjs 1"]);
});

test("a computed value depends on the settings that change it, where they are said or by default", () => {
  const computed = gamma((_, { pods, mode, hosts, tls }) => ({
    a: pods > 2,
    b: mode === "fast" ? 1 : 2,
    c: hosts.length,
    d: tls.on,
    e: pods * 0,
  }));
  const changes = { "clusters/overrides/gamma.yaml": "settings: {pods: 2, hosts: [x]}\n" };
  expect(inputsOf("values.a", computed, changes)).toEqual([
    "settings.pods 2 clusters/overrides/gamma.yaml:1:12",
  ]);
  expect(inputsOf("values.b", computed)).toEqual([
    'settings.mode "fast" apps/gamma/src/settings.ts (default)',
  ]);
  expect(inputsOf("values.c", computed, changes)).toEqual([
    'settings.hosts ["x"] clusters/overrides/gamma.yaml:1:21',
  ]);
  expect(inputsOf("values.c", computed)).toEqual(["settings.hosts [] apps/gamma/src/settings.ts (default)"]);
  expect(inputsOf("values.d", computed)).toEqual([
    "settings.tls.on false apps/gamma/src/settings.ts (default)",
  ]);
  expect(inputsOf("values.e", computed)).toEqual([]);
  expect(inputsOf("values", computed)).toHaveLength(4);
});

test("a computed value depends on the facts of the cluster that change it", () => {
  const computed = gamma((cluster) => ({
    a: cluster.domain,
    b: cluster.provider === "gcp",
    c: cluster.size.nodes > 3,
    d: cluster.kubernetesVersion === "1.34",
    e: cluster.runs("loki"),
    f: cluster.runs("tempo"),
    g: cluster.runs("tempo") && false,
    h: cluster.provider.length > 99,
  }));
  expect("abcdefgh".split("").map((key) => inputsOf(`values.${key}`, computed))).toEqual([
    ['cluster.domain "edge-1.example.com" clusters/edge-1/cluster.yaml:7:1'],
    ['cluster.provider "aws" clusters/edge-1/cluster.yaml:3:1'],
    ["cluster.size.nodes 3 clusters/edge-1/cluster.yaml:12:3"],
    ['cluster.kubernetesVersion "1.34" clusters/edge-1/cluster.yaml:6:1'],
    ['cluster.runs("loki") true clusters/rings/canary/pins.yaml:2:1'],
    ['cluster.runs("tempo") false pinned by neither the cluster nor its ring'],
    [],
    [],
  ]);
});

test("the strongest layer that says something about a path", () => {
  const fleet = testFleet(
    testFiles({
      "clusters/rings/canary/pins.yaml": "gamma: head\n",
      "clusters/rings/production/pins.yaml": null,
      "clusters/overrides/gamma.yaml": "settings: {pods: 3}\nvalues: {a: {b: 1}}\n",
      "clusters/edge-1/overrides/gamma.yaml": "settings: {mode: safe}\nvalues: {a: {c: 1}}\n",
    }),
    testCatalog(fixed),
  );
  const layers = [fleet.overrides, fleet.clusters[0]?.overrides].flatMap((all) => all?.get("gamma") ?? []);
  const at = (path: string) => lastOverridePlace(layers, path.split("."));
  expect(at("settings.pods")).toMatchObject({ file: "clusters/overrides/gamma.yaml", line: 1, column: 12 });
  expect(at("values.a.b")).toMatchObject({ file: "clusters/overrides/gamma.yaml", line: 2, column: 14 });
  expect(at("values.a")).toMatchObject({ file: "clusters/edge-1/overrides/gamma.yaml", line: 2, column: 10 });
  expect(at("values.x")).toBeUndefined();
});

test("paths of leaves, an empty map among them", () => {
  expect(leafPaths({ a: 1, b: { c: [1], d: {} }, e: null })).toEqual([["a"], ["b", "c"], ["b", "d"], ["e"]]);
  expect([leafPaths({}), leafPaths(1), leafPaths(undefined)]).toEqual([[], [], []]);
});
