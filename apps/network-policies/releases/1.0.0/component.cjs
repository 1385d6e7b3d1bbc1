// A frozen release of network-policies. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// apps/network-policies/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/network-policies/src/place.ts
var isOutside = (place) => typeof place === "string";
var named = (name) => ({ matchLabels: { "app.kubernetes.io/name": name } });

// apps/network-policies/src/workloads.ts
var label = (key, value) => ({ matchLabels: { [key]: value } });
var part = (value) => label("app.kubernetes.io/component", value);
var istioGateway = (name) => ({
  of: [`istio-${name}gateway`],
  namespace: `istio-${name}`
});
var byName = {
  alertmanager: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("alertmanager") },
  alloy: { of: ["alloy"], namespace: "node-agents", selector: named("alloy") },
  argocd: { of: ["argo-cd"], namespace: "argocd" },
  "cert-manager": { of: ["cert-manager"], namespace: "cert-manager", selector: part("controller") },
  "cert-manager-cainjector": {
    of: ["cert-manager"],
    namespace: "cert-manager",
    selector: part("cainjector")
  },
  "cert-manager-webhook": { of: ["cert-manager"], namespace: "cert-manager", selector: part("webhook") },
  "csi-driver-nfs": { of: ["csi-driver-nfs"], namespace: "csi-driver-nfs" },
  "ebs-csi-driver": { of: ["aws-ebs-csi-driver"], namespace: "aws-ebs-csi-driver" },
  "efs-csi-driver": { of: ["aws-efs-csi-driver"], namespace: "aws-efs-csi-driver" },
  "envoy-gateway": { of: ["envoy-gateway"], namespace: "envoy-gateway-system" },
  "external-secrets": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets")
  },
  "external-secrets-cert-controller": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets-cert-controller")
  },
  "external-secrets-webhook": {
    of: ["external-secrets"],
    namespace: "external-secrets",
    selector: named("external-secrets-webhook")
  },
  gatekeeper: { of: ["gatekeeper"], namespace: "gatekeeper-system" },
  grafana: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("grafana") },
  "ingress-nginx": {
    of: ["ingress-nginx"],
    namespace: "ingress-nginx",
    selector: {
      matchLabels: {
        "app.kubernetes.io/instance": "ingress-nginx",
        "app.kubernetes.io/component": "controller"
      }
    }
  },
  "istio-cni": { of: ["istio-cni"], namespace: "istio-cni" },
  "istio-egressgateway": istioGateway("egress"),
  "istio-ingressgateway": istioGateway("ingress"),
  istiod: { of: ["istiod"], namespace: "istio-system", selector: label("app", "istiod") },
  "keda-metrics": {
    of: ["keda"],
    namespace: "keda",
    selector: label("app", "keda-operator-metrics-apiserver")
  },
  "keda-operator": { of: ["keda"], namespace: "keda", selector: label("app", "keda-operator") },
  "keda-webhooks": { of: ["keda"], namespace: "keda", selector: label("app", "keda-admission-webhooks") },
  "kube-state-metrics": {
    of: ["kube-prometheus-stack"],
    namespace: "monitoring",
    selector: named("kube-state-metrics")
  },
  loki: { of: ["loki", "loki-distributed"], namespace: "logging" },
  "loki-gateway": { of: ["loki", "loki-distributed"], namespace: "logging", selector: part("gateway") },
  "metrics-server": { of: ["metrics-server"], namespace: "metrics-server" },
  /** Any of them; node-exporter, in the network of the node, is beyond policies. */
  "node-agents": {
    of: ["alloy", "aws-ebs-csi-driver", "local-static-provisioner", "promtail"],
    namespace: "node-agents"
  },
  prometheus: { of: ["kube-prometheus-stack"], namespace: "monitoring", selector: named("prometheus") },
  "prometheus-adapter": { of: ["prometheus-adapter"], namespace: "prometheus-adapter" },
  "prometheus-operator": {
    of: ["kube-prometheus-stack"],
    namespace: "monitoring",
    selector: label("app", "kube-prometheus-stack-operator")
  },
  promtail: { of: ["promtail"], namespace: "node-agents", selector: named("promtail") },
  "snapshot-controller": { of: ["snapshot-controller"], namespace: "snapshot-controller" },
  tempo: { of: ["tempo"], namespace: "tracing" },
  velero: { of: ["velero"], namespace: "velero" },
  "vertical-pod-autoscaler": { of: ["vertical-pod-autoscaler"], namespace: "vertical-pod-autoscaler" }
};
var workloads = Object.fromEntries(
  Object.entries(byName).map(([name, workload]) => [name, { name, ...workload }])
  // `fromEntries` forgets which names there are.
);
var isThere = (cluster, name) => workloads[name].of.some((component) => cluster.runs(component));
var clusterDns = {
  name: "cluster-dns",
  namespace: "kube-system",
  selector: { matchLabels: { "k8s-app": "kube-dns" } }
};

