import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({
  replicaCount,
  resources,
  webhook,
  certController,
}: ChartValues): readonly Workload[] => [
  { name: "external-secrets", replicas: replicaCount, containers: [resources] },
  { name: "external-secrets-webhook", replicas: webhook?.replicaCount, containers: [webhook?.resources] },
  {
    name: "external-secrets-cert-controller",
    replicas: certController?.replicaCount,
    containers: [certController?.resources],
  },
];
