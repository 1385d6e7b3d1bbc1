import { type Cluster, manifest } from "@hub/component";
import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import type { Construct } from "constructs";

/** Adds the PodMonitor of webhook and audit, which the chart does not have, where there is the kind. */
export function podMonitor(scope: Construct, cluster: Cluster): void {
  if (!cluster.runs("prometheus-operator-crds")) return;
  manifest<IPodMonitor>(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "gatekeeper", namespace: "gatekeeper-system" },
    spec: {
      selector: { matchLabels: { "gatekeeper.sh/system": "yes" } },
      // `webhook` or `audit`: most metrics are of one of the two.
      podTargetLabels: ["gatekeeper.sh/operation"],
      podMetricsEndpoints: [{ port: "metrics" }],
    },
  });
}
