import { checkValues } from "@hub/chart";
import { type ClusterFacts, type Provider, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import loki from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof loki.settings>;

const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::482910375562:role/test-1-loki",
  gcp: "loki-logs@llm-analytics-test.iam.gserviceaccount.com",
  azure: "8a4f2d10-6c3b-4e57-9f21-0d7b5c8e1a94",
};

/** What a cluster of the provider at least says. */
const settingsOf = (provider: Provider): Settings => ({
  identity: identities[provider],
  ...(provider === "azure" && { bucket: { azureStorageAccount: "llmanalyticslogs" } }),
});

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(loki, settings));

const messages = (settings: object) =>
  loki.settings.safeParse(settings).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

test.each(providers)("renders for %s", async (provider) => {
  const facts = { provider, components: ["prometheus-operator-crds"] };
  await expectRendered(renderForTest(loki, facts, settingsOf(provider)), provider);
});

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  expect(checkValues(loki.chart?.keys ?? {}, valuesOf({ provider }, settingsOf(provider)))).toEqual([]);
});

test("has the names that Grafana, promtail and the cloud's trust policy know", () => {
  expect(valuesOf().fullnameOverride).toBe("loki");
  expect(loki.namespace.name).toBe("logging");
});

describe("object storage", () => {
  test.each([
    [
      "aws",
      "s3",
      {
        aws: {
          s3: "s3://eu-west-1",
          bucketnames: "eu-prod-1-loki",
          region: "eu-west-1",
          s3forcepathstyle: false,
        },
      },
    ],
    ["gcp", "gcs", { gcs: { bucket_name: "eu-prod-1-loki" } }],
    [
      "azure",
      "azure",
      {
        azure: {
          account_name: "llmanalyticslogs",
          container_name: "eu-prod-1-loki",
          use_federated_token: true,
        },
      },
    ],
  ] as const)("on %s is %s, for lines and index alike", (provider, store, client) => {
    const config = valuesOf({ provider, name: "eu-prod-1" }, settingsOf(provider)).loki;
    expect(config).toMatchObject({
      schemaConfig: { configs: [{ store: "tsdb", object_store: store, schema: "v13" }] },
      storageConfig: { ...client, tsdb_shipper: { shared_store: store } },
      structuredConfig: { compactor: { shared_store: store } },
    });
  });

  test("is reached by the identity of the pods", () => {
    const { serviceAccount, loki } = valuesOf({ provider: "azure" }, settingsOf("azure"));
    expect(serviceAccount).toEqual({
      annotations: { "azure.workload.identity/client-id": identities.azure },
    });
    expect(loki?.podLabels).toEqual({ "azure.workload.identity/use": "true" });
  });

  test("on Azure is reached by the node's identity where none is set", () => {
    const settings = { bucket: { azureStorageAccount: "llmanalyticslogs" } };
    expect(valuesOf({ provider: "azure" }, settings).loki?.storageConfig).toMatchObject({
      azure: { use_managed_identity: true },
    });
  });

  test("on Azure needs a storage account", () => {
    expect(() => valuesOf({ provider: "azure" })).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: test-1 runs on azure, where a container belongs to a storage account, and none is given.]`,
    );
  });

  test("needs a name where the cluster's is too long for a bucket", () => {
    const name = "a".repeat(60);
    expect(() => valuesOf({ name })).toThrow(/at most 63 characters/);
    expect(valuesOf({ name }, { bucket: { name: "logs" } })).toBeDefined();
  });
});

test("keeps what the chart writes into for the index gateway, and sends queriers there for tsdb too", () => {
  const { indexGateway, loki } = valuesOf();
  expect(indexGateway?.enabled).toBe(true);
  expect(loki?.storageConfig?.boltdb_shipper).toEqual(expect.any(Object));
  expect(loki?.storageConfig).toMatchObject({
    tsdb_shipper: { index_gateway_client: { server_address: "dns:///loki-index-gateway:9095" } },
  });
});

describe("retention", () => {
  const limits = (settings: Settings = {}) => valuesOf({}, settings).loki?.structuredConfig?.limits_config;

  test("is 31 days, by a compactor that deletes", () => {
    expect(limits()).toMatchObject({ retention_period: "744h" });
    expect(valuesOf()).toMatchObject({
      compactor: { enabled: true, persistence: { enabled: true } },
      loki: { structuredConfig: { compactor: { retention_enabled: true } } },
    });
  });

  test("of a stream can be its own", () => {
    const streams = [{ selector: '{namespace="staging"}', period: "72h" }];
    expect(limits({ retention: { streams } })).toMatchObject({
      retention_stream: [{ selector: '{namespace="staging"}', period: "72h", priority: 1 }],
    });
  });

  test("of a tenant can be its own, in whatever order tenants are named", () => {
    const runtime = (names: string[]) =>
      valuesOf(
        {},
        {
          multiTenant: true,
          retention: { tenants: Object.fromEntries(names.map((name) => [name, { period: "7d" }])) },
        },
      ).runtimeConfig;
    expect(runtime(["search", "audit"])).toEqual({
      overrides: { audit: { retention_period: "7d" }, search: { retention_period: "7d" } },
    });
    expect(JSON.stringify(runtime(["search", "audit"]))).toBe(JSON.stringify(runtime(["audit", "search"])));
  });

  test("of a tenant is refused where requests name none", () => {
    expect(() =>
      valuesOf({}, { retention: { tenants: { audit: { period: "1w" } } } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: The tenant audit has a retention of its own, but on test-1 requests name no tenant.]`,
    );
  });

  test("without a unit, below a day, or of what is no stream, is refused", () => {
    expect(
      messages({ retention: { period: "744", streams: [{ selector: "{{ .Values }}", period: "23h" }] } }),
    ).toMatchInlineSnapshot(`
      [
        "retention.period must be a duration in hours, days or weeks, for example 744h or 31d",
        "retention.streams.0.selector must be a stream selector, for example {namespace="staging"}",
        "retention.streams.0.period must be at least 24h",
      ]
    `);
  });
});

