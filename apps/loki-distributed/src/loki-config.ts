import type { Cluster } from "@hub/component";
import type { Values } from "./chart.ts";
import { objectStorage } from "./object-storage.ts";
import { retentionLimits } from "./retention.ts";
import type { Settings } from "./settings.ts";

/**
 * Loki's own configuration, over the chart's. The chart puts it through `tpl`, so it must hold no double braces, and no
 * whole number from a million on, which would come out as 1e+06.
 */
export function lokiConfig(cluster: Cluster, settings: Settings): Values["loki"] {
  const { type, config } = objectStorage(cluster, settings);
  return {
    schemaConfig: {
      configs: [
        {
          // Never to be edited: what is stored since then is only found by it. A new schema is a further entry, with a
          // date in the future.
          from: "2024-01-01",
          store: "tsdb",
          object_store: type,
          schema: "v13",
          index: { prefix: "loki_index_", period: "24h" },
        },
      ],
    },
    storageConfig: {
      ...config,
      tsdb_shipper: {
        active_index_directory: "/var/loki/tsdb-index",
        cache_location: "/var/loki/tsdb-cache",
        shared_store: type,
        // The chart sets it for boltdb alone; without it every querier would load the index itself.
        index_gateway_client: { server_address: "dns:///loki-index-gateway:9095" },
      },
      // Not in use, but the chart writes into it.
      boltdb_shipper: { shared_store: type },
    },
    structuredConfig: {
      auth_enabled: settings.multiTenant,
      analytics: { reporting_enabled: false },
      ingester: {
        lifecycler: { ring: { replication_factor: 3 } },
        // Three quarters of the memory limit: the default is all of it, and a restart would end in one more.
        wal: { dir: "/var/loki/wal", replay_memory_ceiling: "3GB" },
      },
      limits_config: {
        ...retentionLimits(settings.retention),
        ingestion_rate_mb: settings.ingestionRateMB,
        ingestion_burst_size_mb: Math.ceil(settings.ingestionRateMB * 1.5),
        max_global_streams_per_user: 20000,
      },
      compactor: {
        retention_enabled: true,
        shared_store: type,
        working_directory: "/var/loki/compactor",
      },
    },
  };
}
