import { type ClusterFacts, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import stack from "./index.ts";

const observed = {
  components: ["ingress-nginx", "kube-prometheus-stack", "loki", "tempo"],
  namespaces: [
    { name: "logging", podSecurity: "restricted", component: "loki" },
    { name: "tracing", podSecurity: "restricted", component: "tempo" },
  ],
} satisfies Partial<ClusterFacts>;

const valuesOf = (
  facts: Partial<ClusterFacts> = {},
  settings: Parameters<typeof stack.settings.parse>[0] = {},
) => stack.values?.(testCluster(facts), stack.settings.parse(settings)) ?? {};

const secretNames = (
  settings: Parameters<typeof stack.settings.parse>[0],
  facts: Partial<ClusterFacts> = {},
) => stack.secrets?.(testCluster(facts), stack.settings.parse(settings)).map(({ name }) => name);

test("renders a cluster with the defaults", async () => {
  await expectRendered(renderForTest(stack), "defaults");
});

test("renders a cluster with logs, traces, login, receivers and Ingresses", async () => {
  const settings = {
    prometheus: {
      remoteWrite: [
        { name: "archive", url: "https://metrics.llm-analytics.io/api/v1/push", secret: "metrics-archive" },
      ],
    },
    grafana: {
      oidc: {
        clientId: "grafana",
        authUrl: "https://login.llm-analytics.io/authorize",
        tokenUrl: "https://login.llm-analytics.io/token",
        apiUrl: "https://login.llm-analytics.io/userinfo",
        adminGroup: "platform-engineers",
        editorGroup: "analysts",
      },
    },
    alertmanager: {
      pagerDuty: true,
      slackChannel: "#alerts",
      teams: { data: { pagerDuty: true, slackChannel: "#data-alerts" } },
    },
    ingress: { adminUis: true },
  };
  await expectRendered(renderForTest(stack, observed, settings), "everything");
});

test("keeps as much as the platform promises: 30 days, 100 GiB on two nodes", () => {
  const spec = valuesOf().prometheus?.prometheusSpec;
  expect(spec).toMatchObject({
    replicas: 2,
    retention: "30d",
    retentionSize: "85GB",
    podAntiAffinity: "hard",
  });
  expect(spec?.storageSpec).toMatchObject({
    volumeClaimTemplate: {
      spec: { storageClassName: "fast-ssd", resources: { requests: { storage: "100Gi" } } },
    },
  });
});

test("refuses more replicas than nodes, of which some would wait for ever", () => {
  const size = { nodes: 1, cpuCores: 8, memoryGiB: 32, storageGiB: 500 };
  expect(() => valuesOf({ size })).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: 2 replicas of Prometheus need a node each, and test-1 has 1.]`,
  );
});

test("lets the retention size follow the volume, rounded down", () => {
  const spec = valuesOf({}, { prometheus: { storageGiB: 33, retentionSizePercent: 80 } }).prometheus
    ?.prometheusSpec;
  expect(spec?.retentionSize).toBe("26GB");
});

test("has no disruption budget for a single replica, which would block every drain", () => {
  const values = valuesOf({}, { prometheus: { replicas: 1 }, alertmanager: { replicas: 1 } });
  expect(values.prometheus?.podDisruptionBudget?.enabled).toBe(false);
  expect(values.alertmanager?.podDisruptionBudget?.enabled).toBe(false);
  expect(valuesOf().prometheus?.podDisruptionBudget?.enabled).toBe(true);
});

test("picks up the monitors and rules of every team", () => {
  const spec = valuesOf().prometheus?.prometheusSpec ?? {};
  const selectors = Object.entries(spec).filter(([key]) => key.endsWith("SelectorNilUsesHelmValues"));
  expect(Object.fromEntries(selectors)).toEqual({
    serviceMonitorSelectorNilUsesHelmValues: false,
    podMonitorSelectorNilUsesHelmValues: false,
    probeSelectorNilUsesHelmValues: false,
    scrapeConfigSelectorNilUsesHelmValues: false,
    ruleSelectorNilUsesHelmValues: false,
  });
});

test("reads exporters that do not say what they answer in, which Prometheus 3 drops", () => {
  expect(valuesOf().prometheus?.prometheusSpec?.scrapeClasses).toEqual([
    expect.objectContaining({ default: true, fallbackScrapeProtocol: "PrometheusText0.0.4" }),
  ]);
});

test("takes the containers' metrics as often as all others, not every ten seconds", () => {
  expect(valuesOf().kubelet?.serviceMonitor?.interval).toBe("30s");
});

test("names the cluster in every sample that it sends on, and its replicas as receivers expect it", () => {
  const remoteWrite = [{ name: "archive", url: "https://metrics.example.com/push", secret: "archive" }];
  const spec = valuesOf({ name: "eu-prod-1" }, { prometheus: { remoteWrite } }).prometheus?.prometheusSpec;
  expect(spec).toMatchObject({
    externalLabels: { cluster: "eu-prod-1" },
    replicaExternalLabelName: "__replica__",
    remoteWrite: [{ basicAuth: { password: { name: "prometheus-remote-write-archive", key: "password" } } }],
  });
  expect(valuesOf().prometheus?.prometheusSpec).not.toHaveProperty("remoteWrite");
});

test("refuses two receivers of one name, whose Secrets would be one", () => {
  const receiver = { name: "archive", url: "https://metrics.example.com/push", secret: "archive" };
  expect(() => defaults(stack, { prometheus: { remoteWrite: [receiver, receiver] } })).toThrow(
    /two receivers of one name/,
  );
});

test("scrapes no control plane of a provider, and the DNS that the provider has", () => {
  for (const provider of providers) {
    const values = valuesOf({ provider });
    const { kubeControllerManager, kubeScheduler, kubeEtcd, kubeProxy } = values;
    expect([kubeControllerManager, kubeScheduler, kubeEtcd, kubeProxy].map((part) => part?.enabled)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(values.coreDns?.enabled).toBe(provider !== "gcp");
    expect(values.kubeDns?.enabled).toBe(provider === "gcp");
  }
});

test("runs node-exporter in a namespace that admits it", () => {
  const namespace = valuesOf()["prometheus-node-exporter"]?.namespaceOverride;
  expect(stack.extraNamespaces).toEqual([{ name: namespace, podSecurity: "privileged" }]);
});

test("has a data source for logs and traces only where the cluster has them, each knowing the other", () => {
  const sources = (facts: Partial<ClusterFacts>) => valuesOf(facts).grafana?.additionalDataSources;
  expect(sources({})).toEqual([]);
  expect(sources(observed)).toMatchObject([
    {
      uid: "loki",
      url: "http://loki-gateway.logging.svc.cluster.local",
      jsonData: { derivedFields: [{ datasourceUid: "tempo" }] },
    },
    {
      uid: "tempo",
      url: "http://tempo.tracing.svc.cluster.local:3200",
      jsonData: { tracesToLogsV2: { datasourceUid: "loki" } },
    },
  ]);
  const distributed = [{ name: "logs", podSecurity: "restricted" as const, component: "loki-distributed" }];
  expect(sources({ components: ["loki-distributed"], namespaces: distributed })).toMatchObject([
    { url: "http://loki-gateway.logs.svc.cluster.local", jsonData: {} },
  ]);
});

test("runs the plugins of Grafana's image, and fetches none when it starts", () => {
  expect(valuesOf().grafana?.["grafana.ini"]).toMatchObject({
    plugins: { preinstall_disabled: true, preinstall_auto_update: false },
  });
});

test("says that what Prometheus 3 has written is lost to 1.x", () => {
  expect(stack.oneWay).toMatchObject([{ since: "2.0.0", reason: expect.stringContaining("2.55") }]);
});

test("lets the identity provider's groups decide who may do what", () => {
  const oidc = {
    clientId: "grafana",
    authUrl: "https://login.example.com/authorize",
    tokenUrl: "https://login.example.com/token",
    apiUrl: "https://login.example.com/userinfo",
    adminGroup: "platform",
  };
  const { "grafana.ini": ini, envValueFrom } = valuesOf({}, { grafana: { oidc } }).grafana ?? {};
  expect(ini?.["auth.generic_oauth"]).toMatchObject({
    role_attribute_path: "contains(groups[*], 'platform') && 'Admin' || 'Viewer'",
  });
  expect(ini?.["auth.generic_oauth"]).not.toHaveProperty("client_secret");
  expect(envValueFrom).toEqual({
    GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: "grafana-oidc", key: "client-secret" } },
  });
  expect(() => defaults(stack, { grafana: { oidc: { ...oidc, adminGroup: "x') || 'Admin" } } })).toThrow(
    /without quotes/,
  );
});

test("asks the secret store only for what the settings use", () => {
  expect(secretNames({})).toEqual(["grafana-admin"]);
  expect(secretNames({ alertmanager: { slackChannel: "#alerts" } })).toEqual([
    "grafana-admin",
    "alertmanager-receivers",
  ]);
  expect(secretNames({ ingress: { adminUis: true } })).toEqual(["grafana-admin"]);
  expect(secretNames({ ingress: { adminUis: true } }, { components: ["ingress-nginx"] })).toEqual([
    "grafana-admin",
    "monitoring-basic-auth",
  ]);
});

test("never shows Prometheus or Alertmanager without a password", () => {
  const values = valuesOf({ components: ["ingress-nginx"] }, { ingress: { adminUis: true } });
  for (const part of [values.prometheus, values.alertmanager]) {
    expect(part?.ingress).toMatchObject({
      enabled: true,
      annotations: {
        "nginx.ingress.kubernetes.io/auth-type": "basic",
        "nginx.ingress.kubernetes.io/auth-secret": "monitoring-basic-auth",
      },
    });
  }
  expect(valuesOf({ components: ["ingress-nginx"] }).prometheus?.ingress).toEqual({ enabled: false });
});

test("leaves its Ingresses and their users to admin-access where that runs", () => {
  const components = ["admin-access", "ingress-nginx"];
  const values = valuesOf({ components }, { ingress: { adminUis: true } });
  expect(
    [values.grafana, values.prometheus, values.alertmanager].map((part) => part?.ingress?.enabled),
  ).toEqual([false, false, false]);
  expect(secretNames({ ingress: { adminUis: true } }, { components })).toEqual(["grafana-admin"]);
});

test("asks for no Ingress on a cluster without ingress-nginx", () => {
  const values = valuesOf({}, { ingress: { adminUis: true } });
  expect(
    [values.grafana, values.prometheus, values.alertmanager].map((part) => part?.ingress?.enabled),
  ).toEqual([false, false, false]);
});

test("has the keys of a team's receivers from entries of its own, and mounts them for a team alone too", () => {
  const alertmanager = { teams: { data: { pagerDuty: true, slackChannel: "#data" } } };
  const [, receivers] = stack.secrets?.(testCluster(), defaults(stack, { alertmanager })) ?? [];
  expect(receivers).toEqual({
    name: "alertmanager-receivers",
    data: {
      "pagerduty-routing-key-data": { key: "alertmanager-pagerduty-data", property: "routingKey" },
      "slack-url-data": { key: "alertmanager-slack-data", property: "url" },
    },
  });
  const spec = valuesOf({}, { alertmanager }).alertmanager?.alertmanagerSpec;
  expect(spec?.secrets).toEqual(["alertmanager-receivers"]);
});

test("refuses a team that nothing reaches, and a name that no Secret could have", () => {
  const teams = { data: {}, "Data Team": { pagerDuty: true } };
  expect(
    stack.settings
      .safeParse({ alertmanager: { teams } })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "alertmanager.teams.data must have pagerDuty or slackChannel, or nothing reaches the team",
      "alertmanager.teams.Data Team must be lower case letters, digits and hyphens, at most 32",
    ]
  `);
});

test("leaves the alert about crashing pods to monitoring-content where that runs", () => {
  expect(valuesOf().defaultRules).not.toHaveProperty("disabled");
  expect(valuesOf({ components: ["monitoring-content"] }).defaultRules).toMatchObject({
    disabled: { KubePodCrashLooping: true },
  });
});
