import { type Check, type Cluster, checksIn } from "@hub/component";
import { hasIngresses } from "./has-ingresses.ts";
import { nodeAgents } from "./namespaces.ts";
import { secrets } from "./secrets.ts";
import type { Settings } from "./settings.ts";

const namespace = "monitoring";
const name = "kube-prometheus-stack";
const { certificate, deployment, statefulSet } = checksIn(namespace);

/** Its pods, its secrets, its certificates, its webhook, and that it sees itself and every node. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  statefulSet(`prometheus-${name}`, settings.prometheus.replicas, "Metrics are scraped and kept."),
  statefulSet(`alertmanager-${name}`, settings.alertmanager.replicas, "Alerts are sent."),
  deployment(`${name}-grafana`, 1, "Dashboards can be looked at."),
  deployment(`${name}-operator`, 1, "Monitors and rules take effect."),
  deployment(`${name}-kube-state-metrics`, 1, "Objects of Kubernetes have metrics."),
  checksIn(nodeAgents).daemonSet(`${name}-prometheus-node-exporter`, "Every node has metrics."),
  ...secrets(cluster, settings).map(
    (secret): Check => ({
      kind: "object-condition",
      object: {
        apiVersion: "external-secrets.io/v1",
        kind: "ExternalSecret",
        namespace: secret.namespace ?? namespace,
        name: secret.name,
      },
      condition: "Ready",
      proves: `The secret store has what ${secret.name} is made of.`,
    }),
  ),
  ...certificates(cluster, settings.ingress).map((part) =>
    certificate(`${part}-tls`, `The certificate of ${part}.${cluster.domain} is issued.`),
  ),
  {
    kind: "refused",
    object: {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: { groups: [{ name: "broken", rules: [{ alert: "Broken", expr: "sum(" }] }] },
    },
    by: "monitoring.coreos.com",
    proves: "The webhook answers, and refuses a rule that is no PromQL.",
  },
  { kind: "target-up", namespace, proves: "Prometheus sees itself and what stands beside it." },
  {
    kind: "target-up",
    namespace: nodeAgents,
    container: "node-exporter",
    proves: "Prometheus sees every node.",
  },
];

/** What has an Ingress, and with it a certificate named after its part. */
const certificates = (cluster: Cluster, ingress: Settings["ingress"]): readonly string[] =>
  hasIngresses(cluster)
    ? [...(ingress.grafana ? ["grafana"] : []), ...(ingress.adminUis ? ["alertmanager", "prometheus"] : [])]
    : [];
