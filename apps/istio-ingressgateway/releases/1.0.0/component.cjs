// A frozen release of istio-ingressgateway. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/istio-ingressgateway/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/istio-ingressgateway/src/chart.gen.ts
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
  version: "1.20.2",
  appVersion: "1.20.2",
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
      autoscaleBehavior: { "*": "any" }
    },
    env: { "*": "any" },
    labels: { "*": "string" },
    annotations: { "*": "number|string" },
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    topologySpreadConstraints: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    networkGateway: "string",
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
    priorityClassName: "string",
    global: { "*": "any" },
    runAsRoot: "boolean|null",
    unprivilegedPort: "boolean|string|null"
  }
};

// apps/istio-ingressgateway/src/checks.ts
var import_component = require("@hub/component");
var namespace = "istio-ingress";
var { deployment, targets } = (0, import_component.checksIn)(namespace);
var checks = (cluster, settings2) => [
  deployment("istio-ingressgateway", settings2.minReplicas, "Traffic from outside gets into the mesh."),
  {
    kind: "field",
    object: { apiVersion: "v1", kind: "Service", namespace, name: "istio-ingressgateway" },
    path: ["status", "loadBalancer", "ingress", "0"],
    proves: "The provider has made a load balancer, and DNS has an address to point to."
  },
  ...targets(cluster, "Prometheus sees the ingress gateway.")
];

// apps/istio-ingressgateway/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  minReplicas: import_zod.z.int().min(1, "must be at least 1 replica").default(3).describe("Fewest replicas: one in each of three zones."),
  maxReplicas: import_zod.z.int().min(1, "must be at least 1 replica").default(10).describe("Most replicas."),
  loadBalancer: import_zod.z.strictObject({
    internal: import_zod.z.boolean().default(false).describe("Whether only the cluster's own network reaches it."),
    sourceRanges: import_zod.z.array((0, import_component2.cidr)()).default([]).describe("Client networks that may connect, in CIDR form. Empty: all of them.")
  }).prefault({}).describe("The provider's load balancer in front of the gateway.")
}).refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
  path: ["minReplicas"],
  error: "must be at most maxReplicas"
});

// apps/istio-ingressgateway/src/load-balancer.ts
function loadBalancerAnnotations({ provider }, internal) {
  switch (provider) {
    case "aws":
      return {
        "service.beta.kubernetes.io/aws-load-balancer-type": "external",
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type": "ip",
        "service.beta.kubernetes.io/aws-load-balancer-scheme": internal ? "internal" : "internet-facing",
        "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true"
      };
    case "gcp":
      return internal ? { "networking.gke.io/load-balancer-type": "Internal" } : { "cloud.google.com/l4-rbs": "enabled" };
    case "azure":
      return internal ? { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } : {};
  }
}

// apps/istio-ingressgateway/src/values.ts
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { istio: "ingressgateway" } }
});
var port = (name, number) => ({ name, port: number, protocol: "TCP", targetPort: number });
var values = (cluster, { minReplicas, maxReplicas, loadBalancer }) => ({
  // By which Gateway objects find it.
  labels: { istio: "ingressgateway" },
  autoscaling: { enabled: true, minReplicas, maxReplicas, targetCPUUtilizationPercentage: 80 },
  podDisruptionBudget: { maxUnavailable: 1 },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
  securityContext: {
    // Replaces the chart's own, which has the sysctl: it binds ports 80 and 443 as nobody special.
    sysctls: [{ name: "net.ipv4.ip_unprivileged_port_start", value: "0" }],
    // What is left to pass the restricted level.
    seccompProfile: { type: "RuntimeDefault" }
  },
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "2000m", memory: "1Gi" } },
  service: {
    type: "LoadBalancer",
    // Keeps the client's address, which policies and logs are about.
    externalTrafficPolicy: "Local",
    annotations: loadBalancerAnnotations(cluster, loadBalancer.internal),
    loadBalancerSourceRanges: loadBalancer.sourceRanges,
    ports: [port("status-port", 15021), port("http2", 80), port("https", 443)]
  }
});

// apps/istio-ingressgateway/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "istio-ingressgateway",
  description: "The way into the service mesh, behind a load balancer of its own.",
  namespace: { name: "istio-ingress", podSecurity: "restricted" },
  // A pod that is made before the injector answers keeps the image `auto`, which nobody can pull.
  dependsOn: ["namespaces", "istiod"],
  chart,
  settings,
  values,
  checks,
  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm"
  }
});
