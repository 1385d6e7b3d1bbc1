import type { Workload } from "@hub/component";
import type { ChartValues } from "./chart.gen.ts";

/** The pods that the chart makes. */
export const workloads = ({
  replicaCount,
  resources,
  webhook,
  cainjector,
}: ChartValues): readonly Workload[] => [
  { name: "cert-manager", replicas: replicaCount, containers: [resources] },
  { name: "cert-manager-webhook", replicas: webhook?.replicaCount, containers: [webhook?.resources] },
  {
    name: "cert-manager-cainjector",
    replicas: cainjector?.replicaCount,
    containers: [cainjector?.resources],
  },
];
