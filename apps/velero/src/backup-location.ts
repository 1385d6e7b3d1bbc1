import { azureStorageAccount, bucketName, type Cluster, type Provider } from "@hub/component";
import type { Settings } from "./settings.ts";

/** Of the plugins that belong to Velero 1.18. */
const pluginVersion = "v1.14.0";

const plugins: Record<Provider, string> = {
  aws: "velero-plugin-for-aws",
  gcp: "velero-plugin-for-gcp",
  azure: "velero-plugin-for-microsoft-azure",
};

/** The init container that brings the provider's object storage. CSI is part of Velero itself. */
export const plugin = (provider: Provider) => ({
  name: plugins[provider],
  image: `docker.io/velero/${plugins[provider]}:${pluginVersion}`,
  imagePullPolicy: "IfNotPresent",
  resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "128Mi" } },
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    readOnlyRootFilesystem: true,
  },
  volumeMounts: [{ mountPath: "/target", name: "plugins" }],
});

/** The BackupStorageLocation. Throws a SettingError where the settings lack what the provider needs. */
export const backupLocation = (cluster: Cluster, settings: Settings) => ({
  name: "default",
  provider: cluster.provider,
  bucket: bucketName(cluster, settings.bucket, "velero"),
  default: true,
  accessMode: "ReadWrite",
  config: config(cluster, settings),
});

/** All of these are strings, whatever they mean. */
function config(cluster: Cluster, { bucket, identity }: Settings): Record<string, string> {
  switch (cluster.provider) {
    case "aws":
      return { region: bucket.region || cluster.region };
    case "gcp":
      // Who signs the URLs by which `velero logs` and `velero describe` download; a pod's own identity has no key to.
      return identity === "" ? {} : { serviceAccount: identity };
    case "azure": {
      const storageAccount = azureStorageAccount(cluster, bucket);
      return {
        storageAccount,
        // With it Velero needs neither the account's resource group nor the right to look it up.
        storageAccountURI: `https://${storageAccount}.blob.core.windows.net`,
        // Else it would ask for the account's keys.
        useAAD: "true",
      };
    }
  }
}
