import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, statefulSet, targets } = checksIn("logging");

/** Every part of Loki, at its scale, under the name that `fullnameOverride` gives it. */
export const checks = (cluster: Cluster, { ingesters, queriers }: Settings): readonly Check[] => [
  deployment("loki-gateway", 2, "Lines and questions find their way."),
  deployment("loki-distributor", 2, "Lines are taken in."),
  statefulSet("loki-ingester", ingesters.replicas, "The newest lines are held, each of them three times."),
  deployment("loki-query-frontend", 2, "Questions are taken in."),
  deployment("loki-query-scheduler", 2, "Questions wait their turn."),
  deployment("loki-querier", queriers, "Questions are answered."),
  statefulSet("loki-index-gateway", 2, "Lines in object storage are found."),
  statefulSet("loki-compactor", 1, "Lines that are too old are deleted."),
  statefulSet("loki-chunks-cache", 2, "What was read is not read again from object storage."),
  statefulSet("loki-results-cache", 1, "What was asked is not worked out again."),
  ...targets(cluster, "Prometheus sees Loki."),
];
