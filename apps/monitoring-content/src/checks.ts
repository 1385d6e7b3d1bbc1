import { type Check, type Cluster, checksIn } from "@hub/component";
import { apiVersion, namespace } from "./operator-api.ts";
import { unmonitored } from "./platform-monitors.ts";

const rule = (name: string, proves: string): Check => ({
  kind: "exists",
  object: { apiVersion, kind: "PrometheusRule", namespace, name },
  proves,
});

/** Its rules, and that Prometheus sees the components that it scrapes for them. */
export const checks = (cluster: Cluster): readonly Check[] => [
  rule("platform-alerts", "Prometheus is told when to alert."),
  rule("llm-analytics-api", "Prometheus works out how the API does."),
  ...unmonitored
    .filter((component) => cluster.runs(component))
    // Their namespaces have their names.
    .flatMap((component) => checksIn(component).targets(cluster, `Prometheus sees ${component}.`)),
];