// apps/network-policies/src/platform-connections.ts
var udp = (port2) => ({ port: port2, protocol: "UDP" });
var apiServerPorts = [443, 6443];
var asked = [
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
  ["api-server", "vertical-pod-autoscaler", [8e3], "Admission of pods that get other requests."]
];
var askers = [
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
  "vertical-pod-autoscaler"
];
var scraped = {
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
  grafana: [3e3],
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
  "vertical-pod-autoscaler": [8944, 8942, 8943]
};
var conversations = [
  ["anyone", "ingress-nginx", [80, 443], "HTTP into the cluster."],
  ["anyone", "envoy-gateway", [10080, 10443], "HTTP into the cluster: the proxies' ports 80 and 443."],
  [
    "anyone",
    "istio-ingressgateway",
    [80, 443, 15021],
    "HTTP into the mesh, and the load balancer's look at it."
  ],
  ["ingress-nginx", "grafana", [3e3], "The page `grafana.<domain>`."],
  ["ingress-nginx", "prometheus", [9090], "The page `prometheus.<domain>`."],
  ["ingress-nginx", "alertmanager", [9093], "The page `alertmanager.<domain>`."],
  ["ingress-nginx", "loki-gateway", [8080], "The page `loki.<domain>`."],
  ["ingress-nginx", "argocd", [8080], "The page `argocd.<domain>`."],
  ["envoy-gateway", "grafana", [3e3], "The page `grafana.<domain>`."],
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
    "Let's Encrypt, and a look at its challenges from outside."
  ],
  [
    "cert-manager",
    "ingress-nginx",
    [80, 443],
    "The same look, where the cluster takes it for its own address."
  ],
  [
    "cert-manager",
    "envoy-gateway",
    [10080, 10443],
    "The same look, where the cluster takes it for its own address."
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
  ["istiod", "internet", [443], "Keys of whoever signs tokens."]
];
var platformRows = [
  ...asked,
  ...askers.map((from) => [from, "api-server", apiServerPorts, "Objects of the cluster."]),
  // The names are those of the record.
  ...Object.entries(scraped).map(
    ([to, ports]) => ["prometheus", to, ports, "Metrics."]
  ),
  ...conversations
];
var platformConnections = (cluster) => platformRows.filter(([from, to]) => [from, to].every((end) => !isWorkload(end) || isThere(cluster, end))).map(([from, to, ports, why]) => ({ from: placeOf(from), to: placeOf(to), ports, why }));
var isWorkload = (end) => end in workloads;
function placeOf(end) {
  if (end === "cluster-dns") return clusterDns;
  return isWorkload(end) ? workloads[end] : end;
}

// apps/network-policies/src/service-settings.ts
var import_zod = require("zod");
var label2 = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
var namespacePattern = new RegExp(`^${label2}$`);
var namespacedNamePattern = new RegExp(`^${label2}/${label2}$`);
var callerWords = ["ingress", "keda", "envoy-gateway"];
var isCallerWord = (caller) => callerWords.some((word) => word === caller);
var portMessage = "must be a port, 1 to 65535";
var port = () => import_zod.z.int().min(1, portMessage).max(65535, portMessage);
var service = (defaults = {}) => import_zod.z.strictObject({
  podLabels: import_zod.z.record(import_zod.z.string(), import_zod.z.string()).default({}).describe("Labels of its pods. Default: app.kubernetes.io/name is its name."),
  ports: import_zod.z.array(port()).default([...defaults.ports ?? []]).describe("Ports at which its pods answer callers; those of the pods, not of the Service."),
  callers: import_zod.z.array(
    import_zod.z.string().refine(
      (caller) => isCallerWord(caller) || namespacedNamePattern.test(caller),
      `must be the namespace/name of a service, or ${callerWords.join(", ")}`
    )
  ).default([...defaults.callers ?? []]).describe(
    "Who may talk to it: services as namespace/name; ingress is whatever lets HTTP into the cluster; keda asks what to scale by; envoy-gateway counts requests. The list replaces the default one."
  ),
  metricsPort: import_zod.z.int().min(0, portMessage).max(65535, portMessage).default(defaults.metricsPort ?? 0).describe("Port at which Prometheus may ask for metrics, or 0 for none."),
  internet: import_zod.z.boolean().default(defaults.internet ?? false).describe("Whether it may reach hosts outside, by HTTPS."),
  apiServer: import_zod.z.boolean().default(false).describe("Whether it may talk to the API server."),
  peers: import_zod.z.boolean().default(defaults.peers ?? false).describe("Whether its pods may talk to one another, at any port, as those of a Kafka cluster do.")
});

