import type { Catalog } from "@hub/fleet";
import { parseFleet } from "@hub/fleet";
import {
  alpha,
  beta,
  type Changes,
  testCatalog,
  testClusterText,
  testComponent,
  testEntry,
  testFiles,
} from "@hub/fleet/testing";
import { formatProblems } from "@hub/problem";
import { expect, test } from "vitest";
import { z } from "zod";
import { Resolver } from "./resolve.ts";
import type { ResolvedComponent } from "./resolved.ts";

const canary = "clusters/rings/canary/pins.yaml";
const both = { [canary]: "alpha: head\nbeta: head\n" };
const edge2 = { "clusters/edge-2/cluster.yaml": testClusterText({ domain: "edge-2.example.com" }) };

/** What every cluster of a fleet runs, by its name, and what is wrong with that. */
function resolveAll(changes: Changes, catalog: Catalog = testCatalog(alpha, beta)) {
  const { fleet } = parseFleet(testFiles(changes), catalog, () => false);
  if (!fleet) throw new Error("The files are no fleet.");
  const resolver = new Resolver(fleet, catalog);
  const clusters = new Map(fleet.clusters.map((cluster) => [cluster.facts.name, resolver.resolve(cluster)]));
  return {
    of: (cluster: string) => clusters.get(cluster),
    component: (cluster: string, name: string): ResolvedComponent => {
      const found = clusters.get(cluster)?.components.find(({ component }) => component.name === name);
      if (!found) throw new Error(`${cluster} does not run ${name}.`);
      return found;
    },
    problems: `\n${formatProblems(resolver.problems)}`,
    count: resolver.problems.length,
  };
}

test("a cluster has its own facts, and those that follow from what it runs", () => {
  const more =
    "labels: {tier: internal}\nsecretStore: vault\nhold: {reason: slow disks, until: 2026-06-15}\n";
  const { of, problems } = resolveAll({ ...both, "clusters/edge-1/cluster.yaml": testClusterText({ more }) });
  expect(problems).toBe("\n");
  expect(of("edge-1")).toMatchObject({
    facts: {
      name: "edge-1",
      provider: "aws",
      labels: { tier: "internal" },
      secretStore: "vault",
      repository: "https://git.example.com/infrastructure.git",
      components: ["alpha", "beta"],
      namespaces: [
        { name: "alpha", podSecurity: "restricted", component: "alpha" },
        { name: "beta", podSecurity: "restricted", component: "beta" },
      ],
    },
    argoNamespace: "argocd",
    hold: { reason: "slow disks", until: "2026-06-15" },
  });
  expect(of("hub-1")).toMatchObject({
    facts: { components: ["alpha"], secretStore: "platform" },
    hold: undefined,
  });
});

test("nobody can change what others get", () => {
  const { of, component } = resolveAll({
    ...both,
    "clusters/overrides/beta.yaml": "values: {image: {tag: v1}}\n",
  });
  const { settings, values } = component("edge-1", "beta").inputs;
  const { dns, labels, components, namespaces } = of("edge-1")?.facts ?? {};
  for (const one of [settings, values, values.image, dns, labels, components, namespaces, namespaces?.[0]])
    expect(Object.isFrozen(one)).toBe(true);
});

test("components come by wave, then by name, each with its release, its pin and the places of its definition", () => {
  const gamma = testComponent("gamma", { after: ["beta"] });
  const placeOf = (field: string) => ({ file: "apps/gamma/src/index.ts", line: field.length, column: 3 });
  const release = testComponent("aaa", { dependsOn: ["alpha"], version: "1.0.0" });
  const catalog = new Map([
    ...testCatalog(alpha, beta),
    testEntry(gamma, {}, { placeOf }),
    testEntry(testComponent("aaa"), { "1.0.0": release }),
  ]);
  const { of, component } = resolveAll(
    { [canary]: "gamma: head\nbeta: head\naaa: 1.0.0\nalpha: head\n" },
    catalog,
  );
  expect(
    of("edge-1")?.components.map(({ component, release, wave }) => [component.name, release, wave]),
  ).toEqual([
    ["alpha", "head", 0],
    ["aaa", "1.0.0", 1],
    ["beta", "head", 1],
    ["gamma", "head", 2],
  ]);
  expect(component("edge-1", "aaa").pinPlace).toEqual({ file: canary, line: 3, column: 1 });
  expect(component("edge-1", "gamma").placeOf("after")).toEqual(placeOf("after"));
  expect(component("edge-1", "aaa").placeOf("after").file).toBe("apps/aaa/releases/1.0.0/release.json");
});

