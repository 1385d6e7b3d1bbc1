import { checkValues } from "@hub/chart";
import { type ClusterFacts, type Provider, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import tempo from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof tempo.settings>;

const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::482910375562:role/test-1-tempo",
  gcp: "tempo-traces@llm-analytics-test.iam.gserviceaccount.com",
  azure: "c1e6b8d4-2f7a-4a93-8b05-6e9d3f1a7c52",
};

/** What a cluster of the provider at least says. */
const settingsOf = (provider: Provider): Settings => ({
  identity: identities[provider],
  ...(provider === "azure" && { bucket: { azureStorageAccount: "llmanalyticstraces" } }),
});

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(tempo, settings));
const storage = (facts: Partial<ClusterFacts>, settings: Settings = {}) =>
  valuesOf(facts, settings).tempo?.storage?.trace;

test.each(providers)("renders for %s", async (provider) => {
  const facts = { provider, components: ["prometheus-operator-crds"] };
  await expectRendered(renderForTest(tempo, facts, settingsOf(provider)), provider);
});

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  expect(checkValues(tempo.chart?.keys ?? {}, valuesOf({ provider }, settingsOf(provider)))).toEqual([]);
});

describe("object storage", () => {
  test.each([
    [
      "aws",
      {
        backend: "s3",
        s3: { bucket: "eu-prod-1-tempo", endpoint: "s3.eu-west-1.amazonaws.com", region: "eu-west-1" },
      },
    ],
    ["gcp", { backend: "gcs", gcs: { bucket_name: "eu-prod-1-tempo" } }],
    [
      "azure",
      {
        backend: "azure",
        azure: {
          storage_account_name: "llmanalyticstraces",
          container_name: "eu-prod-1-tempo",
          use_federated_token: true,
        },
      },
    ],
  ] as const)("on %s is the cluster's own bucket", (provider, expected) => {
    expect(storage({ provider, name: "eu-prod-1" }, settingsOf(provider))).toEqual(expected);
  });

  test("is reached by the identity of the pod", () => {
    expect(valuesOf({ provider: "azure" }, settingsOf("azure"))).toMatchObject({
      serviceAccount: { annotations: { "azure.workload.identity/client-id": identities.azure } },
      podLabels: { "azure.workload.identity/use": "true" },
    });
  });

  test.each(["aws", "gcp"] as const)(
    "on %s is left to what the pod has where no identity is set",
    (provider) => {
      expect(valuesOf({ provider })).not.toHaveProperty("serviceAccount");
    },
  );

  test("on Azure is reached by the node's identity where none is set", () => {
    const bucket = { azureStorageAccount: "llmanalyticstraces" };
    expect(storage({ provider: "azure" }, { bucket })).toMatchObject({
      azure: { use_managed_identity: true },
    });
  });

  test("on Azure needs a storage account", () => {
    expect(() => storage({ provider: "azure" })).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: test-1 runs on azure, where a container belongs to a storage account, and none is given.]`,
    );
  });

  test("needs a name where the cluster's is too long for a bucket", () => {
    const name = "a".repeat(60);
    expect(() => storage({ name })).toThrow(/at most 63 characters/);
    expect(storage({ name }, { bucket: { name: "traces" } })).toMatchObject({ s3: { bucket: "traces" } });
  });
});

test("takes Zipkin beside the chart's own receivers, whose ports the chart reads", () => {
  expect(valuesOf().tempo?.receivers).toEqual({ zipkin: { endpoint: "0.0.0.0:9411" } });
});

test("answers at the port at which Grafana asks", () => {
  expect(valuesOf().tempo?.server?.http_listen_port).toBe(3200);
});

test("adds to the container what the restricted level wants and the chart lacks", () => {
  expect(valuesOf().tempo?.securityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    seccompProfile: { type: "RuntimeDefault" },
  });
});

test("keeps its write-ahead log on a volume", () => {
  expect(valuesOf({}, { volumeGiB: 50 }).persistence).toEqual({
    enabled: true,
    size: "50Gi",
    storageClassName: "standard-ssd",
  });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf().serviceMonitor?.enabled).toBe(false);
  expect(valuesOf({ components: ["prometheus-operator-crds"] }).serviceMonitor?.enabled).toBe(true);
});

test.each(["7d", "168", "0h"])(
  "refuses %s as a retention, which Tempo would not start with or lose all by",
  (retention) => {
    expect(tempo.settings.safeParse({ retention }).error?.issues[0]?.path).toEqual(["retention"]);
  },
);