// apps/network-policies/src/application-connections.ts
var callersByWord = {
  ingress: ["ingress-nginx", "envoy-gateway", "istio-ingressgateway"],
  keda: ["keda-operator"],
  "envoy-gateway": ["envoy-gateway"]
};
var solver = (namespace) => ({
  name: "acme-solver",
  namespace,
  selector: { matchLabels: { "acme.cert-manager.io/http01-solver": "true" } }
});
var meshed = (namespace) => ({
  name: "mesh",
  namespace,
  selector: { matchExpressions: [{ key: "service.istio.io/canonical-name", operator: "Exists" }] }
});
function applicationConnections(cluster, settings2) {
  const services2 = servicesOf(settings2);
  return [
    ...services2.flatMap(([key, service2]) => [
      ...callsOf(key, service2, services2, cluster),
      ...outsideOf(key, service2),
      ...metricsOf(key, service2, cluster)
    ]),
    ...namespacesOf(settings2).flatMap((namespace) => [
      ...tracesOf(namespace, cluster),
      ...cluster.runs("istiod") ? meshOf(namespace, cluster) : []
    ])
  ];
}
var there = (cluster, ...names) => names.filter((name) => isThere(cluster, name)).map((name) => workloads[name]);
function callsOf(key, service2, services2, cluster) {
  const podsCalled = (caller) => isCallerWord(caller) ? there(cluster, ...callersByWord[caller]) : services2.filter(([other]) => other === caller).map(([other, its]) => podsOf(other, its));
  return service2.callers.flatMap(
    (caller) => podsCalled(caller).map((from) => ({
      from,
      to: podsOf(key, service2),
      ports: service2.ports,
      why: `${caller} calls ${key}.`
    }))
  );
}
var metricsOf = (key, service2, cluster) => service2.metricsPort === 0 ? [] : there(cluster, "prometheus").map((from) => ({
  from,
  to: podsOf(key, service2),
  ports: [service2.metricsPort],
  why: "Metrics."
}));
var tracesOf = (namespace, cluster) => there(cluster, "tempo").map((to) => ({
  from: { name: "everything", namespace },
  to,
  ports: [4317, 4318],
  why: "Spans, by OpenTelemetry."
}));
var meshOf = (namespace, cluster) => [
  ...there(cluster, "istiod").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [15012],
    why: "Routes and certificates of sidecars."
  })),
  ...there(cluster, "prometheus").map((from) => ({
    from,
    to: meshed(namespace),
    ports: [15020, 15090],
    why: "Metrics of sidecars, and of what is behind them."
  })),
  ...there(cluster, "tempo").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [9411],
    why: "Spans of sidecars."
  })),
  ...there(cluster, "istio-egressgateway").map((to) => ({
    from: meshed(namespace),
    to,
    ports: [443],
    why: "Hosts outside that mesh-policy names."
  }))
];
var challengeConnections = (cluster, namespaces) => cluster.runs("cert-manager") ? there(cluster, "ingress-nginx", "envoy-gateway").flatMap(
  (from) => namespaces.map((namespace) => ({
    from,
    to: solver(namespace),
    ports: [8089],
    why: "Challenges of Let's Encrypt."
  }))
) : [];
var servicesOf = ({ services: services2, applicationNamespaces }) => Object.entries(services2).filter(([key]) => applicationNamespaces.includes(key.split("/")[0] ?? "")).sort(([a], [b]) => a < b ? -1 : 1);
var namespacesOf = ({ applicationNamespaces }) => [...new Set(applicationNamespaces)].toSorted();
function podsOf(key, { podLabels }) {
  const [namespace = "", name = ""] = key.split("/");
  const hasLabels = Object.keys(podLabels).length > 0;
  return { name, namespace, selector: hasLabels ? { matchLabels: podLabels } : named(name) };
}
function outsideOf(key, service2) {
  const from = podsOf(key, service2);
  return [
    ...service2.internet ? [{ from, to: "internet", ports: [443], why: `${key} reaches hosts outside.` }] : [],
    ...service2.apiServer ? [{ from, to: "api-server", ports: apiServerPorts, why: `${key} reads the cluster.` }] : [],
    ...service2.peers ? [{ from, to: from, ports: [], why: `The pods of ${key}.` }] : []
  ];
}

