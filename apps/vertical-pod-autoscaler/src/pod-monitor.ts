import { type Cluster, manifest } from "@hub/component";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import type { Construct } from "constructs";

/** Adds the PodMonitor of all three, which the chart does not have, where there is the kind. */
export function podMonitor(scope: Construct, cluster: Cluster): void {
  if (!cluster.runs("prometheus-operator-crds")) return;
  manifest<IPodMonitor>(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "vertical-pod-autoscaler", namespace: "vertical-pod-autoscaler" },
    spec: {
      selector: { matchLabels: { "app.kubernetes.io/instance": "vertical-pod-autoscaler" } },
      podTargetLabels: ["app.kubernetes.io/component"],
      podMetricsEndpoints: [{ port: "prometheus" }],
    },
  });
}
