import { type Cluster, SettingError } from "@hub/component";

/**
 * Where the Loki of the cluster takes lines: both components that bring it are in the namespace `logging`, and name their
 * gateway the same. Throws a SettingError where there is none.
 */
export function lokiUrl(cluster: Cluster): string {
  if (cluster.runs("loki") || cluster.runs("loki-distributed")) {
    return "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push";
  }
  throw new SettingError(
    ["url"],
    `${cluster.name} runs neither loki nor loki-distributed, and no other place is given for the logs.`,
    "Pin loki on this cluster, or give the URL of another cluster's Loki.",
  );
}
