import type { JsonObject } from "@hub/component";
import { testComponent } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { autoscalersOf } from "./autoscalers.ts";

const chart = (name: string) => ({
  repository: "https://charts.example.com",
  name,
  version: "1.0.0",
  keys: "any" as const,
});
const component = testComponent("web", { namespace: { name: "shop", podSecurity: "restricted" } });
const withChart = (name: string, own = "web") =>
  testComponent(own, { namespace: component.namespace, chart: chart(name), values: () => ({}) });

const ofManifest = (apiVersion: string, kind: string, spec: JsonObject, namespace?: string) =>
  autoscalersOf(component, {
    values: null,
    manifests: [
      {
        apiVersion,
        kind,
        metadata: { name: "one", ...(namespace === undefined ? {} : { namespace }) },
        spec,
      },
    ],
  });
const api = { kind: "StatefulSet", name: "api" };

test.each<[string, string, JsonObject, object | undefined]>([
  ["autoscaling/v1", "HorizontalPodAutoscaler", { scaleTargetRef: api }, { resources: ["cpu"] }],
  ["autoscaling/v2", "HorizontalPodAutoscaler", { scaleTargetRef: api, metrics: [] }, { resources: ["cpu"] }],
  [
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    {
      scaleTargetRef: api,
      metrics: [{ type: "Pods" }, { resource: { name: "memory" } }, { containerResource: { name: "cpu" } }],
    },
    { resources: ["cpu", "memory"] },
  ],
  [
    "autoscaling/v2",
    "HorizontalPodAutoscaler",
    { scaleTargetRef: api, metrics: [{ type: "Pods" }] },
    { resources: [] },
  ],
  ["autoscaling/v2", "HorizontalPodAutoscaler", {}, undefined],
  ["autoscaling/v2", "Scale", { scaleTargetRef: api }, undefined],
  [
    "keda.sh/v1alpha1",
    "ScaledObject",
    { scaleTargetRef: api, triggers: [{ type: "kafka" }, { type: "memory" }, 1] },
    { resources: ["memory"] },
  ],
  ["keda.sh/v1alpha1", "ScaledObject", { scaleTargetRef: api }, { resources: [] }],
  ["autoscaling.k8s.io/v1", "VerticalPodAutoscaler", { targetRef: api }, { resources: ["cpu", "memory"] }],
  [
    "autoscaling.k8s.io/v1",
    "VerticalPodAutoscaler",
    { targetRef: api, updatePolicy: { updateMode: "Off" } },
    { resources: [] },
  ],
  [
    "autoscaling.k8s.io/v1",
    "VerticalPodAutoscaler",
    {
      targetRef: api,
      resourcePolicy: {
        containerPolicies: [
          { containerName: "*", mode: "Off" },
          { containerName: "a", controlledResources: ["memory"] },
        ],
      },
    },
    { resources: ["memory"] },
  ],
  [
    "autoscaling.k8s.io/v1",
    "VerticalPodAutoscaler",
    {
      targetRef: api,
      resourcePolicy: { containerPolicies: [{ containerName: "a", controlledResources: ["memory"] }] },
    },
    { resources: ["cpu", "memory"] },
  ],
])("a %s %s %j", (apiVersion, kind, spec, expected) => {
  expect(ofManifest(apiVersion, kind, spec)).toEqual(
    expected ? [{ kind, namespace: "shop", name: "one", target: "StatefulSet shop/api", ...expected }] : [],
  );
});

test("a target is in the namespace of its autoscaler, and a Deployment where it says no kind", () => {
  const [one] = ofManifest("keda.sh/v1alpha1", "ScaledObject", { scaleTargetRef: { name: "api" } }, "other");
  expect(one).toMatchObject({ namespace: "other", target: "Deployment other/api" });
});

const ofValues = (values: JsonObject, one = withChart("web")) =>
  autoscalersOf(one, { values, manifests: [] }).map(
    ({ kind, name, target, resources, valuePath, namespace }) => {
      expect([valuePath?.join("."), namespace]).toEqual([name, "shop"]);
      return `${kind} ${name} of ${target} by ${resources.join("+")}`;
    },
  );

test("the switches of a chart make autoscalers of the parts that they stand in", () => {
  expect(
    ofValues({
      autoscaling: { enabled: true },
      hpa: { enabled: false },
      server: { hpa: { enabled: true }, keda: { enabled: true, targetMemoryUtilizationPercentage: 80 } },
      tools: {
        queryFrontend: {
          autoscaling: { enabled: true, targetCPUUtilizationPercentage: 0, memory: { x: 1 } },
        },
      },
      gateway: {
        autoscaleEnabled: true,
        targetCPUUtilizationPercentage: null,
        targetMemoryUtilizationPercentage: 80,
      },
      worker: { autoscaleEnabled: "true", autoscaling: true, keda: { enabled: "true" } },
      list: [{ autoscaling: { enabled: true } }],
    }),
  ).toMatchInlineSnapshot(`
    [
      "HorizontalPodAutoscaler autoscaling of Deployment shop/web by cpu",
      "HorizontalPodAutoscaler server.hpa of Deployment shop/web-server by cpu",
      "ScaledObject server.keda of Deployment shop/web-server by ",
      "HorizontalPodAutoscaler tools.queryFrontend.autoscaling of Deployment shop/web-tools-query-frontend by memory",
      "HorizontalPodAutoscaler gateway.autoscaleEnabled of Deployment shop/web-gateway by memory",
    ]
  `);
});

test("a part is named after the release, and the chart where that says it not already", () => {
  const values = { server: { hpa: { enabled: true } } };
  const targets = (more: JsonObject, one = withChart("web")) =>
    ofValues({ ...more, ...values }, one).map((text) => text.split(" ")[4]);
  expect(targets({})).toEqual(["shop/web-server"]);
  expect(targets({}, withChart("proxy"))).toEqual(["shop/web-proxy-server"]);
  expect(targets({}, withChart("proxy", "the-proxy-1"))).toEqual(["shop/the-proxy-1-server"]);
  expect(targets({ fullnameOverride: "other" })).toEqual(["shop/other-server"]);
  expect(targets({ fullnameOverride: "" })).toEqual(["shop/web-server"]);
  expect(targets({ fullnameOverride: null })).toEqual(["shop/web-server"]);
});

test("values say nothing where there is no chart, or none of them", () => {
  expect(ofValues({ autoscaling: { enabled: true } }, component)).toEqual([]);
  expect(autoscalersOf(withChart("web"), { values: null, manifests: [] })).toEqual([]);
});
