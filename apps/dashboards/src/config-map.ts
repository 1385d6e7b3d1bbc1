import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { buildDashboard } from "./build-dashboard.ts";
import type { DashboardSpec } from "./dashboard.ts";
import type { Settings } from "./settings.ts";

/** Adds a dashboard where Grafana's sidecar finds it. Its file is named by its uid, so that no other has the same. */
export function configMap(scope: Construct, dashboard: DashboardSpec, settings: Settings): void {
  manifest<IConfigMap>(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: `dashboard-${dashboard.uid}`,
      namespace: "monitoring",
      labels: { grafana_dashboard: "1" },
      annotations: { grafana_folder: settings.folder },
    },
    data: { [`${dashboard.uid}.json`]: `${JSON.stringify(buildDashboard(dashboard, settings), null, 2)}\n` },
  });
}