// apps/network-policies/src/connections.ts
function namespacesIn(cluster, settings2) {
  const applications = namespacesOf(settings2);
  const infrastructure = cluster.namespaces.map(({ name }) => name).filter((name) => !name.startsWith("kube-") && !applications.includes(name));
  return { infrastructure, applications };
}
function heldNamespaces(cluster, settings2) {
  const { infrastructure, applications } = namespacesIn(cluster, settings2);
  return [
    ...settings2.enforce.infrastructure ? infrastructure : [],
    ...settings2.enforce.applications ? applications : []
  ];
}
function connections(cluster, settings2) {
  const { infrastructure, applications } = namespacesIn(cluster, settings2);
  return [
    ...platformConnections(cluster),
    ...outsideByChoice(cluster, settings2),
    ...applicationConnections(cluster, settings2),
    ...challengeConnections(cluster, [...infrastructure, ...applications])
  ];
}
var outsideByChoice = (cluster, settings2) => [
  ...settings2.remoteWrite && cluster.runs("kube-prometheus-stack") ? [
    {
      from: workloads.prometheus,
      to: "internet",
      ports: [443],
      why: "Samples, by remote write."
    }
  ] : [],
  ...settings2.logsOutside ? ["alloy", "promtail"].filter((name) => cluster.runs(name)).map((name) => ({
    from: workloads[name],
    to: "internet",
    ports: [443],
    why: "Log lines, to a Loki outside."
  })) : []
];

