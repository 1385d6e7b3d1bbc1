import { type Cluster, SettingError } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

type TraceStorage = NonNullable<NonNullable<NonNullable<Values["tempo"]>["storage"]>["trace"]>;

/** The provider's object storage, as Tempo takes it. Throws a SettingError where the settings lack what it needs. */
export function objectStorage(cluster: Cluster, settings: Settings): TraceStorage {
  const bucket = bucketName(cluster, settings);
  const { provider, region } = cluster;
  switch (provider) {
    case "aws":
      return { backend: "s3", s3: { bucket, endpoint: `s3.${region}.amazonaws.com`, region } };
    case "gcp":
      return { backend: "gcs", gcs: { bucket_name: bucket } };
    case "azure":
      return {
        backend: "azure",
        azure: {
          storage_account_name: storageAccount(cluster, settings),
          container_name: bucket,
          // A pod without an identity of its own has that of its node.
          ...(settings.identity === "" ? { use_managed_identity: true } : { use_federated_token: true }),
        },
      };
  }
}

function bucketName({ name }: Cluster, { bucket }: Settings): string {
  if (bucket.name !== "") return bucket.name;
  const own = `${name}-tempo`;
  if (own.length <= 63) return own;
  throw new SettingError(
    ["bucket", "name"],
    `No bucket can be named ${own}: a name has at most 63 characters.`,
    "Give the name of the cluster's bucket.",
  );
}

function storageAccount({ name }: Cluster, { bucket }: Settings): string {
  if (bucket.azureStorageAccount !== "") return bucket.azureStorageAccount;
  throw new SettingError(
    ["bucket", "azureStorageAccount"],
    `${name} runs on azure, where a container belongs to a storage account, and none is given.`,
    "Give the name of the storage account in the overrides of this cluster.",
  );
}
