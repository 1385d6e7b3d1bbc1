import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export const workloads = ({ operator, metricsServer, webhooks, resources }: Values): readonly Workload[] => [
  { name: "keda-operator", replicas: operator?.replicaCount, containers: [resources?.operator] },
  {
    name: "keda-operator-metrics-apiserver",
    replicas: metricsServer?.replicaCount,
    containers: [resources?.metricServer],
  },
  { name: "keda-admission-webhooks", replicas: webhooks?.replicaCount, containers: [resources?.webhooks] },
];
