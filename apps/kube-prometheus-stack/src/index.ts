import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { nodeAgents } from "./namespaces.ts";
import { secrets } from "./secrets.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Metrics of the cluster for 30 days, dashboards over them, and alerts that reach people. */
export default defineComponent({
  name: "kube-prometheus-stack",
  description: "Prometheus, Alertmanager and Grafana: metrics for 30 days, alerts and dashboards.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  extraNamespaces: [{ name: nodeAgents, podSecurity: "privileged" }],
  dependsOn: ["namespaces", "storage", "prometheus-operator-crds", "external-secrets", "cert-manager"],
  // Its admission webhook checks the Ingresses.
  after: ["ingress-nginx"],
  chart,
  settings,
  values,
  secrets,
  checks,
  workloads,
  oneWay: [
    {
      // https://prometheus.io/docs/prometheus/latest/migration/, "TSDB format and downgrade"
      since: "2.0.0",
      reason:
        "Prometheus 2.49 of 1.x cannot read what Prometheus 3 has written; 2.55 can, which an override brings in (image tag v2.55.1)",
    },
  ],
  argo: {
    // It holds the metrics.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
    ],
    // The Service of the cluster's DNS, to scrape it.
    namespaces: ["kube-system"],
  },
});
