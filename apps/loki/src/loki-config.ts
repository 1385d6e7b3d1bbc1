import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import { objectStorage, storeOf } from "./object-storage.ts";
import { retentionLimits, tenantLimits } from "./retention.ts";
import type { Settings } from "./settings.ts";

/** Loki's own configuration, over the chart's. The chart puts it through `tpl`, so it must hold no double braces. */
export const lokiConfig = (cluster: Cluster, settings: Settings) =>
  ({
    auth_enabled: settings.multiTenant,
    analytics: { reporting_enabled: false },
    commonConfig: { replication_factor: 3 },
    storage: objectStorage(cluster, settings),
    schemaConfig: {
      configs: [
        {
          // Never to be edited: what is stored since then is only found by it. A new schema is a further entry, with a
          // date in the future. The same as of loki-distributed, whose bucket it reads on.
          from: "2024-01-01",
          store: "tsdb",
          object_store: storeOf[cluster.provider],
          schema: "v13",
          index: { prefix: "loki_index_", period: "24h" },
        },
      ],
    },
    limits_config: {
      ...retentionLimits(settings.retention),
      ingestion_rate_mb: settings.ingestionRateMB,
      ingestion_burst_size_mb: Math.ceil(settings.ingestionRateMB * 1.5),
      max_global_streams_per_user: 20000,
      // Else a line over 256 KB would be lost as a whole.
      max_line_size_truncate: true,
    },
    runtimeConfig: tenantLimits(cluster, settings),
    ingester: {
      // Three quarters of the memory limit: the default is all of it, and a restart would end in one more.
      wal: { replay_memory_ceiling: "3GB" },
    },
    compactor: {
      retention_enabled: true,
      // Loki does not start without, once it has to delete.
      delete_request_store: storeOf[cluster.provider],
    },
  }) satisfies Values["loki"];
