// A frozen release of istiod. Never edited: what runs in the clusters that are pinned to it comes from here.
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// <define:process.env>
var init_define_process_env = __esm({
  "<define:process.env>"() {
  }
});

// absent:util
var require_util = __commonJS({
  "absent:util"(exports, module2) {
    init_define_process_env();
    var refuse = () => {
      throw Object.assign(new Error("it uses util, which a release does not have"), { name: "ImpureError" });
    };
    var absent = new Proxy(function() {
    }, {
      get: (_, key) => key === "__esModule" || key === "prototype" || typeof key === "symbol" ? void 0 : absent,
      apply: refuse,
      construct: refuse
    });
    module2.exports = absent;
  }
});

// apps/istiod/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/istiod/src/chart.ts
init_define_process_env();

// packages/chart/src/index.ts
init_define_process_env();

// packages/chart/src/check-values.ts
init_define_process_env();

// packages/problem/src/index.ts
init_define_process_env();

// packages/problem/src/exit-code.ts
init_define_process_env();

// packages/problem/src/format-problem.ts
init_define_process_env();
var import_node_util = __toESM(require_util(), 1);

// packages/problem/src/problem.ts
init_define_process_env();

// packages/problem/src/nearest.ts
init_define_process_env();

// packages/chart/src/nearest-path.ts
init_define_process_env();

// packages/chart/src/unlisted-keys.ts
init_define_process_env();
function withUnlistedKeys(chart3, { keys }) {
  const { values: _, ...known } = chart3;
  return { ...known, keys: extend(chart3.keys, keys) };
}
function extend(known, more) {
  if (!isMap(known) || !isMap(more)) return more;
  const keys = { ...known };
  for (const [name, child] of Object.entries(more)) {
    const there = Object.hasOwn(known, name) ? known[name] : void 0;
    keys[name] = there === void 0 ? child : extend(there, child);
  }
  return keys;
}
var isMap = (keys) => typeof keys === "object" && !Array.isArray(keys);

