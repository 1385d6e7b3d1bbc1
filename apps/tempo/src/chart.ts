import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The chart copies tempo.storage and tempo.receivers into Tempo's configuration as they are, and its claim template reads storageClassName; values.yaml has them as comments.",
  keys: {
    tempo: {
      storage: {
        trace: {
          s3: { bucket: "string", endpoint: "string", region: "string" },
          gcs: { bucket_name: "string" },
          azure: {
            storage_account_name: "string",
            container_name: "string",
            use_federated_token: "boolean",
            use_managed_identity: "boolean",
          },
        },
      },
      receivers: { zipkin: { endpoint: "string" } },
    },
    persistence: { storageClassName: "string" },
  },
});

export type Values = ValuesOf<typeof chart>;
