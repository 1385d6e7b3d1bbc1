import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import { applicationHealth } from "./application-health.ts";
import argoCd from "./index.ts";
import { templateHealth } from "./template-health.ts";
import { values } from "./values.ts";

const beside = ["argo-cd", "cert-manager", "ingress-nginx", "prometheus-operator-crds"];

test("renders a hub", async () => {
  await expectRendered(
    renderForTest(argoCd, { components: beside, domain: "hub-1.llm-analytics.io" }),
    "hub",
  );
});

test("renders a large hub with login and Redis in three replicas", async () => {
  const settings = {
    controllerReplicas: 4,
    redisHa: true,
    oidc: { issuer: "https://login.llm-analytics.io", clientId: "argocd" },
    adminGroups: ["platform-engineers"],
  };
  await expectRendered(renderForTest(argoCd, { components: beside }, settings), "large-hub");
});

test("tells Argo CD how healthy an Application is, and a ConstraintTemplate of Gatekeeper", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  const health = (kind: string) => configs?.cm?.[`resource.customizations.health.${kind}`];
  expect(health("argoproj.io_Application")).toBe(applicationHealth);
  expect(health("templates.gatekeeper.sh_ConstraintTemplate")).toBe(templateHealth);
});

test("leaves who may talk to it to the component network-policies, where that runs", () => {
  const policies = (components: string[]) =>
    values(testCluster({ components }), defaults(argoCd)).global?.networkPolicy;
  expect(policies([])).toBeUndefined();
  expect(policies(["network-policies"])).toEqual({ create: false });
});

test("takes the CRDs of the version that runs, not the chart's, and never prunes them", () => {
  const { crds, global } = values(testCluster(), defaults(argoCd));
  expect(crds).toEqual({ install: false });
  expect(argoCd.extraSources).toEqual([
    {
      repository: "https://github.com/argoproj/argo-cd.git",
      path: "manifests/crds",
      revision: global?.image?.tag,
      commonAnnotations: { "argocd.argoproj.io/sync-options": "Prune=false" },
    },
  ]);
});

test("sets what a rollout relies on, whatever the settings are", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  expect(configs?.cm?.["application.resourceTrackingMethod"]).toBe("annotation");
  expect(configs?.params).toMatchObject({
    "applicationsetcontroller.enable.progressive.syncs": "true",
    "controller.diff.server.side": "true",
    // A replica that comes or goes moves few clusters.
    "controller.sharding.algorithm": "consistent-hashing",
  });
});

test("ends every sync after half an hour and compares every three minutes by default", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  expect(configs?.params?.["controller.sync.timeout.seconds"]).toBe("1800");
  expect(configs?.cm?.["timeout.reconciliation"]).toBe("180s");
});

test("says times and counts as strings, each where Argo CD looks for it", () => {
  const { configs, controller, repoServer } = values(
    testCluster(),
    defaults(argoCd, {
      controllerReplicas: 4,
      repoServerReplicas: 5,
      repoServerParallelism: 6,
      statusProcessors: 7,
      operationProcessors: 8,
      kubectlParallelism: 9,
      syncTimeoutSeconds: 10,
      syncWaveDelaySeconds: 11,
      reconciliationSeconds: 12,
    }),
  );
  expect([controller?.replicas, repoServer?.replicas]).toEqual([4, 5]);
  expect(configs?.params).toMatchObject({
    "reposerver.parallelism.limit": "6",
    "controller.status.processors": "7",
    "controller.operation.processors": "8",
    "controller.kubectl.parallelism.limit": "9",
    "controller.sync.timeout.seconds": "10",
    "controller.sync.wave.delay.seconds": "11",
  });
  expect(configs?.cm?.["timeout.reconciliation"]).toBe("12s");
  expect(Object.values(configs?.params ?? {}).filter((value) => typeof value !== "string")).toEqual([]);
});

test("runs an Argo CD whose RollingSync is safe, not the chart's own", () => {
  expect(values(testCluster(), defaults(argoCd)).global?.image?.tag).toBe("v3.6.1");
});

