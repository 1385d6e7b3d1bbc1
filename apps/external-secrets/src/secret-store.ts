import { type Cluster, manifest, SettingError } from "@hub/component";
import type { IClusterSecretStore } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ClusterSecretStore";
import type { Construct } from "constructs";
import { type Settings, vaultUrl } from "./settings.ts";

type StoreProvider = NonNullable<IClusterSecretStore["spec"]>["provider"];

/** URL of the Key Vault that has the cluster's name. Throws a SettingError where none can have that name. */
function vaultOf({ name }: Cluster): string {
  const url = `https://${name}.vault.azure.net`;
  if (vaultUrl.test(url)) return url;
  throw new SettingError(
    ["azureVaultUrl"],
    `No Key Vault can be named ${name}, as the cluster is: a name has 3 to 24 letters, digits and hyphens.`,
    "Give the URL of the cluster's Key Vault.",
  );
}

/** Where the secrets are, and how the controller's pods prove who they are: by their own identity, never by a key. */
function storeProvider(cluster: Cluster, settings: Settings): StoreProvider {
  switch (cluster.provider) {
    case "aws":
      return { aws: { service: "SecretsManager", region: cluster.region } };
    case "gcp":
      return { gcpsm: { projectID: cluster.account } };
    case "azure":
      return {
        azurekv: {
          vaultUrl: settings.azureVaultUrl || vaultOf(cluster),
          // A pod without an identity of its own has that of its node.
          authType: settings.identity === "" ? "ManagedIdentity" : "WorkloadIdentity",
        },
      };
  }
}

/** Adds the store that the ExternalSecrets of all components name. */
export function secretStore(scope: Construct, cluster: Cluster, settings: Settings): void {
  const { applicationNamespaces } = settings;
  manifest<IClusterSecretStore>(
    scope,
    {
      apiVersion: "external-secrets.io/v1",
      kind: "ClusterSecretStore",
      metadata: { name: cluster.secretStore },
      spec: {
        provider: storeProvider(cluster, settings),
        // Any of them suffices. An application must not read the platform's secrets by naming them.
        conditions: [
          { namespaceSelector: { matchLabels: { "hub.llm-analytics.io/tier": "infrastructure" } } },
          ...(applicationNamespaces.length === 0 ? [] : [{ namespaces: applicationNamespaces.toSorted() }]),
        ],
      },
    },
    // Its webhook refuses it until the chart's pods are there.
    { wave: 1, ownCrd: true },
  );
}
