// A frozen release of metrics-server. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/metrics-server/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/metrics-server/src/chart.gen.ts
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
  periodSeconds: "number",
  failureThreshold: "number"
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var chart = {
  repository: "https://kubernetes-sigs.github.io/metrics-server/",
  name: "metrics-server",
  version: "3.13.1",
  appVersion: "0.8.1",
  crds: [],
  images: [
    "registry.k8s.io/autoscaling/addon-resizer:1.8.23",
    "registry.k8s.io/metrics-server/metrics-server"
  ],
  keys: {
    image: { repository: "string", tag: "string", pullPolicy: "string" },
    imagePullSecrets: ["any"],
    nameOverride: "string",
    fullnameOverride: "string",
    serviceAccount: {
      create: "boolean",
      annotations: { "*": "string" },
      name: "string",
      secrets: ["any"]
    },
    rbac: { create: "boolean", pspEnabled: "boolean" },
    apiService: {
      create: "boolean",
      annotations: { "*": "string" },
      insecureSkipTLSVerify: "boolean",
      caBundle: "string"
    },
    commonLabels: { "*": "string" },
    podLabels: { "*": "string" },
    podAnnotations: { "*": "string" },
    podSecurityContext: podSecurityContextKeys,
    securityContext: podSecurityContextKeys,
    priorityClassName: "string",
    containerPort: "number|string",
    hostNetwork: { enabled: "boolean" },
    replicas: "number",
    revisionHistoryLimit: "any|null",
    updateStrategy: { "*": "any" },
    podDisruptionBudget: {
      enabled: "boolean",
      minAvailable: "any|null",
      maxUnavailable: "any|null",
      unhealthyPodEvictionPolicy: "any|null"
    },
    defaultArgs: ["any"],
    args: ["any"],
    livenessProbe: livenessProbeKeys,
    readinessProbe: livenessProbeKeys,
    service: {
      type: "string",
      port: "number|string",
      annotations: { "*": "string" },
      labels: { "*": "string" }
    },
    addonResizer: {
      enabled: "boolean",
      image: { repository: "string", tag: "string" },
      securityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      nanny: {
        cpu: "string",
        extraCpu: "string",
        memory: "string",
        extraMemory: "string",
        minClusterSize: "number",
        pollPeriod: "number",
        threshold: "number"
      }
    },
    metrics: { enabled: "boolean" },
    serviceMonitor: {
      enabled: "boolean",
      additionalLabels: { "*": "string" },
      interval: "string",
      scrapeTimeout: "string",
      metricRelabelings: ["any"],
      relabelings: ["any"]
    },
    resources: resourcesKeys,
    extraVolumeMounts: ["any"],
    extraVolumes: ["any"],
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    topologySpreadConstraints: ["any"],
    dnsConfig: { "*": "any" },
    deploymentAnnotations: { "*": "string" },
    schedulerName: "string",
    tmpVolume: { emptyDir: { "*": "any" } },
    tls: {
      type: "string",
      clusterDomain: "string",
      certManager: {
        addInjectorAnnotations: "boolean",
        existingIssuer: { enabled: "boolean", kind: "string", name: "string" },
        duration: "string",
        renewBefore: "string",
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      helm: { lookup: "boolean", certDurationDays: "number" },
      existingSecret: { name: "string", lookup: "boolean" }
    }
  }
};

// apps/metrics-server/src/checks.ts
var import_component = require("@hub/component");
var { certificate, deployment, targets } = (0, import_component.checksIn)("metrics-server");
var checks = (cluster, { replicas }) => [
  deployment("metrics-server", replicas, "Kubelets are asked what their pods use."),
  (0, import_component.apiServiceAvailable)("v1beta1.metrics.k8s.io", "kubectl top and autoscalers get an answer."),
  ...cluster.runs("cert-manager") ? [certificate("metrics-server", "The API server can check whom it asks.")] : [],
  ...targets(cluster, "Prometheus sees metrics-server.")
];

// apps/metrics-server/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas. Each of them asks every kubelet and answers on its own."),
  cpuRequest: (0, import_component2.cpu)().default("100m").describe(
    "CPU request of each replica, cores or millicores. Upstream: 100m up to 100 nodes, 1m for each more."
  ),
  memory: (0, import_component2.memory)().default("256Mi").describe(
    "Memory request and limit of each replica, with its unit. Upstream: 200Mi up to 100 nodes, 2Mi for each more."
  ),
  kubeletInsecureTls: import_zod.z.boolean().default(false).describe(
    "Whether to trust kubelets whose serving certificate the cluster's CA has not signed. EKS signs it: only for self-managed nodes."
  )
});

// apps/metrics-server/src/values.ts
var import_component3 = require("@hub/component");
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "metrics-server" } }
});
function values(cluster, settings2) {
  (0, import_component3.onlyOn)(cluster, "aws", "metrics-server", "brings a metrics-server of its own");
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    replicas: settings2.replicas,
    args: settings2.kubeletInsecureTls ? ["--kubelet-insecure-tls"] : [],
    resources: {
      requests: { cpu: settings2.cpuRequest, memory: settings2.memory },
      limits: { cpu: "500m", memory: settings2.memory }
    },
    // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
    podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
    ...certificate2(cluster),
    metrics: { enabled: monitored },
    serviceMonitor: { enabled: monitored }
  };
}
var certificate2 = (cluster) => cluster.runs("cert-manager") ? {
  // A year: the API server may have the new CA a minute before the pods have the new certificate.
  tls: { type: "cert-manager", certManager: { duration: "8760h", renewBefore: "720h" } },
  apiService: { insecureSkipTLSVerify: false }
} : { tls: { type: "metrics-server" }, apiService: { insecureSkipTLSVerify: true } };

// apps/metrics-server/src/workloads.ts
var workloads = ({ replicas, resources }) => [
  { name: "metrics-server", replicas, containers: [resources] }
];

// apps/metrics-server/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "metrics-server",
  description: "CPU and memory of pods and nodes as the API metrics.k8s.io. For AWS: other providers bring it.",
  namespace: { name: "metrics-server", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["cert-manager", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds nothing but the last reading, and takes its API with it.
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
