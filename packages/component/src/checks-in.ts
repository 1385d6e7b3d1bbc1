import type { Check, CheckOf } from "./check.ts";
import type { Cluster } from "./cluster.ts";

/** Makes the checks of what stands in one namespace. */
export const checksIn = (namespace: string) => ({
  deployment: (name: string, replicas: number, proves: string) =>
    ready({ workload: "Deployment", namespace, name, replicas, proves }),

  statefulSet: (name: string, replicas: number, proves: string) =>
    ready({ workload: "StatefulSet", namespace, name, replicas, proves }),

  /** A pod on every node that it is for, and at least on one. */
  daemonSet: (name: string, proves: string) => ready({ workload: "DaemonSet", namespace, name, proves }),

  /** A certificate that cert-manager issues. */
  certificate: (name: string, proves: string): Check => ({
    kind: "object-condition",
    object: { apiVersion: "cert-manager.io/v1", kind: "Certificate", namespace, name },
    condition: "Ready",
    proves,
  }),

  /** What Prometheus scrapes here, on a cluster that runs it; of one container alone where one is named. */
  targets: (cluster: Cluster, proves: string, container?: string): readonly Check[] =>
    cluster.runs("kube-prometheus-stack")
      ? [{ kind: "target-up", namespace, ...(container && { container }), proves }]
      : [],
});

/** The API server reaches the server behind an API that is not its own. `name` is `version.group`. */
export const apiServiceAvailable = (name: string, proves: string): Check => ({
  kind: "object-condition",
  object: { apiVersion: "apiregistration.k8s.io/v1", kind: "APIService", name },
  condition: "Available",
  proves,
});

const ready = (workload: Omit<CheckOf<"workload-ready">, "kind">): Check => ({
  kind: "workload-ready",
  ...workload,
});