// apps/istiod/src/chart.gen.ts
init_define_process_env();
var seLinuxOptionsKeys = { level: "string", role: "string", type: "string", user: "string" };
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var chart = {
  repository: "https://istio-release.storage.googleapis.com/charts",
  name: "istiod",
  version: "1.30.3",
  appVersion: "1.30.3",
  crds: [],
  images: [
    "registry.istio.io/release/pilot:1.30.3"
  ],
  keys: {
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
    seLinuxOptions: seLinuxOptionsKeys,
    seccompProfile: { type: "string", localhostProfile: "string" },
    supplementalGroups: ["number"],
    supplementalGroupsPolicy: "string",
    sysctls: ["any"],
    windowsOptions: "any",
    autoscaleEnabled: "boolean",
    autoscaleMin: "number",
    autoscaleMax: "number",
    autoscaleBehavior: { "*": "any" },
    replicaCount: "number",
    rollingMaxSurge: "string",
    rollingMaxUnavailable: "string",
    hub: "string",
    tag: "string",
    variant: "string",
    image: "string",
    traceSampling: "number",
    resources: resourcesKeys,
    cni: { enabled: "boolean", provider: "string" },
    extraContainerArgs: ["any"],
    env: { "*": "any" },
    envVarFrom: ["any"],
    taint: { enabled: "boolean", namespace: "string", name: "string" },
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    tolerations: ["any"],
    cpu: { targetAverageUtilization: "number" },
    memory: { "*": "any" },
    volumeMounts: ["any"],
    volumes: ["any"],
    initContainers: ["any"],
    nodeSelector: { "*": "string" },
    podAnnotations: { "*": "string" },
    serviceAnnotations: { "*": "string" },
    serviceAccountAnnotations: { "*": "string" },
    sidecarInjectorWebhookAnnotations: { "*": "string" },
    topologySpreadConstraints: ["any"],
    jwksResolverExtraRootCA: "string",
    keepaliveMaxServerConnectionAge: "string",
    deploymentLabels: { "*": "string" },
    deploymentAnnotations: { "*": "string" },
    configMap: "boolean",
    podLabels: { "*": "string" },
    ipFamilyPolicy: "string",
    ipFamilies: ["any"],
    trustedZtunnelNamespace: "string",
    trustedZtunnelName: "string",
    sidecarInjectorWebhook: {
      neverInjectSelector: ["any"],
      alwaysInjectSelector: ["any"],
      injectedAnnotations: { "*": "string" },
      enableNamespacesByDefault: "boolean",
      reinvocationPolicy: "string",
      rewriteAppHTTPProbe: "boolean",
      templates: { "*": "any" },
      defaultTemplates: ["any"]
    },
    istiodRemote: {
      enabled: "boolean",
      enabledLocalInjectorIstiod: "boolean",
      injectionURL: "string",
      injectionPath: "string",
      injectionCABundle: "string"
    },
    telemetry: {
      enabled: "boolean",
      v2: {
        enabled: "boolean",
        prometheus: { enabled: "boolean" },
        stackdriver: { enabled: "boolean" }
      }
    },
    revision: "string",
    revisionTags: ["any"],
    ownerName: "string",
    meshConfig: { enablePrometheusMerge: "boolean" },
    experimental: { stableValidationPolicy: "boolean" },
    global: {
      istioNamespace: "string",
      certSigners: ["any"],
      defaultPodDisruptionBudget: { enabled: "boolean" },
      defaultResources: resourcesKeys,
      hub: "string",
      tag: "string",
      variant: "string",
      imagePullPolicy: "string",
      imagePullSecrets: ["any"],
      istiod: { enableAnalysis: "boolean" },
      logAsJson: "boolean",
      nativeNftables: "boolean",
      logging: { level: "string" },
      networkPolicy: { enabled: "boolean" },
      omitSidecarInjectorConfigMap: "boolean",
      resourceScope: "string",
      operatorManageWebhooks: "boolean",
      priorityClassName: "string",
      proxy: {
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
        seLinuxOptions: seLinuxOptionsKeys,
        seccompProfile: { type: "string", localhostProfile: "string" },
        supplementalGroups: ["number"],
        supplementalGroupsPolicy: "string",
        sysctls: ["any"],
        windowsOptions: "any",
        image: "string",
        autoInject: "string",
        clusterDomain: "string",
        componentLogLevel: "string",
        excludeInboundPorts: "string",
        includeInboundPorts: "string",
        includeIPRanges: "string",
        excludeIPRanges: "string",
        includeOutboundPorts: "string",
        excludeOutboundPorts: "string",
        logLevel: "string",
        outlierLogPath: "string",
        readinessFailureThreshold: "number",
        readinessInitialDelaySeconds: "number",
        readinessPeriodSeconds: "number",
        startupProbe: { enabled: "boolean", failureThreshold: "number" },
        resources: resourcesKeys,
        statusPort: "number|string",
        tracer: "string"
      },
      proxy_init: { image: "string", forceApplyIptables: "boolean" },
      remotePilotAddress: "string",
      caAddress: "string",
      externalIstiod: "boolean",
      configCluster: "boolean",
      configValidation: "boolean",
      meshID: "string",
      meshNetworks: { "*": "any" },
      mountMtlsCerts: "boolean",
      multiCluster: { clusterName: "string" },
      network: "string",
      pilotCertProvider: "string",
      sds: { token: { aud: "string" } },
      sts: { servicePort: "number|string" },
      caName: "string",
      waypoint: {
        resources: resourcesKeys,
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        topologySpreadConstraints: ["any"],
        nodeSelector: { "*": "string" },
        tolerations: ["any"]
      }
    },
    base: { enableIstioConfigCRDs: "boolean" },
    gateways: {
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
      seLinuxOptions: seLinuxOptionsKeys,
      seccompProfile: { type: "string", localhostProfile: "string" },
      supplementalGroups: ["number"],
      supplementalGroupsPolicy: "string",
      sysctls: ["any"],
      windowsOptions: "any",
      securityContext: {
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
        seLinuxOptions: seLinuxOptionsKeys,
        seccompProfile: { type: "string", localhostProfile: "string" },
        supplementalGroups: ["number"],
        supplementalGroupsPolicy: "string",
        sysctls: ["any"],
        windowsOptions: "any"
      }
    },
    gatewayClasses: { "*": "any" },
    pdb: { minAvailable: "number|string", unhealthyPodEvictionPolicy: "string" }
  }
};

// apps/istiod/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "meshConfig takes every field of istio.mesh.v1alpha1.MeshConfig, and values.yaml has base.validationFailurePolicy commented out.",
  keys: {
    base: { validationFailurePolicy: "string" },
    meshConfig: {
      enableTracing: "boolean",
      outboundTrafficPolicy: { mode: "string" },
      extensionProviders: [{ name: "string", zipkin: { service: "string", port: "number" } }]
    }
  }
});

// apps/istiod/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { deployment, targets } = (0, import_component.checksIn)("istio-system");
var checks = (cluster, settings2) => [
  deployment("istiod", settings2.minReplicas, "Proxies get their routes and their certificates."),
  {
    kind: "field",
    object: {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "MutatingWebhookConfiguration",
      name: "istio-sidecar-injector"
    },
    path: ["webhooks", "0", "clientConfig", "caBundle"],
    proves: "The API server knows the certificate of the webhook that adds sidecars."
  },
  {
    kind: "refused",
    object: {
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata: { name: "hubctl-must-be-refused", namespace: "istio-system" },
      // The schema lets it pass: that routes need a host, only istiod knows.
      spec: { hosts: [] }
    },
    by: 'admission webhook "validation.istio.io"',
    proves: "istiod checks the objects of the mesh, and refuses a VirtualService without a host."
  },
  // Gateways and sidecars are targets of their own namespaces.
  ...targets(cluster, "Prometheus sees istiod.", "discovery")
];

