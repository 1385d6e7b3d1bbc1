import { azureStorageAccount, bucketName, type Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

type TraceStorage = NonNullable<NonNullable<NonNullable<Values["tempo"]>["storage"]>["trace"]>;

/** The provider's object storage, as Tempo takes it. Throws a SettingError where the settings lack what it needs. */
export function objectStorage(cluster: Cluster, settings: Settings): TraceStorage {
  const bucket = bucketName(cluster, settings.bucket, "tempo");
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
          storage_account_name: azureStorageAccount(cluster, settings.bucket),
          container_name: bucket,
          // A pod without an identity of its own has that of its node.
          ...(settings.identity === "" ? { use_managed_identity: true } : { use_federated_token: true }),
        },
      };
  }
}
