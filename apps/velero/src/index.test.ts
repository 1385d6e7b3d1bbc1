import { checkValues } from "@hub/chart";
import { type ClusterFacts, type Provider, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import velero from "./index.ts";
import { schedules } from "./schedules.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof velero.settings>;

const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::482910375562:role/test-1-velero",
  gcp: "velero@llm-analytics-test.iam.gserviceaccount.com",
  azure: "3c9d5a70-1f4e-4b86-a2c8-7d05e9b6f413",
};

/** What a cluster of the provider at least says. */
const settingsOf = (provider: Provider): Settings => ({
  identity: identities[provider],
  ...(provider === "azure" && { bucket: { azureStorageAccount: "llmanalyticsbackups" } }),
});

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(velero, settings));
const schedulesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  schedules(testCluster(facts), defaults(velero, settings));

test.each(providers)("renders for %s", async (provider) => {
  const facts: Partial<ClusterFacts> = {
    provider,
    components: ["prometheus-operator-crds"],
    namespaces: [{ name: "monitoring", podSecurity: "baseline", component: "kube-prometheus-stack" }],
  };
  await expectRendered(renderForTest(velero, facts, settingsOf(provider)), provider);
});

test.each(providers)("sets only values that the chart reads on %s", (provider) => {
  const values = valuesOf({ provider }, settingsOf(provider));
  expect(checkValues(velero.chart?.keys ?? {}, values)).toEqual([]);
});

describe("the backup location", () => {
  const location = (facts: Partial<ClusterFacts>, settings: Settings) =>
    valuesOf(facts, settings).configuration?.backupStorageLocation?.[0];

  test.each([
    ["aws", { region: "eu-west-1" }],
    ["gcp", { serviceAccount: identities.gcp }],
    [
      "azure",
      {
        storageAccount: "llmanalyticsbackups",
        storageAccountURI: "https://llmanalyticsbackups.blob.core.windows.net",
        useAAD: "true",
      },
    ],
  ] as const)("on %s is the cluster's own bucket, reached by identity", (provider, config) => {
    expect(location({ provider, name: "eu-prod-1" }, settingsOf(provider))).toMatchObject({
      provider,
      bucket: "eu-prod-1-velero",
      default: true,
      config,
    });
  });

  test("on AWS may be in another region, which is what survives the loss of the cluster's", () => {
    const bucket = { name: "llm-analytics-backups", region: "eu-central-1" };
    expect(location({}, { bucket })).toMatchObject({
      bucket: "llm-analytics-backups",
      config: { region: "eu-central-1" },
    });
  });

  test("on Azure needs a storage account", () => {
    expect(() => location({ provider: "azure" }, {})).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: test-1 runs on azure, where a container belongs to a storage account, and none is given.]`,
    );
  });

  test("needs a name where the cluster's is too long for a bucket", () => {
    const name = "a".repeat(60);
    expect(() => location({ name }, {})).toThrow(/at most 63 characters/);
    expect(location({ name }, { bucket: { name: "backups" } })).toMatchObject({ bucket: "backups" });
  });
});

describe("the schedules", () => {
  test("keep objects for 30 days and volumes for 14", () => {
    const { namespaces, volumes } = schedulesOf();
    expect([namespaces.template.ttl, volumes.template.ttl]).toEqual(["720h0m0s", "336h0m0s"]);
  });

  test("take volumes by snapshots whose data goes to the bucket, and objects without them", () => {
    const { namespaces, volumes } = schedulesOf();
    expect(volumes.template).toMatchObject({ snapshotVolumes: true, snapshotMoveData: true });
    expect(namespaces.template).toMatchObject({ snapshotVolumes: false, includeClusterResources: true });
    expect(schedulesOf({}, { volumes: { moveData: false } }).volumes.template).toMatchObject({
      snapshotVolumes: true,
      snapshotMoveData: false,
    });
  });

  test("never take their backups along when they are pruned", () => {
    for (const schedule of Object.values(schedulesOf())) {
      expect(schedule.useOwnerReferencesInBackup).toBe(false);
    }
  });

  test("leave Argo CD out, which would prune what a restore makes", () => {
    const { namespaces, volumes } = schedulesOf();
    expect(namespaces.template.excludedNamespaces).toContain("argocd");
    expect(volumes.template.excludedNamespaces).toContain("argocd");
  });

  const monitoring = {
    name: "monitoring",
    podSecurity: "baseline",
    component: "kube-prometheus-stack",
  } as const;

  test("leave out the volumes of components, unless the settings name them", () => {
    const template = (namespaces: string[]) =>
      schedulesOf({ namespaces: [monitoring] }, { volumes: { namespaces } }).volumes.template;
    expect(template(["*"]).excludedNamespaces).toContain("monitoring");
    expect(template(["*", "monitoring"]).excludedNamespaces).not.toContain("monitoring");
    // A name beside the * is refused by Velero.
    expect(template(["*", "monitoring"]).includedNamespaces).toEqual(["*"]);
  });

  test("take the volumes of the named namespaces alone where no * is among them", () => {
    const { template } = schedulesOf({}, { volumes: { namespaces: ["messaging", "databases"] } }).volumes;
    expect(template.includedNamespaces).toEqual(["databases", "messaging"]);
    expect(template.excludedNamespaces).toEqual([]);
  });
});

test("moves the data of snapshots off the cluster by a node agent, or has none", () => {
  const agent = (moveData: boolean) => {
    const { values, manifests } = renderForTest(velero, {}, { volumes: { moveData } });
    return { deployed: values?.deployNodeAgent, configs: manifests.length };
  };
  expect(agent(true)).toEqual({ deployed: true, configs: 1 });
  expect(agent(false)).toEqual({ deployed: false, configs: 0 });
});

test("snapshots by CSI alone, and has no key anywhere", () => {
  expect(valuesOf()).toMatchObject({
    configuration: { features: "EnableCSI", volumeSnapshotLocation: [] },
    snapshotsEnabled: false,
    credentials: { useSecret: false },
  });
});

test("on Azure labels all pods, or they get no token", () => {
  const label = { "azure.workload.identity/use": "true" };
  expect(valuesOf({ provider: "azure" }, settingsOf("azure"))).toMatchObject({
    podLabels: label,
    nodeAgent: { podLabels: label },
  });
});

test("runs no hook Job for the CRDs", () => {
  expect(valuesOf()).toMatchObject({ upgradeCRDs: false, cleanUpCRDs: false });
});

test("asks for monitors only where there are the kinds", () => {
  const enabled = (components: string[]) => {
    const { serviceMonitor, nodeAgentPodMonitor } = valuesOf({ components }).metrics ?? {};
    return [serviceMonitor?.enabled, nodeAgentPodMonitor?.enabled];
  };
  expect(enabled([])).toEqual([false, false]);
  expect(enabled(["prometheus-operator-crds"])).toEqual([true, true]);
});

test("refuses what is no schedule, no bucket and no retention", () => {
  const { error } = velero.settings.safeParse({
    bucket: { name: "My_Bucket", region: "Frankfurt" },
    namespaces: { schedule: "daily", retentionDays: 0 },
    volumes: { namespaces: [] },
  });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toMatchInlineSnapshot(`
    [
      "bucket.name must be the name of a bucket: 3 to 63 of a-z, 0-9 and -",
      "bucket.region must be an AWS region, for example eu-central-1",
      "namespaces.schedule must be a cron expression of five fields, for example 0 1 * * *",
      "namespaces.retentionDays must be at least 1 day",
      "volumes.namespaces must name at least one namespace, or *",
    ]
  `);
});