test("settings and values of the layers are joined, the cluster's over the ring's over the fleet's", () => {
  const { component } = resolveAll({
    ...both,
    "clusters/overrides/alpha.yaml": "settings: {replicas: 3, retention: 7d, token: $(A)}\n",
    "clusters/rings/canary/overrides/alpha.yaml": "settings: {replicas: 4, token: null}\n",
    "clusters/edge-1/overrides/alpha.yaml": "settings: {replicas: 5}\n",
    "clusters/overrides/beta.yaml": "values: {replicaCount: 1, image: {tag: v1}, ingress: {hosts: [a]}}\n",
    "clusters/rings/canary/overrides/beta.yaml": "values: {image: null, ingress: {hosts: [b]}}\n",
  });
  const { settings, layers } = component("edge-1", "alpha").inputs;
  expect(settings).toEqual({ replicas: 5, retention: "7d" });
  expect(layers.map(({ layer }) => layer)).toEqual(["fleet", "ring", "cluster"]);
  expect(component("hub-1", "alpha").inputs.settings).toEqual({
    replicas: 3,
    retention: "7d",
    token: "$(A)",
  });
  const { values } = component("edge-1", "beta").inputs;
  expect(JSON.stringify(values)).toBe('{"image":null,"ingress":{"hosts":["b"]},"replicaCount":1}');
});

test("what nobody says is the default, in an order that does not show who wrote what", () => {
  const { component } = resolveAll({
    "clusters/overrides/alpha.yaml": "settings: {token: $(A), replicas: 3}\n",
  });
  expect(JSON.stringify(component("edge-1", "alpha").inputs.settings)).toBe(
    '{"replicas":3,"retention":"30d","token":"$(A)"}',
  );
  expect(resolveAll({}).component("edge-1", "alpha").inputs).toEqual({
    settings: { replicas: 2, retention: "30d" },
    values: {},
    layers: [],
  });
});

test("clusters that say the same share one object, and keep their own layers", () => {
  const { component } = resolveAll({
    ...edge2,
    "clusters/rings/canary/overrides/alpha.yaml": "settings: {replicas: 3}\n",
    "clusters/rings/production/overrides/alpha.yaml": "settings: {replicas: 3}\n",
  });
  const [one, two, three] = ["edge-1", "edge-2", "hub-1"].map((name) => component(name, "alpha").inputs);
  expect(two).toBe(one);
  expect(three?.settings).toBe(one?.settings);
  expect([one, three].map((inputs) => inputs?.layers[0]?.file.path)).toEqual([
    "clusters/rings/canary/overrides/alpha.yaml",
    "clusters/rings/production/overrides/alpha.yaml",
  ]);
});

test("a cluster of its own override, or another release, shares nothing", () => {
  const release = { ...alpha, version: "1.0.0" };
  const catalog = new Map([testEntry(alpha, { "1.0.0": release })]);
  const { component } = resolveAll(
    {
      ...edge2,
      "clusters/edge-2/pins.yaml": "alpha: 1.0.0\n",
      "clusters/hub-1/overrides/alpha.yaml": "settings: {replicas: 2}\n",
    },
    catalog,
  );
  const [one, two, three] = ["edge-1", "edge-2", "hub-1"].map((name) => component(name, "alpha"));
  expect(two?.component).toBe(release);
  expect(two?.inputs.settings).not.toBe(one?.inputs.settings);
  expect(three?.inputs.settings).toEqual(one?.inputs.settings);
  expect(three?.inputs.layers).toHaveLength(1);
});

test("a cluster whose ring or hub is not there is not resolved", () => {
  const text = testClusterText({ domain: "edge-2.example.com" });
  const { of } = resolveAll({
    "clusters/edge-2/cluster.yaml": text.replace("ring: canary", "ring: none"),
    "clusters/edge-3/cluster.yaml": text.replace("hub: hub-1", "hub: none").replace("edge-2", "edge-3"),
  });
  expect([of("edge-2"), of("edge-3")]).toEqual([undefined, undefined]);
});

