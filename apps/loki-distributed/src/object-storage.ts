import { azureStorageAccount, bucketName, type Cluster } from "@hub/component";
import type { Settings } from "./settings.ts";

/** The provider's object storage: what Loki calls it, and its part of `storage_config`. */
export interface ObjectStorage {
  readonly type: "s3" | "gcs" | "azure";
  readonly config: { readonly [client: string]: object };
}

/** Throws a SettingError where the settings lack what the provider needs. */
export function objectStorage(cluster: Cluster, settings: Settings): ObjectStorage {
  const bucket = bucketName(cluster, settings.bucket, "loki");
  switch (cluster.provider) {
    case "aws":
      return {
        type: "s3",
        config: {
          aws: {
            s3: `s3://${cluster.region}`,
            bucketnames: bucket,
            region: cluster.region,
            s3forcepathstyle: false,
          },
        },
      };
    case "gcp":
      return { type: "gcs", config: { gcs: { bucket_name: bucket } } };
    case "azure":
      return {
        type: "azure",
        config: {
          azure: {
            account_name: azureStorageAccount(cluster, settings.bucket),
            container_name: bucket,
            // A pod without an identity of its own has that of its node.
            ...(settings.identity === "" ? { use_managed_identity: true } : { use_federated_token: true }),
          },
        },
      };
  }
}
