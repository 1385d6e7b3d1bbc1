import { type Cluster, manifest } from "@hub/component";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import type { IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import type { Construct } from "constructs";
import { apiVersion, namespace } from "./operator-api.ts";

/** Components whose charts bring no monitor, and that this one scrapes. */
export const unmonitored = ["istio-cni", "prometheus-adapter"] as const;

/** Adds the monitors of `unmonitored`, as far as the cluster runs them. */
export function platformMonitors(scope: Construct, cluster: Cluster): void {
  for (const component of unmonitored) if (cluster.runs(component)) monitors[component](scope);
}

const monitors: Record<(typeof unmonitored)[number], (scope: Construct) => void> = {
  "istio-cni": (scope) =>
    manifest<IPodMonitor>(scope, {
      apiVersion,
      kind: "PodMonitor",
      metadata: { name: "istio-cni", namespace },
      spec: {
        namespaceSelector: { matchNames: ["istio-cni"] },
        selector: { matchLabels: { "k8s-app": "istio-cni-node" } },
        podMetricsEndpoints: [{ port: "metrics" }],
      },
    }),

  "prometheus-adapter": (scope) =>
    manifest<IServiceMonitor>(scope, {
      apiVersion,
      kind: "ServiceMonitor",
      metadata: { name: "prometheus-adapter", namespace },
      spec: {
        namespaceSelector: { matchNames: ["prometheus-adapter"] },
        selector: { matchLabels: { "app.kubernetes.io/name": "prometheus-adapter" } },
        endpoints: [
          {
            // The Service's port has no name; this is the container's.
            targetPort: "https",
            scheme: "https",
            // It asks the API server who may see its metrics: Prometheus' own account may.
            bearerTokenFile: "/var/run/secrets/kubernetes.io/serviceaccount/token",
            // The authority that signed its certificate is in a Secret of another namespace.
            tlsConfig: { insecureSkipVerify: true },
          },
        ],
      },
    }),
};
