import type { Cluster } from "@hub/component";
import { alertmanager } from "./alertmanager.ts";
import type { Values } from "./chart.ts";
import { grafana } from "./grafana.ts";
import { nodeAgents } from "./namespaces.ts";
import { prometheus } from "./prometheus.ts";
import type { Settings } from "./settings.ts";

const off = { enabled: false };

/** Helm values of the chart. */
export const values = (cluster: Cluster, settings: Settings): Values => ({
  fullnameOverride: "kube-prometheus-stack",
  cleanPrometheusOperatorObjectNames: true,
  // prometheus-operator-crds has them, so that every other component's monitors apply before the stack is there.
  crds: { enabled: false },
  prometheus: prometheus(cluster, settings),
  grafana: grafana(cluster, settings),
  alertmanager: alertmanager(cluster, settings),
  prometheusOperator: {
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
    prometheusConfigReloader: {
      resources: { requests: { cpu: "50m", memory: "32Mi" }, limits: { cpu: "200m", memory: "64Mi" } },
    },
    admissionWebhooks: {
      // Else two Jobs make the certificate, as hooks that Argo CD runs at every sync.
      certManager: { enabled: true },
      patch: off,
      // Empty, it would become Fail, which refuses this chart's own rules while the operator is not up.
      failurePolicy: "Ignore",
    },
  },
  "kube-state-metrics": {
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
  },
  "prometheus-node-exporter": {
    // It uses the node's network, processes and file system, which baseline refuses.
    namespaceOverride: nodeAgents,
    // Nodes with taints have metrics too.
    tolerations: [{ operator: "Exists" }],
    resources: { requests: { cpu: "100m", memory: "64Mi" }, limits: { cpu: "250m", memory: "128Mi" } },
  },
  // No cluster has nodes of either.
  nodeExporter: { operatingSystems: { aix: off, darwin: off } },
  // Else the containers' metrics come every ten seconds: three times the samples that the volumes are made for.
  kubelet: { serviceMonitor: { interval: "30s" } },
  // The provider runs these and does not let them be scraped: their alerts would never resolve.
  kubeControllerManager: off,
  kubeScheduler: off,
  kubeEtcd: off,
  kubeProxy: off,
  // GKE has kube-dns in its place.
  coreDns: { enabled: cluster.provider !== "gcp" },
  kubeDns: { enabled: cluster.provider === "gcp" },
  defaultRules: {
    rules: {
      etcd: false,
      kubeControllerManager: false,
      kubeProxy: false,
      kubeSchedulerAlerting: false,
      kubeSchedulerRecording: false,
      windows: false,
    },
    // It has a critical one for the same.
    ...(cluster.runs("monitoring-content") && { disabled: { KubePodCrashLooping: true } }),
  },
});
