import type { Cluster } from "@hub/component";
import type { Connection, Outside, Place, Port } from "./place.ts";
import { clusterDns, isThere, type WorkloadName, workloads } from "./workloads.ts";

type End = WorkloadName | Outside | "cluster-dns";

/** A row: who opens it, who answers, at which ports, and what for. */
type Row = readonly [from: End, to: End, ports: readonly Port[], why: string];

const udp = (port: number): Port => ({ port, protocol: "UDP" });

/** Ports of the API server: of the clouds, and of kubeadm. */
export const apiServerPorts = [443, 6443];

/** At these the API server asks, for every object that a webhook or an API is about. */
const asked: readonly Row[] = [
  ["api-server", "cert-manager-webhook", [10250], "Admission of Certificates and Issuers."],
  ["api-server", "envoy-gateway", [9443], "Admission of the proxies' pods, which learn their zone by it."],
  ["api-server", "external-secrets-webhook", [10250], "Admission of ExternalSecrets and stores."],
  ["api-server", "gatekeeper", [8443], "Admission of everything that a policy is about."],
  ["api-server", "ingress-nginx", [8443], "Admission of Ingresses. Nobody else may: CVE-2025-1974."],
  ["api-server", "istiod", [15017], "Admission of the mesh's objects, and of pods that get a sidecar."],
  ["api-server", "keda-metrics", [6443], "The API external.metrics.k8s.io."],
  ["api-server", "keda-webhooks", [9443], "Admission of ScaledObjects."],
  ["api-server", "metrics-server", [10250], "The API metrics.k8s.io."],
  ["api-server", "prometheus-adapter", [6443], "The API custom.metrics.k8s.io."],
  ["api-server", "prometheus-operator", [10250], "Admission of rules for Prometheus."],
  ["api-server", "vertical-pod-autoscaler", [8000], "Admission of pods that get other requests."],
];

const askers: readonly WorkloadName[] = [
  "argocd",
  "cert-manager",
  "cert-manager-cainjector",
  "cert-manager-webhook",
  "csi-driver-nfs",
  "ebs-csi-driver",
  "efs-csi-driver",
  "envoy-gateway",
  "external-secrets",
  "external-secrets-cert-controller",
  "external-secrets-webhook",
  "gatekeeper",
  "grafana",
  "ingress-nginx",
  "istio-cni",
  "istiod",
  "keda-metrics",
  "keda-operator",
  "keda-webhooks",
  "kube-state-metrics",
  "metrics-server",
  "node-agents",
  "prometheus",
  "prometheus-adapter",
  "prometheus-operator",
  "snapshot-controller",
  "velero",
  "vertical-pod-autoscaler",
];

/** What Prometheus scrapes of each. */
const scraped: Readonly<Partial<Record<WorkloadName, readonly number[]>>> = {
  // Alertmanager, and what loads its configuration anew.
  alertmanager: [9093, 8080],
  alloy: [12345],
  // ApplicationSet controller, application controller, server, repository server, notifications.
  argocd: [8080, 8082, 8083, 8084, 9001],
  "cert-manager": [9402],
  "cert-manager-cainjector": [9402],
  "cert-manager-webhook": [9402],
  // The driver, and its sidecars.
  "ebs-csi-driver": [3301, 3302, 3303, 3304, 3305, 3306],
  "efs-csi-driver": [3301],
  "envoy-gateway": [19001],
  "external-secrets": [8080],
  "external-secrets-cert-controller": [8080],
  "external-secrets-webhook": [8080],
  gatekeeper: [8888],
  grafana: [3000],
  "ingress-nginx": [10254],
  "istio-cni": [15014],
  "istio-egressgateway": [15090],
  "istio-ingressgateway": [15090],
  istiod: [15014],
  "keda-metrics": [8080],
  "keda-operator": [8080],
  "keda-webhooks": [8080],
  "kube-state-metrics": [8080],
  // Loki, its caches, and the gateway's exporter.
  loki: [3100, 9150, 4040],
  "metrics-server": [10250],
  // local-static-provisioner.
  "node-agents": [8080],
  prometheus: [9090, 8080],
  "prometheus-adapter": [6443],
  "prometheus-operator": [10250],
  promtail: [3101],
  "snapshot-controller": [8080],
  tempo: [3200],
  velero: [8085],
  // Admission controller, recommender, updater.
  "vertical-pod-autoscaler": [8944, 8942, 8943],
};