test("what cannot be run is left out, and its name stays among the components", () => {
  const catalog = new Map([
    ...testCatalog(alpha),
    testEntry(testComponent("gamma"), {}, { releases: ["1.0.0"] }),
  ]);
  const { of } = resolveAll({ [canary]: "alpha: head\ngamma: 1.0.0\n" }, catalog);
  expect(of("edge-1")?.components.map(({ component }) => component.name)).toEqual(["alpha"]);
  expect(of("edge-1")?.facts).toMatchObject({
    components: ["alpha", "gamma"],
    namespaces: [{ name: "alpha" }],
  });
});

test("one namespace with two levels of Pod Security is a problem once, and one that two share is none", () => {
  const gamma = (podSecurity: "privileged" | "restricted") =>
    testComponent("gamma", {
      extraNamespaces: [
        { name: "alpha", podSecurity },
        { name: "aaa", podSecurity: "baseline" },
      ],
    });
  const pins = { ...edge2, [canary]: "alpha: head\ngamma: head\n" };
  expect(resolveAll(pins, testCatalog(alpha, gamma("privileged"))).problems).toMatchInlineSnapshot(`
    "
    error[namespace-clash]: gamma wants the namespace alpha to be privileged, and alpha wants it restricted.
      at apps/gamma/src/index.ts:1:1
      and apps/alpha/src/index.ts:1:1
      fix: Give one of them a namespace of its own.

    1 error
    "
  `);
  const { problems, of } = resolveAll(pins, testCatalog(alpha, gamma("restricted")));
  expect(problems).toBe("\n");
  expect(of("edge-1")?.facts.namespaces.map(({ name, component }) => `${name} of ${component}`)).toEqual([
    ...["aaa of gamma", "alpha of alpha", "gamma of gamma"],
  ]);
});

const gamma = testComponent("gamma", {
  settings: z.strictObject({
    bucket: z.string().describe("Name of the bucket."),
    waf: z
      .strictObject({ on: z.boolean().default(false), image: z.string().optional() })
      .refine(({ on, image }) => !on || image !== undefined, {
        path: ["image"],
        error: "must name the firewall",
      })
      .prefault({}),
  }),
});
const withGamma = testCatalog(alpha, gamma);
const runsGamma = { [canary]: "alpha: head\ngamma: head\n" };
const [fleetFile, ringFile, clusterFile] = ["clusters", "clusters/rings/canary", "clusters/edge-1"].map(
  (folder) => `${folder}/overrides/gamma.yaml`,
) as [string, string, string];

test("a required setting that no layer gives stands at the cluster, or at the strongest layer that says anything", () => {
  expect(resolveAll({ ...runsGamma, ...edge2 }, withGamma).problems).toMatchInlineSnapshot(`
    "
    error[missing-setting]: gamma needs the setting bucket, which no layer gives.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Say it in clusters/overrides/gamma.yaml, or in those of a ring or a cluster. Name of the bucket.

    1 error
    "
  `);
  const layers = { [fleetFile]: "settings: {waf: {on: false}}\n", [ringFile]: "values: {}\n" };
  expect(resolveAll({ ...runsGamma, ...layers }, withGamma).problems).toMatchInlineSnapshot(`
    "
    error[missing-setting]: gamma needs the setting bucket, which no layer gives.
      at clusters/rings/canary/overrides/gamma.yaml:1:1
      fix: Say it in clusters/overrides/gamma.yaml, or in those of a ring or a cluster. Name of the bucket.

    1 error
    "
  `);
});

test("what a condition misses stands at the layer that set it off, in the words of the condition", () => {
  const layers = {
    [fleetFile]: "settings: {bucket: logs}\n",
    [ringFile]: "settings:\n  waf:\n    on: true\n",
    [clusterFile]: "settings: {bucket: more}\n",
  };
  expect(resolveAll({ ...runsGamma, ...layers }, withGamma).problems).toMatchInlineSnapshot(`
    "
    error[bad-setting]: settings.waf.image is missing; it must name the firewall.
      at clusters/rings/canary/overrides/gamma.yaml:3:5
      fix: Correct it.

    1 error
    "
  `);
});

