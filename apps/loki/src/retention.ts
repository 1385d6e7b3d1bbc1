import { type Cluster, SettingError } from "@hub/component";
import type { Settings } from "./settings.ts";

type Retention = Pick<Settings["retention"], "period" | "streams">;

/** The limits by which the compactor deletes, of all tenants or of one. */
export const retentionLimits = ({ period, streams }: Retention) => ({
  retention_period: period,
  ...(streams.length > 0 && { retention_stream: streams }),
});

/**
 * Limits of single tenants, in the file that Loki reads again while it runs. Throws a SettingError where nothing tells
 * the tenants apart.
 */
export function tenantLimits(cluster: Cluster, { retention, multiTenant }: Settings) {
  const tenants = Object.entries(retention.tenants);
  const [first] = tenants;
  if (first && !multiTenant) {
    throw new SettingError(
      ["retention", "tenants"],
      `The tenant ${first[0]} has a retention of its own, but on ${cluster.name} requests name no tenant.`,
      "Set multiTenant, and let every sender and Grafana name their tenant; or delete the tenants.",
    );
  }
  if (tenants.length === 0) return {};
  // By name, since the order of keys in an override means nothing.
  const sorted = tenants.sort(([a], [b]) => (a < b ? -1 : 1));
  return { overrides: Object.fromEntries(sorted.map(([name, tenant]) => [name, retentionLimits(tenant)])) };
}
