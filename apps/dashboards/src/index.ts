import { type Cluster, defineComponent } from "@hub/component";
import { clusterOverview } from "./cluster-overview.ts";
import { configMap } from "./config-map.ts";
import type { DashboardSpec } from "./dashboard.ts";
import { ingress } from "./ingress.ts";
import { kafkaDashboard } from "./kafka.ts";
import { llmAnalyticsApi } from "./llm-analytics-api.ts";
import { redisDashboard } from "./redis.ts";
import { rollouts } from "./rollouts.ts";
import { settings } from "./settings.ts";
import { timescaledb } from "./timescaledb.ts";

/** Dashboards of the platform and the hub's services, for the Grafana of kube-prometheus-stack. */
export default defineComponent({
  name: "dashboards",
  description: "Grafana dashboards: cluster, API, Kafka, Redis, TimescaleDB, ingress, and rollouts on a hub.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "kube-prometheus-stack", "monitoring-content"],
  settings,

  manifests: (scope, cluster, settings) => {
    for (const dashboard of dashboardsOf(cluster)) configMap(scope, dashboard, settings);
  },

  checks: (cluster) =>
    dashboardsOf(cluster).map(({ uid, title }) => ({
      kind: "exists",
      object: { apiVersion: "v1", kind: "ConfigMap", namespace: "monitoring", name: `dashboard-${uid}` },
      proves: `Grafana is given the dashboard ${title}.`,
    })),

  argo: { removal: "delete" },
});

/** Those that have something to show on the cluster. */
const dashboardsOf = (cluster: Cluster): readonly DashboardSpec[] => [
  clusterOverview,
  llmAnalyticsApi,
  kafkaDashboard,
  redisDashboard,
  timescaledb,
  ...(cluster.runs("ingress-nginx") ? [ingress] : []),
  ...(cluster.runs("argo-cd") ? [rollouts] : []),
];
