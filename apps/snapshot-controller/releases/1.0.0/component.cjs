// A frozen release of snapshot-controller. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/snapshot-controller/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/snapshot-controller/src/chart.gen.ts
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
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var chart = {
  repository: "https://piraeus.io/helm-charts/",
  name: "snapshot-controller",
  version: "5.2.0",
  appVersion: "v8.6.0",
  crds: [
    { name: "volumegroupsnapshotclasses.groupsnapshot.storage.k8s.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: false }, { name: "v1beta2", storage: true }] },
    { name: "volumegroupsnapshotcontents.groupsnapshot.storage.k8s.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: false }, { name: "v1beta2", storage: true }] },
    { name: "volumegroupsnapshots.groupsnapshot.storage.k8s.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: false }, { name: "v1beta2", storage: true }] },
    { name: "volumesnapshotclasses.snapshot.storage.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "volumesnapshotcontents.snapshot.storage.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "volumesnapshots.snapshot.storage.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] }
  ],
  images: [
    "registry.k8s.io/sig-storage/snapshot-controller",
    "registry.k8s.io/sig-storage/snapshot-conversion-webhook"
  ],
  keys: {
    installCRDs: "boolean",
    controller: {
      enabled: "boolean",
      replicaCount: "number",
      revisionHistoryLimit: "number",
      fullnameOverride: "string",
      args: {
        leaderElection: "boolean",
        leaderElectionNamespace: "string",
        httpEndpoint: "string",
        featureGates: "string"
      },
      image: { repository: "string", pullPolicy: "string", tag: "string" },
      imagePullSecrets: ["any"],
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      securityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      pdb: { "*": "any" },
      topologySpreadConstraints: ["any"],
      rbac: { create: "boolean" },
      serviceAccount: { create: "boolean", name: "string" },
      serviceMonitor: { create: "boolean" },
      priorityClassName: "string",
      hostNetwork: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string"
    },
    webhook: {
      enabled: "boolean",
      replicaCount: "number",
      revisionHistoryLimit: "number",
      fullnameOverride: "string",
      tls: {
        certificateSecret: "string",
        autogenerate: "boolean",
        renew: "boolean",
        certManagerIssuerRef: { "*": "any" },
        caBundle: "string",
        certificate: "string",
        key: "string"
      },
      args: {
        port: "number|string",
        tlsCertFile: "string",
        tlsPrivateKeyFile: "string"
      },
      image: { repository: "string", pullPolicy: "string", tag: "string" },
      imagePullSecrets: ["any"],
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      securityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      pdb: { "*": "any" },
      topologySpreadConstraints: ["any"],
      serviceAccount: { create: "boolean", name: "string" },
      priorityClassName: "string",
      hostNetwork: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string"
    },
    volumeSnapshotClasses: ["any"],
    volumeGroupSnapshotClasses: ["any"]
  }
};

// apps/snapshot-controller/src/checks.ts
var import_component = require("@hub/component");
var { deployment, targets } = (0, import_component.checksIn)("snapshot-controller");
var checks = (cluster, { replicas }) => [
  {
    kind: "crd-established",
    names: [
      "volumesnapshotclasses.snapshot.storage.k8s.io",
      "volumesnapshotcontents.snapshot.storage.k8s.io",
      "volumesnapshots.snapshot.storage.k8s.io"
    ],
    proves: "The kinds of snapshots are served."
  },
  deployment("snapshot-controller", replicas, "Snapshots are handed to the driver of their volume."),
  ...targets(cluster, "Prometheus sees the snapshot controller.")
];

// apps/snapshot-controller/src/settings.ts
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas, one of which works; another takes over within half a minute.")
});

// apps/snapshot-controller/src/values.ts
var import_component2 = require("@hub/component");
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "app.kubernetes.io/instance": "snapshot-controller" } }
});
function values(cluster, { replicas }) {
  (0, import_component2.onlyOn)(cluster, "aws", "snapshot-controller", "brings a snapshot controller of its own");
  return {
    controller: {
      replicaCount: replicas,
      // What the chart lacks to pass the restricted level.
      podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
      securityContext: { allowPrivilegeEscalation: false },
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      // Not `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
      pdb: { maxUnavailable: 1 },
      topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
      priorityClassName: "system-cluster-critical",
      // The ServiceMonitor kind is there only where its CRDs are.
      serviceMonitor: { create: cluster.runs("prometheus-operator-crds") }
    },
    // For group snapshots of old versions, of which there are none. Its certificate would be another at each render.
    webhook: { enabled: false, tls: { autogenerate: false } }
  };
}

// apps/snapshot-controller/src/workloads.ts
var workloads = ({ controller }) => [
  { name: "snapshot-controller", replicas: controller?.replicaCount, containers: [controller?.resources] }
];

// apps/snapshot-controller/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "snapshot-controller",
  description: "Snapshots of volumes, and their kinds. For AWS: other providers bring it.",
  namespace: { name: "snapshot-controller", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds the CRDs: with them every VolumeSnapshot would go.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
