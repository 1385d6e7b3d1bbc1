import type { Cluster } from "@hub/component";
import { named, type Pods } from "./place.ts";

/** Pods of the platform, and the components that bring them: any of these suffices. */
export interface Workload extends Pods {
  readonly of: readonly string[];
}

const label = (key: string, value: string) => ({ matchLabels: { [key]: value } });
const part = (value: string) => label("app.kubernetes.io/component", value);

const istioGateway = (name: "ingress" | "egress") => ({
  of: [`istio-${name}gateway`],
  namespace: `istio-${name}`,
});

/** Labels are those that the charts put on pods. */
const byName = {
  alertmanager: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("alertmanager") },
  alloy: { of: ["alloy"], namespace: "node-agents", selector: named("alloy") },
  argocd: { of: ["argo-cd"], namespace: "argocd" },
  "cert-manager": { of: ["cert-manager"], namespace: "cert-manager", selector: part("controller") },
  "cert-manager-cainjector": {
    of: ["cert-manager"],
    namespace: "cert-manager",
    selector: part("cainjector"),
  },
  "cert-manager-webhook": { of: ["cert-manager"], namespace: "cert-manager", selector: part("webhook") },
  "csi-driver-nfs": { of: ["csi-driver-nfs"], namespace: "csi-driver-nfs" },
  "ebs-csi-driver": { of: ["aws-ebs-csi-driver"], namespace: "aws-ebs-csi-driver" },
  "efs-csi-driver": { of: ["aws-efs-csi-driver"], namespace: "aws-efs-csi-driver" },
  "envoy-gateway": { of: ["envoy-gateway"], namespace: "envoy-gateway-system" },
  "external-secrets": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets"),
  },
  "external-secrets-cert-controller": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets-cert-controller"),
  },
  "external-secrets-webhook": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets-webhook"),
  },
  gatekeeper: { of: ["gatekeeper"], namespace: "gatekeeper-system" },
  grafana: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("grafana") },
  "ingress-nginx": {
    of: ["ingress-nginx"],
    namespace: "ingress-nginx",
    selector: {
      matchLabels: {
        "app.kubernetes.io/instance": "ingress-nginx",
        "app.kubernetes.io/component": "controller",
      },
    },
  },
  "istio-cni": { of: ["istio-cni"], namespace: "istio-cni" },
  "istio-egressgateway": istioGateway("egress"),
  "istio-ingressgateway": istioGateway("ingress"),
  istiod: { of: ["istiod"], namespace: "istio-system", selector: label("app", "istiod") },
  "keda-metrics": {
    of: ["keda"],
    namespace: "keda",
    selector: label("app", "keda-operator-metrics-apiserver"),
  },
  "keda-operator": { of: ["keda"], namespace: "keda", selector: label("app", "keda-operator") },
  "keda-webhooks": { of: ["keda"], namespace: "keda", selector: label("app", "keda-admission-webhooks") },
  "kube-state-metrics": {
    of: ["kube-prometheus-stack"],
    namespace: "monitoring",
    selector: named("kube-state-metrics"),
  },
  loki: { of: ["loki", "loki-distributed"], namespace: "logging" },
  "loki-gateway": { of: ["loki", "loki-distributed"], namespace: "logging", selector: part("gateway") },
  "metrics-server": { of: ["metrics-server"], namespace: "metrics-server" },
  /** Any of them; node-exporter, in the network of the node, is beyond policies. */
  "node-agents": {
    of: ["alloy", "aws-ebs-csi-driver", "local-static-provisioner", "promtail"],
    namespace: "node-agents",
  },
  prometheus: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("prometheus") },
  "prometheus-adapter": { of: ["prometheus-adapter"], namespace: "prometheus-adapter" },
  "prometheus-operator": {
    of: ["kube-prometheus-stack"],
    namespace: "monitoring",
    selector: label("app", "kube-prometheus-stack-operator"),
  },
  promtail: { of: ["promtail"], namespace: "node-agents", selector: named("promtail") },
  "snapshot-controller": { of: ["snapshot-controller"], namespace: "snapshot-controller" },
  tempo: { of: ["tempo"], namespace: "tracing" },
  velero: { of: ["velero"], namespace: "velero" },
  "vertical-pod-autoscaler": { of: ["vertical-pod-autoscaler"], namespace: "vertical-pod-autoscaler" },
} satisfies Record<string, Omit<Workload, "name">>;

export type WorkloadName = keyof typeof byName;

/** Everything of the platform that talks or is talked to. */
export const workloads = Object.fromEntries(
  Object.entries(byName).map(([name, workload]) => [name, { name, ...workload }]),
  // `fromEntries` forgets which names there are.
) as Record<string, Workload> as Record<WorkloadName, Workload>;

/** Whether a cluster has it. */
export const isThere = (cluster: Cluster, name: WorkloadName): boolean =>
  workloads[name].of.some((component) => cluster.runs(component));

/** In the namespace of DNS, of the cluster itself. Its pods are the provider's. */
export const clusterDns: Pods = {
  name: "cluster-dns",
  namespace: "kube-system",
  selector: { matchLabels: { "k8s-app": "kube-dns" } },
};