// apps/network-policies/src/checks.ts
var checks = (cluster, settings2) => heldNamespaces(cluster, settings2).map((namespace) => ({
  kind: "exists",
  object: { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", namespace, name: "default-deny" },
  proves: `What nobody allows is refused in ${namespace}.`
}));

// apps/network-policies/src/policies.ts
var import_component = require("@hub/component");

// apps/network-policies/src/peers.ts
var everywhere = "0.0.0.0/0";
var linkLocal = "169.254.0.0/16";
var block = (cidr2) => ({ ipBlock: { cidr: cidr2 } });
var blocks = (cidrs) => (cidrs.length > 0 ? [...new Set(cidrs)].toSorted() : [everywhere]).map(block);
var pods = (namespace, selector) => ({
  // The API server puts the label on every namespace.
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
  ...selector && { podSelector: selector }
});
var identityEndpoints = {
  // EKS Pod Identity. With a role for the service account it is STS, by HTTPS.
  aws: [{ peers: [block("169.254.170.23/32")], ports: [80] }],
  // The metadata server of GKE, which stands in for that of the node.
  gcp: [
    { peers: [block("169.254.169.254/32")], ports: [80] },
    { peers: [block("169.254.169.252/32")], ports: [988] }
  ],
  azure: []
};
var udpAndTcp = (port2) => [{ port: port2, protocol: "UDP" }, port2];
var dns = (cluster) => [
  {
    peers: [
      pods(clusterDns.namespace, clusterDns.selector),
      block("169.254.20.10/32"),
      ...cluster.provider === "gcp" ? [block("169.254.169.254/32")] : []
    ],
    ports: udpAndTcp(53)
  }
];
var internet = [{ ipBlock: { cidr: everywhere, except: [linkLocal] } }];
function apiServerCalls({ provider }, { apiServer }) {
  if (provider === "azure") {
    return [pods("kube-system", { matchLabels: { app: "konnectivity-agent" } }), ...apiServer.map(block)];
  }
  return [
    ...provider === "gcp" ? [pods("kube-system", { matchLabels: { "k8s-app": "konnectivity-agent" } })] : [],
    ...blocks(apiServer)
  ];
}
function waysTo(place, ports, cluster, settings2) {
  if (typeof place !== "string") return [{ peers: [pods(place.namespace, place.selector)], ports }];
  const ways = {
    "api-server": () => [{ peers: blocks(settings2.apiServer), ports }],
    nodes: () => [{ peers: blocks(settings2.nodes), ports }],
    anyone: () => [{ peers: [], ports }],
    internet: () => [{ peers: internet, ports }],
    cloud: () => [{ peers: internet, ports }, ...identityEndpoints[cluster.provider]],
    dns: () => dns(cluster)
  };
  return ways[place]();
}
function peersFrom(place, cluster, settings2) {
  if (typeof place !== "string") return [pods(place.namespace, place.selector)];
  if (place === "api-server") return apiServerCalls(cluster, settings2);
  if (place === "anyone") return [];
  throw new TypeError(`Nobody comes from ${place}.`);
}
var toPort = (port2) => typeof port2 === "number" ? { protocol: "TCP", port: port2 } : { protocol: port2.protocol, port: port2.port };

// apps/network-policies/src/policies.ts
function policies(scope, cluster, settings2) {
  const all = connections(cluster, settings2);
  for (const namespace of heldNamespaces(cluster, settings2)) {
    defaultDeny(scope, namespace);
    dns2(scope, namespace, cluster, settings2);
    for (const pods2 of podsIn(namespace, all)) allow(scope, pods2, all, cluster, settings2);
  }
}
function podsIn(namespace, all) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const place of all.flatMap(({ from, to }) => [from, to]))
    if (!isOutside(place) && place.namespace === namespace) byName2.set(place.name, place);
  return [...byName2.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
function defaultDeny(scope, namespace) {
  (0, import_component.manifest)(
    scope,
    {
      ...head("default-deny", namespace),
      spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] }
    },
    { wave: 1 }
  );
}
function dns2(scope, namespace, cluster, settings2) {
  (0, import_component.manifest)(scope, {
    ...head("dns", namespace),
    spec: { podSelector: {}, policyTypes: ["Egress"], egress: egressTo("dns", [], cluster, settings2) }
  });
}
function allow(scope, pods2, all, cluster, settings2) {
  const isMeant = (place) => !isOutside(place) && place.namespace === pods2.namespace && place.name === pods2.name;
  const ingress = all.filter(({ to }) => isMeant(to)).map(({ from, ports }) => {
    const peers = peersFrom(from, cluster, settings2);
    return {
      ...peers.length > 0 && { from: [...peers] },
      ...ports.length > 0 && { ports: ports.map(toPort) }
    };
  });
  const egress = all.filter(({ from }) => isMeant(from)).flatMap(({ to, ports }) => egressTo(to, ports, cluster, settings2));
  (0, import_component.manifest)(scope, {
    ...head(pods2.name, pods2.namespace),
    spec: {
      podSelector: pods2.selector ?? {},
      policyTypes: [
        ...ingress.length > 0 ? ["Ingress"] : [],
        ...egress.length > 0 ? ["Egress"] : []
      ],
      ...ingress.length > 0 && { ingress },
      ...egress.length > 0 && { egress }
    }
  });
}
var egressTo = (to, ports, cluster, settings2) => waysTo(to, ports, cluster, settings2).map((way) => ({
  to: [...way.peers],
  ...way.ports.length > 0 && { ports: way.ports.map(toPort) }
}));
var head = (name, namespace) => ({ apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: { name, namespace } });

