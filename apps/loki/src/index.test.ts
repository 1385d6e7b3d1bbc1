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

test("has the names that Grafana, the log agents and the cloud's trust policy know", () => {
  expect(valuesOf().fullnameOverride).toBe("loki");
  expect(loki.namespace.name).toBe("logging");
});

test("runs the parts of one mode alone, or the chart would not render", () => {
  const { deploymentMode, singleBinary, write, read, backend } = valuesOf();
  expect(deploymentMode).toBe("Distributed");
  expect([singleBinary, write, read, backend].map((part) => part?.replicas)).toEqual([0, 0, 0, 0]);
});

test("takes requests without a tenant, which the chart by itself refuses", () => {
  expect(valuesOf().loki?.auth_enabled).toBe(false);
  expect(valuesOf({}, { multiTenant: true }).loki?.auth_enabled).toBe(true);
});

test("is refused beside loki-distributed, whose names and bucket it has", () => {
  expect(() => valuesOf({ components: ["loki", "loki-distributed"] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingError: test-1 runs loki-distributed as well, whose objects have the same names.]`,
  );
});

describe("object storage", () => {
  test.each([
    ["aws", "s3", { s3: { region: "eu-west-1" } }],
    ["gcp", "gcs", {}],
    ["azure", "azure", { azure: { accountName: "llmanalyticslogs", useFederatedToken: true } }],
  ] as const)("on %s is %s, for lines and index alike", (provider, store, client) => {
    const config = valuesOf({ provider, name: "eu-prod-1" }, settingsOf(provider)).loki;
    expect(config).toMatchObject({
      storage: { type: store, bucketNames: { chunks: "eu-prod-1-loki", ruler: "eu-prod-1-loki" }, ...client },
      schemaConfig: { configs: [{ store: "tsdb", object_store: store, schema: "v13" }] },
      compactor: { delete_request_store: store },
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
    expect(valuesOf({ provider: "azure" }, settings).loki?.storage?.azure).toMatchObject({
      useManagedIdentity: true,
    });
  });

  test("on Azure needs a storage account", () => {
    expect(() => valuesOf({ provider: "azure" })).toThrow(/a container belongs to a storage account/);
  });

  test("needs a name where the cluster's is too long for a bucket", () => {
    const name = "a".repeat(60);
    expect(() => valuesOf({ name })).toThrow(/at most 63 characters/);
    expect(valuesOf({ name }, { bucket: { name: "logs" } })).toBeDefined();
  });
});

describe("retention", () => {
  const limits = (settings: Settings = {}) => valuesOf({}, settings).loki?.limits_config;

  test("is 31 days, by a compactor that deletes and keeps its place on a volume", () => {
    expect(limits()).toMatchObject({ retention_period: "744h" });
    expect(valuesOf()).toMatchObject({
      compactor: { replicas: 1, persistence: { enabled: true } },
      loki: { compactor: { retention_enabled: true } },
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
      ).loki?.runtimeConfig;
    expect(runtime(["search", "audit"])).toEqual({
      overrides: { audit: { retention_period: "7d" }, search: { retention_period: "7d" } },
    });
    expect(JSON.stringify(runtime(["search", "audit"]))).toBe(JSON.stringify(runtime(["audit", "search"])));
  });

  test("of a tenant is refused where requests name none", () => {
    expect(() => valuesOf({}, { retention: { tenants: { audit: { period: "1w" } } } })).toThrow(
      /The tenant audit has a retention of its own, but on test-1 requests name no tenant/,
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
    expect(loki?.commonConfig?.replication_factor).toBe(3);
    expect(ingester).toMatchObject({
      replicas: 3,
      affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: expect.any(Array) } },
      persistence: { enabled: true },
      resources: { requests: { cpu: "1000m", memory: "2Gi" }, limits: { cpu: "2000m", memory: "4Gi" } },
    });
  });

  test("restarts one ingester after the other, which three zones would not", () => {
    expect(valuesOf().ingester?.zoneAwareReplication?.enabled).toBe(false);
  });

  test("refuses more ingesters than nodes, of which some would wait for ever", () => {
    const size = { nodes: 2, cpuCores: 32, memoryGiB: 64, storageGiB: 500 };
    expect(() => valuesOf({ size })).toThrow("3 ingesters need a node each, and test-1 has 2.");
  });

  test("has a budget for every part that is there more than once: the chart has none by itself", () => {
    const several = Object.entries(valuesOf()).filter(([, part]) => isPart(part) && (part.replicas ?? 1) > 1);
    expect(Object.fromEntries(several)).toEqual({
      gateway: budget,
      distributor: budget,
      ingester: budget,
      queryFrontend: budget,
      queryScheduler: budget,
      querier: budget,
      indexGateway: budget,
      chunksCache: budget,
    });
  });

  test("lets every other part share a node where there is no other", () => {
    const { gateway, distributor, queryFrontend, queryScheduler, querier, indexGateway, compactor } =
      valuesOf();
    for (const part of [
      gateway,
      distributor,
      queryFrontend,
      queryScheduler,
      querier,
      indexGateway,
      compactor,
    ]) {
      expect(part?.affinity?.podAntiAffinity).toMatchObject({
        requiredDuringSchedulingIgnoredDuringExecution: null,
      });
    }
  });

  test("names the access mode in each list of claims, since the list replaces the chart's", () => {
    const { ingester, compactor } = valuesOf();
    for (const part of [ingester, compactor]) {
      expect(part?.persistence?.claims).toMatchObject([{ name: "data", accessModes: ["ReadWriteOnce"] }]);
    }
  });
});

const budget = expect.objectContaining({ podDisruptionBudget: { maxUnavailable: 1 } });
const isPart = (part: unknown): part is { replicas?: number } =>
  typeof part === "object" && part !== null && "replicas" in part;

test("gives every container requests and limits, the caches' too, which would take 10 GiB each", () => {
  const values = valuesOf();
  const parts = [
    values.gateway,
    values.gateway?.metrics,
    values.distributor,
    values.ingester,
    values.queryFrontend,
    values.queryScheduler,
    values.querier,
    values.indexGateway,
    values.compactor,
    values.chunksCache,
    values.resultsCache,
    values.memcachedExporter,
  ];
  for (const part of parts) {
    expect(part?.resources).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
  expect(valuesOf({}, { chunkCacheMiB: 1000 }).chunksCache).toMatchObject({
    allocatedMemory: 1000,
    resources: { limits: { memory: "1200Mi" } },
  });
});

test("reads no Secret, runs no test pod of tag latest, and no pod on every node", () => {
  expect(valuesOf()).toMatchObject({
    sidecar: { rules: { enabled: false } },
    test: { enabled: false },
    lokiCanary: { enabled: false },
    ruler: { enabled: false },
  });
});

test("lets a tenant send what the settings say, and in bursts half as much again", () => {
  expect(valuesOf({}, { ingestionRateMB: 5 }).loki?.limits_config).toMatchObject({
    ingestion_rate_mb: 5,
    ingestion_burst_size_mb: 8,
  });
});

test("replays its write-ahead log within the memory of an ingester, or it would be killed for ever", () => {
  const { loki, ingester } = valuesOf();
  expect(loki?.ingester).toMatchObject({ wal: { replay_memory_ceiling: "3GB" } });
  expect(ingester?.resources?.limits?.memory).toBe("4Gi");
});

test("finds what loki-distributed has written: the schema of a day never changes", () => {
  expect(valuesOf().loki?.schemaConfig).toEqual({
    configs: [
      {
        from: "2024-01-01",
        store: "tsdb",
        object_store: "s3",
        schema: "v13",
        index: { prefix: "loki_index_", period: "24h" },
      },
    ],
  });
});

test("writes no line of its own for each request that the gateway takes", () => {
  expect(valuesOf().gateway?.verboseLogging).toBe(false);
});

test("cuts a line that is too long, where it would lose it as a whole", () => {
  expect(valuesOf().loki?.limits_config).toMatchObject({ max_line_size_truncate: true });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  const enabled = (facts: Partial<ClusterFacts>) => valuesOf(facts).monitoring?.serviceMonitor?.enabled;
  expect(enabled({})).toBe(false);
  expect(enabled({ components: ["prometheus-operator-crds"] })).toBe(true);
});
