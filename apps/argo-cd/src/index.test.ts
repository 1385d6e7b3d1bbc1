import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import { applicationHealth } from "./application-health.ts";
import argoCd from "./index.ts";
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

test("tells Argo CD how healthy an Application is", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  expect(configs?.cm?.["resource.customizations.health.argoproj.io_Application"]).toBe(applicationHealth);
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

test("ends every sync after half an hour by default, and says times and counts as strings", () => {
  const { configs } = values(testCluster(), defaults(argoCd));
  expect(configs?.params).toMatchObject({
    "controller.sync.timeout.seconds": "1800",
    "applicationsetcontroller.enable.progressive.syncs": "true",
  });
  expect(Object.values(configs?.params ?? {}).filter((value) => typeof value !== "string")).toEqual([]);
});

test("serves TLS itself where no Ingress stands before it", () => {
  const insecure = (components: string[], ingress: boolean) =>
    values(testCluster({ components }), defaults(argoCd, { ingress })).configs?.params?.["server.insecure"];
  expect(insecure(["ingress-nginx"], true)).toBe("true");
  expect(insecure(["ingress-nginx"], false)).toBe("false");
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