// apps/network-policies/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod2 = require("zod");
var api = "llm-analytics/api";
var ingest = "llm-analytics/ingest";
var workers = ["llm-analytics/event-consumer", "llm-analytics/job-worker", "llm-analytics/report-worker"];
var ownPolicies = ["acme-solver", "default-deny", "dns", "everything", "mesh"];
var services = {
  [api]: service({
    ports: [8080],
    callers: ["ingress", "llm-analytics/frontend"],
    metricsPort: 9090,
    // The models of providers.
    internet: true
  }).prefault({}).describe("The API."),
  "llm-analytics/frontend": service({ ports: [3e3], callers: ["ingress"], metricsPort: 9090 }).prefault({}).describe("The frontend."),
  [ingest]: service({ ports: [8080], callers: ["ingress"], metricsPort: 9090 }).prefault({}).describe("Takes what services report, over HTTP."),
  "llm-analytics/event-consumer": service({ metricsPort: 9090 }).prefault({}).describe("Reads what services report, from Kafka."),
  "llm-analytics/job-worker": service({ metricsPort: 9090, internet: true }).prefault({}).describe("Works off a queue in Redis."),
  "llm-analytics/report-worker": service({ metricsPort: 9090 }).prefault({}).describe("Makes reports."),
  "databases/timescaledb": service({
    ports: [5432],
    callers: ["databases/pgbouncer", "databases/postgres-exporter", "keda"],
    peers: true
  }).prefault({}).describe("The database."),
  "databases/pgbouncer": service({ ports: [5432, 6432], callers: [api, ingest, ...workers, "keda"] }).prefault({}).describe("The pooler of the connections to the database."),
  "databases/postgres-exporter": service({ metricsPort: 9187 }).prefault({}).describe("Metrics of the database."),
  "databases/redis": service({
    ports: [6379],
    callers: [api, ingest, ...workers, "databases/redis-exporter", "keda", "envoy-gateway"],
    peers: true
  }).prefault({}).describe("Cache and queues, and the counts of rate limits."),
  "databases/redis-exporter": service({ metricsPort: 9121 }).prefault({}).describe("Metrics of Redis."),
  "messaging/kafka": service({
    ports: [9092, 9093],
    callers: [api, ingest, "llm-analytics/event-consumer", "messaging/kafka-exporter", "keda"],
    peers: true
  }).prefault({}).describe("The brokers."),
  "messaging/kafka-exporter": service({ metricsPort: 9308 }).prefault({}).describe("Metrics of Kafka.")
};
var settings = import_zod2.z.strictObject({
  enforce: import_zod2.z.strictObject({
    infrastructure: import_zod2.z.boolean().default(true).describe("In the namespaces of components."),
    applications: import_zod2.z.boolean().default(true).describe("In the namespaces of applications.")
  }).prefault({}).describe("Where traffic is held to what is allowed. false takes every policy out of those namespaces."),
  apiServer: import_zod2.z.array((0, import_component2.cidr)()).default([]).describe(
    "Addresses of the API server as pods see them, networks: where it answers, and from where it calls webhooks. None: any address may call at the ports of webhooks, and pods may reach any address at 443 and 6443."
  ),
  nodes: import_zod2.z.array((0, import_component2.cidr)()).default([]).describe("Addresses of nodes, networks, for metrics of kubelets. None: any address, at those ports."),
  remoteWrite: import_zod2.z.boolean().default(false).describe("Whether Prometheus sends its samples to a host outside, by HTTPS."),
  logsOutside: import_zod2.z.boolean().default(false).describe("Whether the agents of the nodes send log lines to a host outside, by HTTPS."),
  applicationNamespaces: import_zod2.z.array(import_zod2.z.string().regex(namespacePattern, "must be the name of a namespace")).default(["databases", "llm-analytics", "messaging"]).describe(
    "Namespaces of applications, as the component namespaces makes them. Services elsewhere are left out. The list replaces the default one."
  ),
  services: import_zod2.z.object(services).catchall(service()).superRefine((all, context) => {
    for (const [name, { callers, ports }] of Object.entries(all)) {
      const complain = (path, message) => context.addIssue({ code: "custom", path: [name, ...path], message });
      if (!namespacedNamePattern.test(name)) complain([], "must be namespace/name");
      const own = ownPolicies.find((policy) => name.endsWith(`/${policy}`));
      if (own) complain([], `has the name of the policy ${own}, which every such namespace has`);
      if (callers.length > 0 && ports.length === 0) complain(["ports"], "must name a port for the callers");
      for (const [index, caller] of callers.entries()) {
        if (isCallerWord(caller) || !namespacedNamePattern.test(caller) || caller in all) continue;
        complain(["callers", String(index)], `is ${caller}, which is none of the services`);
      }
    }
  }).prefault({}).describe("Services of applications, by namespace/name. What is not named may talk to nobody.")
});

// apps/network-policies/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "network-policies",
  description: "Default deny in every namespace, and one allow for each connection that is real.",
  namespace: { name: "default", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  settings,
  manifests: policies,
  checks,
  argo: {
    // It holds nothing: without it everybody may talk to everybody.
    removal: "confirm",
    namespaces: ["*"]
  }
});
