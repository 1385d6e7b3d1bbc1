import { apiServiceAvailable, type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { certificate, deployment } = checksIn("prometheus-adapter");

/** Its pods, the API that they answer, and its certificate. Its chart has nothing that Prometheus would scrape. */
export const checks = (_cluster: Cluster, { replicas }: Settings): readonly Check[] => [
  deployment("prometheus-adapter", replicas, "Questions of autoscalers are put to Prometheus."),
  apiServiceAvailable("v1beta1.custom.metrics.k8s.io", "Autoscalers get rates per second."),
  certificate("prometheus-adapter-root-cert", "Its own authority can sign."),
  certificate("prometheus-adapter-cert", "The API server can check whom it asks."),
];
