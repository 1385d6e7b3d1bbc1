// A frozen release of local-static-provisioner. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/local-static-provisioner/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component3 = require("@hub/component");

// apps/local-static-provisioner/src/chart.gen.ts
var chart = {
  repository: "https://kubernetes-sigs.github.io/sig-storage-local-static-provisioner",
  name: "local-static-provisioner",
  version: "2.9.0",
  appVersion: "2.9.0",
  crds: [],
  images: [],
  keys: {
    nameOverride: "string",
    fullnameOverride: "string",
    rbac: { create: "boolean", extraRules: ["any"] },
    serviceAccount: { create: "boolean", name: "string" },
    setPVOwnerRef: "boolean",
    useJobForCleaning: "boolean",
    useNodeNameOnly: "boolean",
    additionalVolumes: ["any"],
    mountDevVolume: "boolean",
    additionalVolumeMounts: ["any"],
    enableWindows: "boolean",
    classes: ["any"],
    podAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    image: "string",
    imagePullSecrets: ["any"],
    nodeSelector: { "*": "string" },
    nodeSelectorWindows: { "*": "any" },
    tolerations: ["any"],
    removeNodeNotReadyTaint: "boolean",
    provisionerNotReadyNodeTaintKey: "string",
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    resources: {
      limits: { "*": "number|string" },
      requests: { "*": "number|string" },
      claims: ["any"]
    },
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
      seLinuxOptions: { level: "string", role: "string", type: "string", user: "string" },
      seccompProfile: { type: "string", localhostProfile: "string" },
      supplementalGroups: ["number"],
      supplementalGroupsPolicy: "string",
      sysctls: ["any"],
      windowsOptions: "any"
    },
    privileged: "boolean",
    hostPID: "boolean",
    livenessProbe: {
      tcpSocket: { port: "number|string" },
      initialDelaySeconds: "number",
      periodSeconds: "number",
      timeoutSeconds: "number",
      failureThreshold: "number"
    },
    readinessProbe: { "*": "any" },
    startupProbe: { "*": "any" },
    initContainers: ["any"],
    updateStrategy: {
      type: "string",
      rollingUpdate: {
        maxSurge: "number|string",
        maxUnavailable: "number|string",
        partition: "number"
      }
    },
    serviceMonitor: {
      enabled: "boolean",
      interval: "string",
      namespace: "any|null",
      additionalLabels: { "*": "string" },
      relabelings: ["any"]
    }
  }
};

// apps/local-static-provisioner/src/checks.ts
var import_component = require("@hub/component");
var { daemonSet, targets } = (0, import_component.checksIn)("node-agents");
var checks = (cluster) => [
  daemonSet("local-static-provisioner", "Disks of the nodes become volumes."),
  ...targets(cluster, "Prometheus sees the local static provisioner.", "provisioner")
];

// apps/local-static-provisioner/src/settings.ts
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  hostDir: import_zod.z.string().regex(/^\/[\w./-]+$/, "must be the path of a folder on the nodes, for example /mnt/disks").default("/mnt/disks").describe("Folder of a node in which every mounted disk, or link to an empty one, becomes a volume."),
  nodeSelector: import_zod.z.record(import_zod.z.string(), import_zod.z.string()).default({}).describe("Labels of the nodes that have such disks. None: every node.")
});

// apps/local-static-provisioner/src/values.ts
var import_component2 = require("@hub/component");
var className = "local-ssd";
var values = (cluster, { hostDir, nodeSelector }) => ({
  classes: [
    {
      name: className,
      hostDir,
      volumeMode: "Filesystem",
      accessMode: "ReadWriteOnce",
      // For a link to a disk that is empty still.
      fsType: "ext4",
      namePattern: "*",
      // In place of two rounds of shred, which take hours and wear an SSD out.
      blockCleanerCommand: ["/scripts/blkdiscard.sh"]
    }
  ],
  nodeSelector: (0, import_component2.sortedKeys)(nodeSelector),
  // Nodes with disks of their own are mostly tainted, to be for those who need them.
  tolerations: [{ operator: "Exists" }],
  // A volume goes with its node, since its data did.
  setPVOwnerRef: true,
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "200m", memory: "128Mi" } },
  updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") }
});

// apps/local-static-provisioner/src/workloads.ts
var workloads = ({ resources }) => [
  { name: "local-static-provisioner", replicas: "every-node", containers: [resources] }
];

// apps/local-static-provisioner/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "local-static-provisioner",
  description: "Volumes on the nodes' own disks, for the class local-ssd.",
  // It finds, formats and empties disks of the node.
  namespace: { name: "node-agents", podSecurity: "privileged" },
  // Which has the class.
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Volumes and what is in them stay.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