test("serves TLS itself where no Ingress stands before it", () => {
  const insecure = (components: string[], ingress: boolean) =>
    values(testCluster({ components }), defaults(argoCd, { ingress })).configs?.params?.["server.insecure"];
  expect(insecure(["ingress-nginx"], true)).toBe("true");
  expect(insecure(["ingress-nginx"], false)).toBe("false");
  expect(insecure(["envoy-gateway"], true)).toBe("true");
  expect(insecure([], true)).toBe("false");
});

test("tells a URL of each parent's update, and nobody where there is none", () => {
  const notify = (url: string | null) =>
    values(testCluster(), defaults(argoCd, { notificationsUrl: url })).notifications;
  expect(notify(null)).toEqual({ enabled: false });
  const told = notify("http://relay.monitoring:8080/rollouts");
  expect(Object.keys(told?.triggers ?? {})).toEqual([
    "trigger.update-started",
    "trigger.update-finished",
    "trigger.update-stuck",
  ]);
  expect(told?.subscriptions).toEqual([
    {
      recipients: ["rollout"],
      triggers: ["update-started", "update-finished", "update-stuck"],
      selector: "hub.llm-analytics.io/ring,!hub.llm-analytics.io/component",
    },
  ]);
});

test("takes an update for stuck that has not ended after half of the time that it may take", () => {
  const { notifications } = values(
    testCluster(),
    defaults(argoCd, { notificationsUrl: "http://relay.monitoring:8080", syncTimeoutSeconds: 1001 }),
  );
  expect(notifications?.triggers?.["trigger.update-stuck"]).toContain(".Seconds() > 501");
});

test("asks for no ServiceMonitor and no certificate on a cluster without their kinds", () => {
  const { controller, server } = values(testCluster({ components: ["ingress-nginx"] }), defaults(argoCd));
  expect(controller?.metrics?.serviceMonitor?.enabled).toBe(false);
  expect(server?.ingress?.annotations).toEqual({});
});

test("lets nobody in with a password by default, and gives nobody more than reading", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  expect(configs?.cm?.["admin.enabled"]).toBe(false);
  expect(configs?.rbac).toMatchObject({ "policy.default": "role:readonly", "policy.csv": "" });
});

test("makes members of the admin groups administrators, and refuses a group that would be more than a name", () => {
  const { configs } = values(testCluster(), defaults(argoCd, { adminGroups: ["platform", "on call"] }));
  expect(configs?.rbac?.["policy.csv"]).toBe("g, platform, role:admin\ng, on call, role:admin\n");
  expect(() => defaults(argoCd, { adminGroups: ["x, role:admin\ng, everybody"] })).toThrow(
    /must be the name of a group/,
  );
});

test("has resources on every container of its own pods", () => {
  for (const redisHa of [false, true]) {
    const all = values(testCluster(), defaults(argoCd, { redisHa }));
    const redis = redisHa
      ? Object.values(all["redis-ha"] ?? {}).filter((part) => typeof part === "object")
      : [all.redis];
    const pods = [all.controller, all.repoServer, all.repoServer?.copyutil, all.server, all.applicationSet];
    for (const pod of [...pods, all.redisSecretInit, ...redis]) {
      expect(pod).toMatchObject({
        resources: { requests: expect.anything(), limits: { memory: expect.anything() } },
      });
    }
  }
});

test("has metrics tell the ring and the release of an Application", () => {
  const { controller } = values(testCluster(), defaults(argoCd));
  expect(controller?.metrics?.applicationLabels).toEqual({
    enabled: true,
    labels: [
      "hub.llm-analytics.io/cluster",
      "hub.llm-analytics.io/component",
      "hub.llm-analytics.io/release",
      "hub.llm-analytics.io/ring",
    ],
  });
});

test("has a route through the Gateway where envoy-gateway runs, beside the Ingress or alone", () => {
  const routes = (components: string[], settings = {}) =>
    renderForTest(argoCd, { components }, settings).manifests.filter(({ kind }) => kind === "HTTPRoute");
  expect(routes(["envoy-gateway", "ingress-nginx"])).toMatchObject([
    { spec: { hostnames: ["argocd.test-1.llm-analytics.io"], parentRefs: [{ name: "edge" }] } },
  ]);
  expect(routes(["envoy-gateway"])).toHaveLength(1);
  expect(routes(["ingress-nginx"])).toEqual([]);
  expect(routes(["envoy-gateway"], { ingress: false })).toEqual([]);
});
