// A frozen release of prometheus-adapter. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/prometheus-adapter/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/prometheus-adapter/src/chart.gen.ts
var podSecurityContextKeys = {
  allowPrivilegeEscalation: "boolean",
  appArmorProfile: { type: "string", localhostProfile: "string" },
  capabilities: { add: ["string"], drop: ["string"] },
  fsGroup: "number",
  fsGroupChangePolicy: "string",
  privileged: "boolean",
  procMount: "string",
  readOnlyRootFilesystem: "boolean",
  runAsGroup: "number",
  runAsNonRoot: "boolean",
  runAsUser: "number",
  seLinuxChangePolicy: "string",
  seLinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
  seccompProfile: { type: "string", localhostProfile: "string" },
  supplementalGroups: ["number"],
  supplementalGroupsPolicy: "string",
  sysctls: ["any"],
  windowsOptions: "any"
};
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string", scheme: "string" },
  initialDelaySeconds: "number",
  timeoutSeconds: "number"
};
var chart = {
  repository: "https://prometheus-community.github.io/helm-charts",
  name: "prometheus-adapter",
  version: "5.3.0",
  appVersion: "v0.12.0",
  crds: [],
  images: [
    "registry.k8s.io/prometheus-adapter/prometheus-adapter"
  ],
  keys: {
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    topologySpreadConstraints: ["any"],
    nameOverride: "string",
    fullnameOverride: "string",
    image: {
      repository: "string",
      tag: "string",
      pullPolicy: "string",
      pullSecrets: ["any"]
    },
    logLevel: "number",
    metricsRelistInterval: "string",
    listenPort: "number|string",
    nodeSelector: { "*": "string" },
    priorityClassName: "string",
    namespaceOverride: "string",
    customAnnotations: { "*": "string" },
    customLabels: { "*": "string" },
    prometheus: { url: "string", port: "number|string", path: "string" },
    replicas: "number",
    podSecurityContext: podSecurityContextKeys,
    securityContext: podSecurityContextKeys,
    rbac: {
      create: "boolean",
      useAuthReaderClusterRole: "boolean",
      externalMetrics: { resources: ["any"] },
      customMetrics: { resources: ["any"] }
    },
    automountServiceAccountToken: "boolean",
    serviceAccount: {
      create: "boolean",
      name: "any|null",
      annotations: { "*": "string" },
      automountServiceAccountToken: "boolean"
    },
    dnsConfig: { "*": "any" },
    resources: {
      limits: { "*": "number|string" },
      requests: { "*": "number|string" },
      claims: ["any"]
    },
    livenessProbe: livenessProbeKeys,
    readinessProbe: livenessProbeKeys,
    startupProbe: { "*": "any" },
    rules: {
      default: "boolean",
      custom: ["any"],
      existing: "any|null",
      external: ["any"]
    },
    service: {
      annotations: { "*": "string" },
      port: "number|string",
      type: "string",
      ipDualStack: { enabled: "boolean", ipFamilies: ["any"], ipFamilyPolicy: "string" }
    },
    tls: { enable: "boolean", ca: "string", key: "string", certificate: "string" },
    env: ["any"],
    extraArguments: ["any"],
    extraContainers: ["any"],
    extraVolumes: ["any"],
    extraVolumeMounts: ["any"],
    tolerations: ["any"],
    podLabels: { "*": "string" },
    podAnnotations: { "*": "string" },
    deploymentAnnotations: { "*": "string" },
    hostNetwork: { enabled: "boolean" },
    strategy: {
      type: "string",
      rollingUpdate: {
        maxSurge: "number|string",
        maxUnavailable: "number|string",
        partition: "number"
      }
    },
    podDisruptionBudget: {
      enabled: "boolean",
      minAvailable: "any|null",
      maxUnavailable: "number|string",
      unhealthyPodEvictionPolicy: "any|null"
    },
    certManager: {
      enabled: "boolean",
      caCertDuration: "string",
      certDuration: "string",
      caCertRevisionHistoryLimit: "any|null",
      certRevisionHistoryLimit: "any|null"
    },
    extraManifests: ["any"],
    revisionHistoryLimit: "number"
  }
};

// apps/prometheus-adapter/src/checks.ts
var import_component = require("@hub/component");
var { certificate, deployment } = (0, import_component.checksIn)("prometheus-adapter");
var checks = (_cluster, { replicas }) => [
  deployment("prometheus-adapter", replicas, "Questions of autoscalers are put to Prometheus."),
  (0, import_component.apiServiceAvailable)("v1beta1.custom.metrics.k8s.io", "Autoscalers get rates per second."),
  certificate("prometheus-adapter-root-cert", "Its own authority can sign."),
  certificate("prometheus-adapter-cert", "The API server can check whom it asks.")
];

// apps/prometheus-adapter/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var metricName = () => import_zod.z.string().regex(/^[a-z_][a-z0-9_]*$/, "must be a metric's name, for example http_requests_total");
var rate = import_zod.z.strictObject({
  counter: metricName().describe("The counter in Prometheus, with the labels namespace and pod."),
  metric: metricName().describe("What autoscalers call its rate, which is per second."),
  window: (0, import_component2.duration)().default("2m").describe(
    "How far back the rate looks, with its unit. At least four scrape intervals, of which the default is 30s."
  )
});
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas. Each of them asks Prometheus and answers on its own."),
  rates: import_zod.z.array(rate).min(1, "must name at least one rate, or the component serves nothing").refine((rates) => new Set(rates.map(({ metric }) => metric)).size === rates.length, {
    error: "must not have two rates of one metric"
  }).prefault([{ counter: "http_requests_total", metric: "http_requests_per_second" }]).describe("Counters whose rate autoscalers can go by. The list replaces the default one.")
});

// apps/prometheus-adapter/src/rules.ts
var rateRule = ({ counter, metric, window }) => ({
  seriesQuery: `${counter}{namespace!="",pod!=""}`,
  resources: {
    overrides: {
      namespace: { resource: "namespace" },
      pod: { resource: "pod" },
      service: { resource: "service" }
    }
  },
  name: { matches: `^${counter}$`, as: metric },
  metricsQuery: `sum(rate(<<.Series>>{<<.LabelMatchers>>}[${window}])) by (<<.GroupBy>>)`
});

// apps/prometheus-adapter/src/values.ts
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "prometheus-adapter" } }
});
var values = (_cluster, settings2) => ({
  // The Service of the component kube-prometheus-stack.
  prometheus: { url: "http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local", port: 9090 },
  rules: {
    // The default makes a metric of every series that there is.
    default: false,
    custom: settings2.rates.map(rateRule),
    // One entry, and the adapter would take external.metrics.k8s.io from keda.
    external: []
  },
  // So that the API server checks whom it asks.
  certManager: { enabled: true },
  replicas: settings2.replicas,
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
  // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
  podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")]
});

// apps/prometheus-adapter/src/workloads.ts
var workloads = ({ replicas, resources }) => [
  { name: "prometheus-adapter", replicas, containers: [resources] }
];

// apps/prometheus-adapter/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "prometheus-adapter",
  description: "Requests per second from Prometheus, for autoscalers, as the API custom.metrics.k8s.io.",
  namespace: { name: "prometheus-adapter", podSecurity: "restricted" },
  // cert-manager signs its certificate.
  dependsOn: ["namespaces", "cert-manager", "kube-prometheus-stack"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds nothing: every answer is a question to Prometheus.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "apiregistration.k8s.io", kind: "APIService" }
    ],
    // The RoleBinding by which it reads how the API server authenticates.
    namespaces: ["kube-system"]
  }
});
