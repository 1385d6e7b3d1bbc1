import { defineComponent, type ManifestObject, manifest } from "@hub/component";
import { testFiles } from "@hub/fleet/testing";
import { placeText } from "@hub/problem";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { testModel } from "../testing.ts";
import { autoscalers } from "./autoscalers.ts";

type Autoscaling = ManifestObject & { spec: object };

const target = (name: string, kind = "Deployment") => ({ apiVersion: "apps/v1", kind, name });

const hpa = (name: string, ...resources: string[]): Autoscaling => ({
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name, namespace: "shop" },
  spec: {
    scaleTargetRef: target(name),
    metrics: resources.map((resource) => ({ type: "Resource", resource: { name: resource } })),
  },
});

const scaledObject = (name: string, ...types: string[]): Autoscaling => ({
  apiVersion: "keda.sh/v1alpha1",
  kind: "ScaledObject",
  metadata: { name: `${name}-by-load`, namespace: "shop" },
  spec: { scaleTargetRef: { name }, triggers: types.map((type) => ({ type, metadata: {} })) },
});

const vpa = (name: string, spec: object = {}): Autoscaling => ({
  apiVersion: "autoscaling.k8s.io/v1",
  kind: "VerticalPodAutoscaler",
  metadata: { name, namespace: "shop" },
  spec: { targetRef: target(name), ...spec },
});

const settings = z.strictObject({
  workloads: z.record(z.string(), z.boolean()).default({}).describe("For tests."),
});

const withManifests = (name: string, ...objects: Autoscaling[]) =>
  defineComponent({
    name,
    description: "For tests.",
    namespace: { name: "shop", podSecurity: "restricted" },
    settings,
    manifests: (scope) => {
      for (const object of objects) manifest(scope, object);
    },
  });

const withValues = (name: string, values: object) =>
  defineComponent({
    name,
    description: "For tests.",
    namespace: { name: "shop", podSecurity: "restricted" },
    settings,
    chart: { repository: "https://charts.example.com", name, version: "1.0.0", keys: { "*": "any" } },
    values: () => values,
  });

type Definition = ReturnType<typeof withManifests> | ReturnType<typeof withValues>;

/** Problems of a fleet whose two clusters both run the components. */
function problemsOf(components: readonly Definition[], overrides: Record<string, string> = {}) {
  const pins = components.map(({ name }) => `${name}: head\n`).join("");
  const files = testFiles({
    "clusters/rings/canary/pins.yaml": pins,
    "clusters/rings/production/pins.yaml": pins,
    ...overrides,
  });
  return autoscalers.check(testModel(files, components));
}

const codes = (...components: Definition[]) => [...new Set(problemsOf(components).map(({ code }) => code))];

