import { type Cluster, manifest } from "@hub/component";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import type { Construct } from "constructs";
import { namespace } from "./names.ts";

/** Adds the PodMonitors of controller, proxies and rate limit service, which the chart does not have, where there is the kind. */
export function podMonitors(scope: Construct, cluster: Cluster): void {
  if (!cluster.runs("prometheus-operator-crds")) return;
  podMonitor("envoy-gateway", { "control-plane": "envoy-gateway" }, "/metrics");
  podMonitor("envoy-proxy", { "app.kubernetes.io/name": "envoy" }, "/stats/prometheus");
  podMonitor("envoy-ratelimit", { "app.kubernetes.io/name": "envoy-ratelimit" }, "/metrics");

  function podMonitor(name: string, matchLabels: Record<string, string>, path: string): void {
    manifest<IPodMonitor>(scope, {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PodMonitor",
      metadata: { name, namespace },
      spec: { selector: { matchLabels }, podMetricsEndpoints: [{ port: "metrics", path }] },
    });
  }
}