test("of unknown settings each stands at the layer that says it", () => {
  const layers = { [fleetFile]: "settings: {bucket: logs, one: 1}\n", [ringFile]: "settings: {two: 2}\n" };
  expect(resolveAll({ ...runsGamma, ...layers }, withGamma).problems).toMatchInlineSnapshot(`
    "
    error[unknown-setting]: settings.one is not a setting here.
      at clusters/overrides/gamma.yaml:1:26
      fix: Known are bucket, waf.

    error[unknown-setting]: settings.two is not a setting here.
      at clusters/rings/canary/overrides/gamma.yaml:1:12
      fix: Known are bucket, waf.

    2 errors
    "
  `);
});

test("a component with problems is left out, and the others are resolved", () => {
  const { of } = resolveAll({ ...runsGamma, ...edge2 }, withGamma);
  expect(of("edge-2")?.components.map(({ component }) => component.name)).toEqual(["alpha"]);
});

test("of a release the problem says which, where, and not again what the check of its file has said", () => {
  const catalog = new Map([
    ...testCatalog(alpha),
    testEntry(testComponent("gamma"), { "1.0.0": { ...gamma, version: "1.0.0" } }),
  ]);
  const pins = { [canary]: "alpha: head\ngamma: 1.0.0\n" };
  expect(
    resolveAll({ ...pins, [fleetFile]: "settings: {waf: {}}\n" }, catalog).problems,
  ).toMatchInlineSnapshot(`
    "
    error[missing-setting]: gamma 1.0.0 on edge-1: gamma needs the setting bucket, which no layer gives.
      at clusters/overrides/gamma.yaml:1:11
      fix: Say it in clusters/overrides/gamma.yaml, or in those of a ring or a cluster. Name of the bucket.

    1 error
    "
  `);
  expect(resolveAll({ ...pins, [fleetFile]: "settings: {waf: {}}\nsetings: 1\n" }, catalog).problems).toBe(
    "\n",
  );
});

test("a clash of a release stands in the file of the release", () => {
  const extraNamespaces = [{ name: "alpha", podSecurity: "privileged" as const }];
  const release = testComponent("gamma", { extraNamespaces, version: "1.0.0" });
  const catalog = new Map([...testCatalog(alpha), testEntry(testComponent("gamma"), { "1.0.0": release })]);
  const { problems, count } = resolveAll({ ...edge2, [canary]: "alpha: head\ngamma: 1.0.0\n" }, catalog);
  expect(problems).toContain(
    "at apps/gamma/releases/1.0.0/release.json:1:1\n  and apps/alpha/src/index.ts:1:1",
  );
  expect(count).toBe(1);
});

test("a fleet that was resolved can be resolved again", () => {
  const { fleet } = parseFleet(testFiles(both), testCatalog(alpha, beta));
  const [cluster] = fleet?.clusters ?? [];
  if (!fleet || !cluster) throw new Error("The files are no fleet.");
  const resolve = () => new Resolver(fleet, testCatalog(alpha, beta)).resolve(cluster);
  expect(resolve()?.facts).toEqual(resolve()?.facts);
});

test("a release whose schema throws stands in the file of the release", () => {
  const settings = z.strictObject({}).refine(() => {
    throw new TypeError("boom");
  });
  const loud = testComponent("gamma", { settings, version: "1.0.0" });
  const catalog = new Map([...testCatalog(alpha), testEntry(testComponent("gamma"), { "1.0.0": loud })]);
  const { problems } = resolveAll({ [canary]: "gamma: 1.0.0\n" }, catalog);
  expect(problems).toContain(
    "gamma 1.0.0 on edge-1: it threw: boom.\n  at apps/gamma/releases/1.0.0/release.json:1:1",
  );
});

test("a component whose schema throws is a problem once, and left out", () => {
  const loud = testComponent("gamma", {
    settings: z.strictObject({}).refine(() => {
      throw new TypeError("boom");
    }),
  });
  const { problems, of } = resolveAll({ ...runsGamma, ...edge2 }, testCatalog(alpha, loud));
  expect(problems.replace(/^ {2}\|.*\n/gm, "")).toMatchInlineSnapshot(`
    "
    error[component-threw]: gamma on edge-1: it threw: boom.
      at apps/gamma/src/index.ts:1:1
      fix: Mend the component.

    1 error
    "
  `);
  expect(of("edge-1")?.components.map(({ component }) => component.name)).toEqual(["alpha"]);
});
