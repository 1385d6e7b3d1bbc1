import { azureStorageAccount, bucketName, type Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import type { Settings } from "./settings.ts";

type Storage = NonNullable<NonNullable<Values["loki"]>["storage"]>;

/** What Loki calls the object storage of each provider. */
export const storeOf = { aws: "s3", gcp: "gcs", azure: "azure" } as const;

/** The provider's object storage, as the chart takes it. Throws a SettingError where the settings lack what it needs. */
export function objectStorage(cluster: Cluster, settings: Settings): Storage {
  const bucket = bucketName(cluster, settings.bucket, "loki");
  const storage = {
    type: storeOf[cluster.provider],
    // There is no ruler, but the chart asks for its bucket.
    bucketNames: { chunks: bucket, ruler: bucket },
  };
  switch (cluster.provider) {
    case "aws":
      return { ...storage, s3: { region: cluster.region } };
    case "gcp":
      return storage;
    case "azure":
      return {
        ...storage,
        azure: {
          accountName: azureStorageAccount(cluster, settings.bucket),
          // A pod without an identity of its own has that of its node.
          ...(settings.identity === "" ? { useManagedIdentity: true } : { useFederatedToken: true }),
        },
      };
  }
}
