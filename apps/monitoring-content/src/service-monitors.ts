import { manifest } from "@hub/component";
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import type { Construct } from "constructs";
import { apiVersion, namespace } from "./operator-api.ts";
import type { Settings } from "./settings.ts";

/** The label `job` of each service's metrics, whatever its Service is called. Rules and dashboards go by it. */
export const jobs: Record<keyof Settings["services"], string> = {
  api: "llm-analytics-api",
  frontend: "llm-analytics-frontend",
  kafka: "kafka",
  redis: "redis",
  timescaledb: "timescaledb",
  pgbouncer: "pgbouncer",
};

/** Adds the monitors of the hub's own services. One that finds no Service does nothing. */
export function serviceMonitors(scope: Construct, services: Settings["services"]): void {
  for (const key of ["api", "frontend", "kafka", "redis", "timescaledb", "pgbouncer"] as const) {
    const service = services[key];
    manifest<IServiceMonitor>(scope, {
      apiVersion,
      kind: "ServiceMonitor",
      metadata: { name: jobs[key], namespace },
      spec: {
        namespaceSelector: { matchNames: [service.namespace] },
        selector: { matchLabels: service.labels },
        endpoints: [
          {
            port: service.port,
            path: service.path,
            relabelings: [{ targetLabel: "job", replacement: jobs[key] }],
          },
        ],
      },
    });
  }
}
