import type { Workload } from "@hub/component";
import type { Values } from "./chart.ts";

/** The pods that the chart makes. */
export const workloads = ({ replicas, controllerManager, audit }: Values): readonly Workload[] => [
  { name: "gatekeeper-controller-manager", replicas, containers: [controllerManager?.resources] },
  { name: "gatekeeper-audit", containers: [audit?.resources] },
];