describe("availability", () => {
  test("has each line on three ingesters on three nodes, as large as the platform says", () => {
    const { loki, ingester } = valuesOf();
    expect(loki?.structuredConfig?.ingester).toMatchObject({
      lifecycler: { ring: { replication_factor: 3 } },
    });
    expect(ingester).toMatchObject({
      replicas: 3,
      affinity: expect.stringContaining("requiredDuringSchedulingIgnoredDuringExecution"),
      persistence: { enabled: true },
      resources: { requests: { cpu: "1000m", memory: "2Gi" }, limits: { cpu: "2000m", memory: "4Gi" } },
    });
  });

  test("refuses more ingesters than nodes, of which some would wait for ever", () => {
    const size = { nodes: 2, cpuCores: 32, memoryGiB: 64, storageGiB: 500 };
    expect(() => valuesOf({ size })).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: 3 ingesters need a node each, and test-1 has 2.]`,
    );
  });

  test("has a budget for every part that is there more than once: without it the chart does not render", () => {
    const several = Object.entries(valuesOf()).filter(([, part]) => isPart(part) && (part.replicas ?? 1) > 1);
    expect(Object.fromEntries(several)).toEqual({
      gateway: budget,
      distributor: budget,
      ingester: budget,
      queryFrontend: budget,
      queryScheduler: budget,
      querier: budget,
      indexGateway: budget,
      memcachedChunks: budget,
    });
  });

  test("keeps zones apart by the label that nodes have", () => {
    const text = JSON.stringify(valuesOf());
    expect(text).toContain("topology.kubernetes.io/zone");
    expect(text).not.toContain("failure-domain.beta.kubernetes.io/zone");
  });
});

const budget = expect.objectContaining({ maxUnavailable: 1 });
const isPart = (part: unknown): part is { replicas?: number } =>
  typeof part === "object" && part !== null && "replicas" in part;

test("gives every container requests and limits", () => {
  const values = valuesOf();
  const parts = [
    values.gateway,
    values.distributor,
    values.ingester,
    values.queryFrontend,
    values.queryScheduler,
    values.querier,
    values.indexGateway,
    values.compactor,
    values.memcachedChunks,
    values.memcachedFrontend,
    values.memcachedExporter,
  ];
  for (const part of parts) {
    expect(part?.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
});

test("adds to the pods what the restricted level wants and the chart lacks", () => {
  const { loki, gateway, memcached } = valuesOf();
  for (const part of [loki, gateway, memcached]) {
    expect(part?.podSecurityContext).toEqual({ seccompProfile: { type: "RuntimeDefault" } });
  }
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf().serviceMonitor?.enabled).toBe(false);
  expect(valuesOf({ components: ["prometheus-operator-crds"] }).serviceMonitor?.enabled).toBe(true);
});

test("ignores of a claim template only what the API server adds", () => {
  expect(loki.argo.ignoreDifferences).toMatchObject([
    { group: "apps", kind: "StatefulSet", issue: expect.stringMatching(/^https:/) },
  ]);
});
