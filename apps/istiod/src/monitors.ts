import { type Cluster, manifest } from "@hub/component";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import type { Construct } from "constructs";

const namespace = "istio-system";

/** Adds what scrapes istiod and every proxy, none of which the chart has, where there are the kinds. */
export function monitors(scope: Construct, cluster: Cluster): void {
  if (!cluster.runs("prometheus-operator-crds")) return;
  manifest<IServiceMonitor>(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata: { name: "istiod", namespace },
    spec: {
      selector: { matchLabels: { app: "istiod" } },
      endpoints: [{ port: "http-monitoring" }],
    },
  });
  manifest<IPodMonitor>(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "istio-proxies", namespace },
    spec: {
      namespaceSelector: { any: true },
      // The injector puts the label on every pod that gets a proxy, gateways included.
      selector: { matchExpressions: [{ key: "service.istio.io/canonical-name", operator: "Exists" }] },
      // A port of the proxy itself: STRICT does not hold for it.
      podMetricsEndpoints: [{ port: "http-envoy-prom", path: "/stats/prometheus" }],
    },
  });
}
