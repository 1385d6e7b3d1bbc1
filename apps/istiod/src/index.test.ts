import { checkValues } from "@hub/chart";
import {
  checksForTest,
  defaults,
  objectNames,
  renderForTest,
  testCluster,
  workloadsOf,
} from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import type { z } from "zod";
import istiod from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof istiod.settings>;

const valuesOf = (settings: Settings = {}, components: string[] = []) =>
  values(testCluster({ components }), defaults(istiod, settings));
const messages = (settings: object) =>
  istiod.settings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

const observed = { components: ["istio-cni", "kube-prometheus-stack", "prometheus-operator-crds"] };

test("renders with the defaults", () => expectRendered(renderForTest(istiod, observed), "defaults"));

test("sets only values that the chart reads", () => {
  for (const settings of [{}, { outboundTraffic: "ALLOW_ANY" } as const]) {
    expect(checkValues(istiod.chart?.keys ?? {}, valuesOf(settings))).toEqual([]);
  }
});

test("asks for what the platform promises the control plane", () => {
  expect(valuesOf().resources).toEqual({
    requests: { cpu: "500m", memory: "2Gi" },
    limits: { cpu: "2000m", memory: "4Gi" },
  });
});

test("has two replicas at least, over zones and nodes, so that its disruption budget lets nodes be drained", () => {
  const values = valuesOf();
  expect(values).toMatchObject({
    autoscaleEnabled: true,
    autoscaleMin: 2,
    topologySpreadConstraints: [
      { topologyKey: "topology.kubernetes.io/zone" },
      { topologyKey: "kubernetes.io/hostname" },
    ],
  });
  expect(values.global?.defaultPodDisruptionBudget?.enabled).toBe(true);
});

test("leaves the network rules of pods to the nodes where the cluster runs istio-cni", () => {
  expect(valuesOf({}, ["istio-cni"]).cni?.enabled).toBe(true);
  expect(valuesOf().cni?.enabled).toBe(false);
});

test("lets nothing out to hosts that the mesh does not know, unless the settings say so", () => {
  expect(valuesOf().meshConfig?.outboundTrafficPolicy).toEqual({ mode: "REGISTRY_ONLY" });
  expect(valuesOf({ outboundTraffic: "ALLOW_ANY" }).meshConfig?.outboundTrafficPolicy).toEqual({
    mode: "ALLOW_ANY",
  });
});

test("knows the platform's Tempo as a Zipkin server", () => {
  expect(valuesOf().meshConfig?.extensionProviders).toEqual([
    { name: "zipkin", zipkin: { service: "tempo.tracing.svc.cluster.local", port: 9411 } },
  ]);
});

test("checks objects of the mesh before they are stored, and stores none unchecked", () => {
  expect(valuesOf().global?.configValidation).toBe(true);
  expect(valuesOf().base?.validationFailurePolicy).toBe("Fail");
});

test("gives sidecars what the restricted level asks for, whatever their pod says", () => {
  expect(valuesOf().global?.proxy?.seccompProfile).toEqual({ type: "RuntimeDefault" });
});

test("adds monitors only where there are the kinds", () => {
  expect(renderForTest(istiod).manifests).toEqual([]);
  expect(objectNames(renderForTest(istiod, observed).manifests)).toEqual([
    "ServiceMonitor/istiod",
    "PodMonitor/istio-proxies",
  ]);
});

test("leaves to istiod what istiod writes into its webhooks, and only that", () => {
  expect(istiod.argo.ignoreDifferences).toEqual([
    {
      group: "admissionregistration.k8s.io",
      kind: "ValidatingWebhookConfiguration",
      issue: expect.stringMatching(/^https:/),
      jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
    },
    {
      group: "admissionregistration.k8s.io",
      kind: "MutatingWebhookConfiguration",
      issue: expect.stringMatching(/^https:/),
      jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"],
    },
  ]);
  expect(istiod.argo.syncOptions).toContain("RespectIgnoreDifferences=true");
});

test("wants as many pods ready as the chart is given, and tries its webhook", () => {
  const checks = checksForTest(istiod, observed, { minReplicas: 4 });
  expect(workloadsOf(checks)).toEqual({
    "Deployment/istiod": valuesOf({ minReplicas: 4 }).autoscaleMin,
  });
  expect(checks.flatMap((check) => (check.kind === "refused" ? [check.object.spec] : []))).toEqual([
    { hosts: [] },
  ]);
  expect(checks.at(-1)).toMatchObject({
    kind: "target-up",
    namespace: "istio-system",
    container: "discovery",
  });
});

test("refuses settings that no cluster could run with", () => {
  expect([
    messages({
      minReplicas: 1,
      zipkin: { service: "http://tempo", port: 0 },
      sidecar: { memoryLimit: "256" },
    }),
    messages({ minReplicas: 6 }),
  ]).toMatchInlineSnapshot(`
    [
      [
        "minReplicas must be at least 2 replicas",
        "zipkin.service must be the host name of a service, for example tempo.tracing.svc.cluster.local",
        "zipkin.port must be a port, 1 to 65535",
        "sidecar.memoryLimit must be a size with its unit, for example 512Mi or 8Gi",
      ],
      [
        "minReplicas must be at most maxReplicas",
      ],
    ]
  `);
});
