import { apiServiceAvailable, type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { certificate, deployment, targets } = checksIn("metrics-server");

/** Its pods, and the API that they answer. */
export const checks = (cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  deployment("metrics-server", replicas, "Kubelets are asked what their pods use."),
  apiServiceAvailable("v1beta1.metrics.k8s.io", "kubectl top and autoscalers get an answer."),
  ...(cluster.runs("cert-manager")
    ? [certificate("metrics-server", "The API server can check whom it asks.")]
    : []),
  ...targets(cluster, "Prometheus sees metrics-server."),
];