test("names both objects, their components, the clusters and the pins", () => {
  const problems = problemsOf([
    withManifests("alpha", hpa("api", "cpu")),
    withManifests("beta", scaledObject("api", "kafka")),
  ]);
  expect(
    problems.map(({ place, others = [], ...rest }) => ({
      ...rest,
      places: [place, ...others].map((at) => at && placeText(at)),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "cause": "HorizontalPodAutoscaler shop/api of alpha and ScaledObject shop/api-by-load of beta both set the replicas of Deployment shop/api on edge-1.",
        "code": "autoscaler-clash",
        "fix": "Leave one of them out, in the settings of alpha or of beta.",
        "places": [
          "clusters/rings/canary/pins.yaml:2:1",
          "clusters/rings/canary/pins.yaml:1:1",
        ],
        "severity": "error",
      },
      {
        "cause": "HorizontalPodAutoscaler shop/api of alpha and ScaledObject shop/api-by-load of beta both set the replicas of Deployment shop/api on hub-1.",
        "code": "autoscaler-clash",
        "fix": "Leave one of them out, in the settings of alpha or of beta.",
        "places": [
          "clusters/rings/production/pins.yaml:2:1",
          "clusters/rings/production/pins.yaml:1:1",
        ],
        "severity": "error",
      },
    ]
  `);
});

test("points at the override that asks for one of them", () => {
  const components = [
    withManifests("alpha", hpa("api", "cpu")),
    withManifests("beta", scaledObject("api", "kafka")),
  ];
  const file = "clusters/edge-1/overrides/alpha.yaml";
  const [problem] = problemsOf(components, { [file]: "settings:\n  workloads:\n    shop/api: true\n" });
  expect(problem?.place).toEqual({ file, line: 3, column: 5 });
  expect(problem?.others?.map(placeText)).toEqual(["clusters/rings/canary/pins.yaml:2:1"]);
});

describe("two that set the replicas of one workload are refused", () => {
  test.each<[string, Definition[]]>([
    ["two HorizontalPodAutoscalers", [withManifests("alpha", hpa("api")), withManifests("beta", hpa("api"))]],
    [
      "two ScaledObjects of one component",
      [
        withManifests("alpha", scaledObject("api", "cron"), {
          ...scaledObject("api", "kafka"),
          metadata: { name: "other", namespace: "shop" },
        }),
      ],
    ],
    [
      "a ScaledObject and the HorizontalPodAutoscaler of a chart",
      [
        withValues("proxy", { controller: { autoscaling: { enabled: true } } }),
        withManifests("beta", scaledObject("proxy-controller", "prometheus")),
      ],
    ],
    [
      "both switches of one chart",
      [withValues("proxy", { controller: { autoscaling: { enabled: true }, keda: { enabled: true } } })],
    ],
    [
      "a HorizontalPodAutoscaler and a chart that says it in a word",
      [withValues("proxy", { autoscaleEnabled: true }), withManifests("beta", hpa("proxy"))],
    ],
  ])("%s", (_, components) => {
    expect(codes(...components)).toEqual(["autoscaler-clash"]);
  });

  test("but not where they are about different workloads, or off", () => {
    expect(
      codes(
        withManifests("alpha", hpa("api"), {
          ...hpa("web"),
          spec: { scaleTargetRef: target("api", "StatefulSet") },
        }),
        withManifests("beta", scaledObject("worker", "kafka")),
        withValues("api", { autoscaling: { enabled: false } }),
      ),
    ).toEqual([]);
  });
});

test("two VerticalPodAutoscalers of one workload are refused, also where they only recommend", () => {
  const off = { updatePolicy: { updateMode: "Off" } };
  expect(codes(withManifests("alpha", vpa("api", off)), withManifests("beta", vpa("api", off)))).toEqual([
    "autoscaler-clash",
  ]);
});

describe("replicas by percent of requests that change are refused", () => {
  const policies = (...containerPolicies: object[]) => ({ resourcePolicy: { containerPolicies } });
  const all = { containerName: "*" };

  test.each<[string, Autoscaling, Autoscaling]>([
    ["by CPU", hpa("api", "cpu"), vpa("api")],
    ["by memory", hpa("api", "memory"), vpa("api", policies({ ...all, controlledResources: ["memory"] }))],
    ["by nothing that is said, which is CPU", hpa("api"), vpa("api")],
    ["of a ScaledObject", scaledObject("api", "kafka", "cpu"), vpa("api")],
    ["when pods are made", hpa("api", "cpu"), vpa("api", { updatePolicy: { updateMode: "Initial" } })],
    [
      "of the containers that no policy names",
      hpa("api", "cpu"),
      vpa("api", policies({ containerName: "sidecar", mode: "Off" })),
    ],
  ])("%s", (_, horizontal, vertical) => {
    const pair = [withManifests("alpha", horizontal), withManifests("beta", vertical)] as const;
    expect(codes(...pair)).toEqual(["autoscaler-loop"]);
    expect(codes(withManifests("alpha", vertical), withManifests("beta", horizontal))).toEqual([
      "autoscaler-loop",
    ]);
  });

  test("and says who goes by what", () => {
    const [problem] = problemsOf([
      withManifests("alpha", hpa("api", "cpu", "memory")),
      withManifests("beta", vpa("api")),
    ]);
    expect([problem?.cause, problem?.fix]).toMatchInlineSnapshot(`
      [
        "HorizontalPodAutoscaler shop/api of alpha scales Deployment shop/api by percent of the requests of cpu and memory, and VerticalPodAutoscaler shop/api of beta changes these on edge-1.",
        "Let the VerticalPodAutoscaler only recommend, give each a resource of its own, or scale by something else, in the settings of alpha or of beta.",
      ]
    `);
  });

  test.each<[string, Autoscaling, Autoscaling]>([
    ["recommends", hpa("api", "cpu"), vpa("api", { updatePolicy: { updateMode: "Off" } })],
    [
      "changes the other resource",
      hpa("api", "cpu"),
      vpa("api", policies({ ...all, controlledResources: ["memory"] })),
    ],
    ["is beside a queue", scaledObject("api", "kafka"), vpa("api")],
    ["leaves every container alone", hpa("api", "cpu"), vpa("api", policies({ ...all, mode: "Off" }))],
  ])("but not where the VerticalPodAutoscaler %s", (_, horizontal, vertical) => {
    expect(codes(withManifests("alpha", horizontal), withManifests("beta", vertical))).toEqual([]);
  });
});

test("reads what clusters render alike only once", () => {
  let reads = 0;
  const model = testModel(testFiles(), [withManifests("alpha", hpa("api", "cpu"))]);
  const [cluster] = model.clusters;
  if (!cluster) throw new Error("no cluster");
  const [rendered] = cluster.components;
  if (!rendered) throw new Error("no component");
  const watched = {
    ...rendered,
    get manifests() {
      reads++;
      return rendered.manifests;
    },
  };
  const clusters = Array.from({ length: 1000 }, () => ({ ...cluster, components: [watched] }));
  autoscalers.check({ ...model, clusters });
  expect(reads).toBe(1);
});

test("an override of a value that asks for one of them is pointed at, and one setting for both once", () => {
  const components = [withValues("proxy", {}), withManifests("beta", hpa("proxy", "cpu"))];
  const file = "clusters/edge-1/overrides/proxy.yaml";
  const [problem] = problemsOf(components, { [file]: "values:\n  autoscaling:\n    enabled: true\n" });
  expect([problem?.place, problem?.others?.map(placeText)]).toEqual([
    { file, line: 2, column: 3 },
    ["clusters/rings/canary/pins.yaml:2:1"],
  ]);
  expect(problem?.cause).toBe(
    "HorizontalPodAutoscaler shop/proxy of beta and autoscaling in the values of proxy both set the replicas of Deployment shop/proxy on edge-1.",
  );
  const twins = [
    withManifests("alpha", hpa("api"), { ...hpa("api"), metadata: { name: "other", namespace: "shop" } }),
  ];
  const own = "clusters/edge-1/overrides/alpha.yaml";
  const [same] = problemsOf(twins, { [own]: "settings:\n  workloads: {shop/api: true}\n" });
  expect([same?.place?.file, same?.others]).toEqual([own, undefined]);
  expect(same?.fix).toBe("Leave one of them out, in the settings of alpha.");
});

test("where overrides ask for both, the later one comes first", () => {
  const components = [withManifests("alpha", hpa("api")), withManifests("beta", hpa("api"))];
  const text = "settings:\n  workloads: {shop/api: true}\n";
  const [problem] = problemsOf(components, {
    "clusters/edge-1/overrides/alpha.yaml": text,
    "clusters/overrides/beta.yaml": text,
  });
  expect([problem?.place?.file, problem?.others?.[0]?.file]).toEqual([
    "clusters/overrides/beta.yaml",
    "clusters/edge-1/overrides/alpha.yaml",
  ]);
});

test("three of one workload are three pairs", () => {
  const pair = problemsOf([
    withManifests("alpha", hpa("api")),
    withManifests("beta", hpa("api")),
    withManifests("gamma", vpa("api")),
  ]);
  expect(pair.filter(({ cause }) => cause.endsWith("edge-1.")).map(({ code }) => code)).toEqual([
    "autoscaler-clash",
    "autoscaler-loop",
    "autoscaler-loop",
  ]);
});

test("two VerticalPodAutoscalers set requests, and a workload may be named anywhere below the settings", () => {
  const components = [withManifests("alpha", vpa("api")), withManifests("beta", vpa("api"))];
  const file = (layer: string) => `clusters/${layer}overrides/alpha.yaml`;
  const [problem] = problemsOf(components, {
    [file("")]: "settings:\n  workloads: {other: true, shop/api: true}\n",
    [file("rings/canary/")]: "settings:\n  workloads: {shop/api: false}\n",
    [file("edge-1/")]: "settings: {}\n",
  });
  expect(problem?.cause).toContain("both set the requests of Deployment shop/api");
  expect(problem?.place).toEqual({ file: file("rings/canary/"), line: 2, column: 15 });
});
