// A frozen release of istio-cni. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/istio-cni/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component2 = require("@hub/component");
var import_zod = require("zod");

// apps/istio-cni/src/chart.gen.ts
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var chart = {
  repository: "https://istio-release.storage.googleapis.com/charts",
  name: "cni",
  version: "1.30.3",
  appVersion: "1.30.3",
  crds: [],
  images: [
    "registry.istio.io/release/install-cni:1.30.3"
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
    seLinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
    seccompProfile: { type: "string", localhostProfile: "string" },
    supplementalGroups: ["number"],
    supplementalGroupsPolicy: "string",
    sysctls: ["any"],
    windowsOptions: "any",
    hub: "string",
    tag: "string",
    variant: "string",
    image: "string",
    pullPolicy: "string",
    logging: { level: "string" },
    cniBinDir: "string",
    cniConfDir: "string",
    cniConfFileName: "string",
    cniNetnsDir: "string",
    istioOwnedCNIConfigFileName: "string",
    istioOwnedCNIConfig: "boolean",
    excludeNamespaces: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    daemonSetLabels: { "*": "string" },
    podAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    chained: "boolean",
    provider: "string",
    ambient: {
      enabled: "boolean",
      enablementSelectors: ["any"],
      configDir: "string",
      dnsCapture: "boolean",
      ipv6: "boolean",
      reconcileIptablesOnStartup: "boolean",
      shareHostNetworkNamespace: "boolean",
      enableAmbientDetectionRetry: "boolean"
    },
    repair: {
      enabled: "boolean",
      hub: "string",
      tag: "string",
      labelPods: "boolean",
      deletePods: "boolean",
      repairPods: "boolean",
      initContainerName: "string",
      brokenPodLabelKey: "string",
      brokenPodLabelValue: "string"
    },
    useAppArmorAnnotation: "boolean",
    resources: resourcesKeys,
    resourceQuotas: { enabled: "boolean", pods: "number" },
    tolerations: ["any"],
    updateStrategy: {
      type: "string",
      rollingUpdate: {
        maxSurge: "number|string",
        maxUnavailable: "number|string",
        partition: "number"
      }
    },
    terminationGracePeriodSeconds: "number",
    revision: "string",
    ownerName: "string",
    global: {
      hub: "string",
      tag: "string",
      variant: "string",
      imagePullPolicy: "string",
      logging: { level: "string" },
      logAsJson: "boolean",
      networkPolicy: { enabled: "boolean" },
      imagePullSecrets: ["any"],
      defaultResources: resourcesKeys,
      nativeNftables: "boolean",
      resourceScope: "string"
    },
    env: { "*": "any" }
  }
};

// apps/istio-cni/src/checks.ts
var import_component = require("@hub/component");
var { daemonSet } = (0, import_component.checksIn)("istio-cni");
var checks = () => [
  daemonSet("istio-cni-node", "Every node sends the traffic of meshed pods through their sidecars.")
];

// apps/istio-cni/src/values.ts
var binFolders = {
  aws: "/opt/cni/bin",
  // The file system of GKE's nodes is read-only elsewhere.
  gcp: "/home/kubernetes/bin",
  azure: "/opt/cni/bin"
};
var values = ({ provider }) => ({
  // The chart has one folder for all of them.
  cniBinDir: binFolders[provider],
  excludeNamespaces: ["istio-cni", "istio-system", "kube-system"],
  resources: {
    requests: { cpu: "100m", memory: "100Mi" },
    limits: { cpu: "500m", memory: "256Mi" }
  },
  // GKE lets pods be critical to the node only in kube-system, and where a ResourceQuota says so.
  resourceQuotas: { enabled: provider === "gcp" }
});

// apps/istio-cni/src/workloads.ts
var workloads = ({ resources }) => [
  { name: "istio-cni-node", replicas: "every-node", containers: [resources] }
];

// apps/istio-cni/src/index.ts
var index_default = (0, import_component2.defineComponent)({
  name: "istio-cni",
  description: "Lets pods of restricted namespaces join the service mesh.",
  // It writes to the node's file system and network.
  namespace: { name: "istio-cni", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  chart,
  settings: import_zod.z.strictObject({}),
  values,
  checks,
  workloads,
  argo: {
    // New pods with a sidecar would have no network rules, and would not start.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