// apps/istiod/src/monitors.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var namespace = "istio-system";
function monitors(scope, cluster) {
  if (!cluster.runs("prometheus-operator-crds")) return;
  (0, import_component2.manifest)(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata: { name: "istiod", namespace },
    spec: {
      selector: { matchLabels: { app: "istiod" } },
      endpoints: [{ port: "http-monitoring" }]
    }
  });
  (0, import_component2.manifest)(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "istio-proxies", namespace },
    spec: {
      namespaceSelector: { any: true },
      // The injector puts the label on every pod that gets a proxy, gateways included.
      selector: { matchExpressions: [{ key: "service.istio.io/canonical-name", operator: "Exists" }] },
      // A port of the proxy itself: STRICT does not hold for it.
      podMetricsEndpoints: [{ port: "http-envoy-prom", path: "/stats/prometheus" }]
    }
  });
}

// apps/istiod/src/settings.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
var settings = import_zod.z.strictObject({
  minReplicas: import_zod.z.int().min(2, "must be at least 2 replicas").default(2).describe("Fewest replicas. All of them work."),
  maxReplicas: import_zod.z.int().min(2, "must be at least 2 replicas").default(5).describe("Most replicas."),
  outboundTraffic: import_zod.z.enum(["REGISTRY_ONLY", "ALLOW_ANY"]).default("REGISTRY_ONLY").describe(
    "What sidecars do with traffic to a host that the mesh does not know: REGISTRY_ONLY refuses it, ALLOW_ANY lets it out."
  ),
  zipkin: import_zod.z.strictObject({
    service: import_zod.z.string().regex(hostName, "must be the host name of a service, for example tempo.tracing.svc.cluster.local").default("tempo.tracing.svc.cluster.local").describe(
      "Host name of the service that takes spans as Zipkin has them. Default: the platform's Tempo."
    ),
    port: import_zod.z.int().min(1, "must be a port, 1 to 65535").max(65535, "must be a port, 1 to 65535").default(9411).describe("Its port.")
  }).prefault({}).describe("Where sidecars and gateways send spans."),
  sidecar: import_zod.z.strictObject({
    cpuRequest: (0, import_component3.cpu)().default("100m").describe("CPU request, cores or millicores."),
    cpuLimit: (0, import_component3.cpu)().default("500m").describe("CPU limit, cores or millicores."),
    memoryRequest: (0, import_component3.memory)().default("128Mi").describe("Memory request, with its unit."),
    memoryLimit: (0, import_component3.memory)().default("256Mi").describe("Memory limit, with its unit.")
  }).prefault({}).describe("What a sidecar adds to its pod; a pod's annotations may say otherwise.")
}).refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
  path: ["minReplicas"],
  error: "must be at most maxReplicas"
});

// apps/istiod/src/values.ts
init_define_process_env();
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { app: "istiod" } }
});
var values = (cluster, settings2) => ({
  autoscaleEnabled: true,
  autoscaleMin: settings2.minReplicas,
  autoscaleMax: settings2.maxReplicas,
  resources: { requests: { cpu: "500m", memory: "2Gi" }, limits: { cpu: "2000m", memory: "4Gi" } },
  // What is left to pass the restricted level.
  seccompProfile: { type: "RuntimeDefault" },
  topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
  // Else an init container of every pod wants NET_ADMIN, which a restricted namespace refuses.
  cni: { enabled: cluster.runs("istio-cni") },
  // What istiod would make of it. Else the chart says Ignore, and the two write in turns.
  base: { validationFailurePolicy: "Fail" },
  global: {
    configValidation: true,
    defaultPodDisruptionBudget: { enabled: true },
    logAsJson: true,
    proxy: {
      // So that sidecars pass the restricted level whatever their pod says.
      seccompProfile: { type: "RuntimeDefault" },
      resources: {
        requests: { cpu: settings2.sidecar.cpuRequest, memory: settings2.sidecar.memoryRequest },
        limits: { cpu: settings2.sidecar.cpuLimit, memory: settings2.sidecar.memoryLimit }
      }
    }
  },
  meshConfig: {
    enablePrometheusMerge: true,
    enableTracing: true,
    outboundTrafficPolicy: { mode: settings2.outboundTraffic },
    // The Telemetry object of mesh-policy names it.
    extensionProviders: [{ name: "zipkin", zipkin: settings2.zipkin }]
  }
});

// apps/istiod/src/workloads.ts
init_define_process_env();
var workloads = ({
  autoscaleEnabled,
  autoscaleMin,
  autoscaleMax,
  replicaCount,
  resources
}) => [
  {
    name: "istiod",
    replicas: autoscaleEnabled ? { min: autoscaleMin, max: autoscaleMax } : replicaCount,
    containers: [resources]
  }
];

// apps/istiod/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "istiod",
  description: "The control plane of the service mesh: sidecars, their routes and their certificates.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "istio-base"],
  after: ["istio-cni", "prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  manifests: monitors,
  checks,
  workloads,
  argo: {
    // It signs the mesh's certificates, with a CA whose key is a Secret of the namespace.
    removal: "confirm",
    // istiod writes it as soon as it serves the webhooks.
    syncOptions: ["RespectIgnoreDifferences=true"],
    ignoreDifferences: [
      {
        group: "admissionregistration.k8s.io",
        kind: "ValidatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"]
      },
      {
        group: "admissionregistration.k8s.io",
        kind: "MutatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"]
      }
    ],
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" }
    ]
  }
});
