import { type ClusterFacts, type Provider, providers } from "@hub/component";
import { defaults, renderForTest, testCluster } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import externalSecrets from "./index.ts";
import { values } from "./values.ts";

type Settings = z.input<typeof externalSecrets.settings>;

const identities: Record<Provider, string> = {
  aws: "arn:aws:iam::482910375562:role/test-1-external-secrets",
  gcp: "external-secrets@llm-analytics-test.iam.gserviceaccount.com",
  azure: "0e7a4b0c-3a52-4d2b-9a0e-5b1f0c9d8e77",
};

const valuesOf = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  values(testCluster(facts), defaults(externalSecrets, settings));

const store = (facts: Partial<ClusterFacts> = {}, settings: Settings = {}) =>
  renderForTest(externalSecrets, facts, settings).manifests.find(({ kind }) => kind === "ClusterSecretStore");

test.each(providers)("renders for %s", async (provider) => {
  const facts = { provider, components: ["namespaces", "prometheus-operator-crds"] };
  await expectRendered(renderForTest(externalSecrets, facts, { identity: identities[provider] }), provider);
});

describe("the store", () => {
  test.each([
    ["aws", { aws: { service: "SecretsManager", region: "eu-west-1" } }],
    ["gcp", { gcpsm: { projectID: "llm-analytics-test" } }],
    ["azure", { azurekv: { vaultUrl: "https://test-1.vault.azure.net", authType: "ManagedIdentity" } }],
  ] as const)("on %s is the cluster's own, read as whoever the pod is", (provider, expected) => {
    expect(store({ provider })?.spec).toMatchObject({ provider: expected });
  });

  test("has the name that every ExternalSecret refers to", () => {
    expect(store({ secretStore: "team-secrets" })?.metadata).toMatchObject({ name: "team-secrets" });
  });

  test("waits for the webhook that must accept it, and for its own CRD", () => {
    expect(store()?.metadata).toMatchObject({
      annotations: {
        "argocd.argoproj.io/sync-wave": "1",
        "argocd.argoproj.io/sync-options": "SkipDryRunOnMissingResource=true",
      },
    });
  });

  test("on Azure is the vault of the settings, read with the identity of the settings", () => {
    const azureVaultUrl = "https://shared-secrets.vault.azure.net";
    expect(store({ provider: "azure" }, { azureVaultUrl, identity: identities.azure })?.spec).toMatchObject({
      provider: { azurekv: { vaultUrl: azureVaultUrl, authType: "WorkloadIdentity" } },
    });
  });

  test("on Azure needs a URL where no vault can have the cluster's name", () => {
    const facts = { provider: "azure", name: "australia-southeast-production-1" } as const;
    expect(() => store(facts)).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: No Key Vault can be named australia-southeast-production-1, as the cluster is: a name has 3 to 24 letters, digits and hyphens.]`,
    );
    expect(store(facts, { azureVaultUrl: "https://au-prod-1.vault.azure.net" })).toBeDefined();
  });

  test("is open to the namespaces of components alone", () => {
    expect(store()?.spec).toMatchObject({
      conditions: [{ namespaceSelector: { matchLabels: { "hub.llm-analytics.io/tier": "infrastructure" } } }],
    });
  });

  test("is also open to the applications that the settings name, in whatever order", () => {
    const spec = (applicationNamespaces: string[]) => store({}, { applicationNamespaces })?.spec;
    expect(spec(["messaging", "databases"])).toMatchObject({
      conditions: [{ namespaceSelector: {} }, { namespaces: ["databases", "messaging"] }],
    });
    expect(spec(["messaging", "databases"])).toEqual(spec(["databases", "messaging"]));
  });
});

describe("the identity", () => {
  test.each([
    ["aws", { "eks.amazonaws.com/role-arn": identities.aws }],
    ["gcp", { "iam.gke.io/gcp-service-account": identities.gcp }],
    ["azure", { "azure.workload.identity/client-id": identities.azure }],
  ] as const)("on %s is named by the service account", (provider, annotations) => {
    const { serviceAccount } = valuesOf({ provider }, { identity: identities[provider] });
    expect(serviceAccount).toEqual({ annotations });
  });

  test("on Azure labels the pods, or they get no token", () => {
    const { podLabels } = valuesOf({ provider: "azure" }, { identity: identities.azure });
    expect(podLabels).toEqual({ "azure.workload.identity/use": "true" });
  });

  test.each(providers)("on %s is left to the cluster where none is set", (provider) => {
    expect(valuesOf({ provider })).not.toHaveProperty("serviceAccount");
  });

  test("of another provider is refused", () => {
    expect(() =>
      valuesOf({ provider: "gcp" }, { identity: identities.aws }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SettingError: identity is arn:aws:iam::482910375562:role/test-1-external-secrets, but test-1 runs on gcp, which needs the email of a GCP service account.]`,
    );
  });
});

test("asks for no ServiceMonitor on a cluster without the CRDs of prometheus-operator", () => {
  expect(valuesOf({ components: [] }).serviceMonitor).toMatchObject({ enabled: false });
  expect(valuesOf({ components: ["prometheus-operator-crds"] }).serviceMonitor).toMatchObject({
    enabled: true,
    renderMode: "alwaysRender",
  });
});

test("elects a leader among the replicas of the controller", () => {
  expect(valuesOf({}, { replicas: 3 })).toMatchObject({ replicaCount: 3, leaderElect: true });
});

test("gives every container requests and limits", () => {
  const { resources, webhook, certController } = valuesOf();
  for (const each of [resources, webhook?.resources, certController?.resources]) {
    expect(each).toMatchObject({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
  }
});

describe("settings", () => {
  const messages = (settings: object) =>
    externalSecrets.settings
      .safeParse(settings)
      .error?.issues.map(({ path, message }) => `${path} ${message}`);

  test("refuse a single replica, whose budget would keep its node from being drained", () => {
    expect(messages({ replicas: 1, webhookReplicas: 1 })).toMatchInlineSnapshot(`
      [
        "replicas must be at least 2 replicas",
        "webhookReplicas must be at least 2 replicas",
      ]
    `);
  });

  test("refuse what is no identity and no vault of any provider", () => {
    expect(
      messages({ identity: "external-secrets", azureVaultUrl: "http://vault.local" }),
    ).toMatchInlineSnapshot(`
      [
        "identity must be an AWS role ARN, or the email of a GCP service account, or the client id of an Azure managed identity",
        "azureVaultUrl must be the URL of a Key Vault, for example https://eu-prod-1.vault.azure.net",
      ]
    `);
  });
});
