// A frozen release of istio-egressgateway. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/istio-egressgateway/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component2 = require("@hub/component");

// apps/istio-egressgateway/src/chart.gen.ts
var securityContextKeys = {
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
var chart = {
  repository: "https://istio-release.storage.googleapis.com/charts",
  name: "gateway",
  version: "1.30.3",
  appVersion: "1.30.3",
  crds: [],
  images: [],
  keys: {
    name: "string",
    revision: "string",
    replicaCount: "number|null",
    kind: "string",
    rbac: { enabled: "boolean" },
    serviceAccount: { create: "boolean", annotations: { "*": "string" }, name: "string" },
    podAnnotations: {
      "prometheus.io/port": "string",
      "prometheus.io/scrape": "string",
      "prometheus.io/path": "string",
      "inject.istio.io/templates": "string",
      "sidecar.istio.io/inject": "string",
      "*": "string"
    },
    securityContext: securityContextKeys,
    containerSecurityContext: securityContextKeys,
    service: {
      type: "string",
      clusterIP: "string",
      selectorLabels: { "*": "string" },
      ports: [{
        name: "string|null",
        port: "number|null",
        protocol: "string|null",
        targetPort: "number|null"
      }],
      annotations: { "*": "string" },
      loadBalancerIP: "string",
      loadBalancerSourceRanges: ["any"],
      externalTrafficPolicy: "string",
      externalIPs: ["any"],
      ipFamilyPolicy: "string",
      ipFamilies: ["string"]
    },
    resources: {
      limits: { cpu: "string", memory: "string" },
      requests: { cpu: "string", memory: "string" },
      claims: ["any"]
    },
    autoscaling: {
      enabled: "boolean",
      minReplicas: "number",
      maxReplicas: "number",
      targetCPUUtilizationPercentage: "number",
      targetMemoryUtilizationPercentage: { "*": "any" },
      autoscaleBehavior: { "*": "any" }
    },
    env: { "*": "any" },
    envVarFrom: [{ name: "string|null", valueFrom: { "*": "any" } }],
    strategy: { "*": "any" },
    minReadySeconds: "number|null",
    readinessProbe: { "*": "any" },
    labels: { "istio.io/dataplane-mode": "string", "*": "string" },
    annotations: { "*": "number|string" },
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    topologySpreadConstraints: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    networkGateway: "string",
    networkGatewayPorts: {
      "status-port": { port: "number|string", targetPort: "number|string" },
      tls: { port: "number|string", targetPort: "number|string" },
      "tls-istiod": { port: "number|string", targetPort: "number|string" },
      "tls-webhook": { port: "number|string", targetPort: "number|string" },
      "*": {
        port: "number|null",
        targetPort: "number|null",
        protocol: "string|null"
      }
    },
    imagePullPolicy: "string",
    imagePullSecrets: [{ name: "string|null" }],
    podDisruptionBudget: {
      minAvailable: "number|string|null",
      maxUnavailable: "number|string|null",
      unhealthyPodEvictionPolicy: "string|null"
    },
    terminationGracePeriodSeconds: "number",
    volumes: [{ "*": "any" }],
    volumeMounts: [{ "*": "any" }],
    initContainers: [{ "*": "any" }],
    additionalContainers: [{ "*": "any" }],
    priorityClassName: "string",
    lifecycle: { postStart: { "*": "any" }, preStop: { "*": "any" } },
    global: { networkPolicy: { enabled: "boolean" } },
    enabled: "boolean|null",
    defaultRevision: "string|null",
    compatibilityVersion: "string|null",
    profile: "string|null",
    platform: "string|null",
    pilot: { "*": "any" },
    runAsRoot: "boolean|null",
    unprivilegedPort: "boolean|string|null"
  }
};

// apps/istio-egressgateway/src/checks.ts
var import_component = require("@hub/component");
var { deployment, targets } = (0, import_component.checksIn)("istio-egress");
var checks = (cluster, settings2) => [
  deployment(
    "istio-egressgateway",
    settings2.replicas,
    "Traffic to the hosts of mesh-policy gets out of the mesh."
  ),
  ...targets(cluster, "Prometheus sees the egress gateway.")
];

// apps/istio-egressgateway/src/settings.ts
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas. All of them work.")
});

// apps/istio-egressgateway/src/values.ts
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { istio: "egressgateway" } }
});
var port = (name, number) => ({ name, port: number, protocol: "TCP", targetPort: number });
var values = (_cluster, { replicas }) => ({
  // By which Gateway objects find it.
  labels: { istio: "egressgateway" },
  autoscaling: { enabled: false },
  replicaCount: replicas,
  podDisruptionBudget: { maxUnavailable: 1 },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
  securityContext: {
    // Replaces the chart's own, which has the sysctl: it binds ports 80 and 443 as nobody special.
    sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    // What is left to pass the restricted level.
    seccompProfile: { type: "RuntimeDefault" }
  },
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "2000m", memory: "1Gi" } },
  service: { type: "ClusterIP", ports: [port("http2", 80), port("https", 443)] }
});

// apps/istio-egressgateway/src/index.ts
var index_default = (0, import_component2.defineComponent)({
  name: "istio-egressgateway",
  description: "The one door out of the service mesh.",
  namespace: { name: "istio-egress", podSecurity: "restricted" },
  // A pod that is made before the injector answers keeps the image `auto`, which nobody can pull.
  dependsOn: ["namespaces", "istiod"],
  chart,
  settings,
  values,
  checks,
  argo: {
    // Routes that lead through it would lead nowhere.
    removal: "confirm"
  }
});