/** What else the platform says to itself and to the world. */
const conversations: readonly Row[] = [
  ["anyone", "ingress-nginx", [80, 443], "HTTP into the cluster."],
  ["anyone", "envoy-gateway", [10080, 10443], "HTTP into the cluster: the proxies' ports 80 and 443."],
  [
    "anyone",
    "istio-ingressgateway",
    [80, 443, 15021],
    "HTTP into the mesh, and the load balancer's look at it.",
  ],

  ["ingress-nginx", "grafana", [3000], "The page `grafana.<domain>`."],
  ["ingress-nginx", "prometheus", [9090], "The page `prometheus.<domain>`."],
  ["ingress-nginx", "alertmanager", [9093], "The page `alertmanager.<domain>`."],
  ["ingress-nginx", "loki-gateway", [8080], "The page `loki.<domain>`."],
  ["ingress-nginx", "argocd", [8080], "The page `argocd.<domain>`."],
  ["envoy-gateway", "grafana", [3000], "The page `grafana.<domain>`."],
  ["envoy-gateway", "prometheus", [9090], "The page `prometheus.<domain>`."],
  ["envoy-gateway", "alertmanager", [9093], "The page `alertmanager.<domain>`."],
  ["envoy-gateway", "loki-gateway", [8080], "The page `loki.<domain>`."],
  ["envoy-gateway", "argocd", [8080], "The page `argocd.<domain>`."],
  ["envoy-gateway", "envoy-gateway", [], "Proxies, their control plane and the rate limit service."],
  ["envoy-gateway", "internet", [443], "Keys of whoever signs tokens."],

  ["prometheus", "nodes", [10250, 9100], "Metrics of kubelets and of node-exporter."],
  ["prometheus", "cluster-dns", [9153, 10054, 10055], "Metrics of CoreDNS, and of kube-dns on GKE."],
  ["prometheus", "alertmanager", [9093], "Alerts."],
  ["alertmanager", "alertmanager", [9094, udp(9094)], "What the replicas have told already."],
  ["alertmanager", "internet", [443], "PagerDuty and Slack."],
  ["grafana", "prometheus", [9090], "Panels."],
  ["grafana", "alertmanager", [9093], "Silences and alerts."],
  ["grafana", "loki-gateway", [8080], "Logs."],
  ["grafana", "tempo", [3200], "Traces."],
  ["grafana", "internet", [443], "Login."],
  ["prometheus-adapter", "prometheus", [9090], "Requests per second, for autoscalers."],
  ["keda-operator", "prometheus", [9090], "Requests per second, for ScaledObjects."],
  ["keda-operator", "cloud", [443], "Queues of the provider, for ScaledObjects."],
  ["keda-metrics", "keda-operator", [9666], "What a ScaledObject has measured."],
  ["metrics-server", "nodes", [10250], "What pods and nodes use."],

  ["promtail", "loki-gateway", [8080], "Log lines."],
  ["alloy", "loki-gateway", [8080], "Log lines."],
  ["loki", "loki", [], "The parts of Loki, and their caches."],
  ["loki", "cloud", [443], "The bucket of the logs."],
  ["tempo", "cloud", [443], "The bucket of the traces."],
  ["istio-ingressgateway", "tempo", [9411], "Spans."],
  ["istio-egressgateway", "tempo", [9411], "Spans."],

  [
    "cert-manager",
    "internet",
    [80, 443, 53, udp(53)],
    "Let's Encrypt, and a look at its challenges from outside.",
  ],
  [
    "cert-manager",
    "ingress-nginx",
    [80, 443],
    "The same look, where the cluster takes it for its own address.",
  ],
  [
    "cert-manager",
    "envoy-gateway",
    [10080, 10443],
    "The same look, where the cluster takes it for its own address.",
  ],
  ["cert-manager", "cloud", [443], "The DNS zone."],
  ["external-secrets", "cloud", [443], "The secret store."],
  ["velero", "cloud", [443], "The bucket of the backups, and snapshots."],
  ["ebs-csi-driver", "cloud", [443], "Volumes."],
  ["efs-csi-driver", "cloud", [443], "File systems."],

  ["argocd", "argocd", [], "The parts of Argo CD, and Redis."],
  ["argocd", "internet", [443, 22], "Git, charts, login, notifications."],

  ["istio-ingressgateway", "istiod", [15012], "Routes and certificates."],
  ["istio-egressgateway", "istiod", [15012], "Routes and certificates."],
  ["istio-egressgateway", "internet", [443], "The hosts that mesh-policy names."],
  ["istiod", "internet", [443], "Keys of whoever signs tokens."],
];

/** Every connection of the platform, whatever a cluster runs. */
export const platformRows: readonly Row[] = [
  ...asked,
  ...askers.map((from): Row => [from, "api-server", apiServerPorts, "Objects of the cluster."]),
  // The names are those of the record.
  ...(Object.entries(scraped) as [WorkloadName, readonly number[]][]).map(
    ([to, ports]): Row => ["prometheus", to, ports, "Metrics."],
  ),
  ...conversations,
];

/** Those whose both ends the cluster has. */
export const platformConnections = (cluster: Cluster): readonly Connection[] =>
  platformRows
    .filter(([from, to]) => [from, to].every((end) => !isWorkload(end) || isThere(cluster, end)))
    .map(([from, to, ports, why]) => ({ from: placeOf(from), to: placeOf(to), ports, why }));

const isWorkload = (end: End): end is WorkloadName => end in workloads;

function placeOf(end: End): Place {
  if (end === "cluster-dns") return clusterDns;
  return isWorkload(end) ? workloads[end] : end;
}
