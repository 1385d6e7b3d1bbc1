// A frozen release of aws-efs-csi-driver. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/aws-efs-csi-driver/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/aws-efs-csi-driver/src/chart.ts
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

// apps/aws-efs-csi-driver/src/chart.gen.ts
init_define_process_env();
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
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
var livenessProbeKeys = {
  image: { repository: "string", tag: "string", pullPolicy: "string" },
  resources: resourcesKeys,
  securityContext: securityContextKeys
};
var livenessProbe2Keys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number",
  timeoutSeconds: "number",
  periodSeconds: "number",
  failureThreshold: "number"
};
var chart = {
  repository: "https://kubernetes-sigs.github.io/aws-efs-csi-driver/",
  name: "aws-efs-csi-driver",
  version: "4.4.1",
  appVersion: "3.4.1",
  crds: [],
  images: [
    "public.ecr.aws/csi-components/csi-node-driver-registrar:v2.17.0-eksbuild.3",
    "public.ecr.aws/csi-components/csi-provisioner:v6.3.0-eksbuild.2",
    "public.ecr.aws/csi-components/livenessprobe:v2.19.0-eksbuild.3",
    "public.ecr.aws/efs-csi-driver/amazon/aws-efs-csi-driver:v3.4.1"
  ],
  keys: {
    nameOverride: "string",
    fullnameOverride: "string",
    useFIPS: "boolean",
    portRangeUpperBound: "string",
    debugLogs: "boolean",
    image: { repository: "string", tag: "string", pullPolicy: "string" },
    sidecars: {
      livenessProbe: livenessProbeKeys,
      nodeDriverRegistrar: livenessProbeKeys,
      csiProvisioner: {
        image: { repository: "string", tag: "string", pullPolicy: "string" },
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        additionalArgs: ["any"]
      }
    },
    imagePullSecrets: ["any"],
    controller: {
      create: "boolean",
      name: "string",
      replicaCount: "number",
      enableMetrics: "boolean",
      enablePrometheusAnnotations: "boolean",
      serviceMonitor: { enabled: "boolean" },
      logLevel: "number",
      extraCreateMetadata: "boolean",
      tags: { "*": "any" },
      deleteAccessPointRootDir: "boolean",
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      hostNetwork: "boolean",
      priorityClassName: "string",
      dnsPolicy: "string",
      dnsConfig: { "*": "any" },
      additionalLabels: { "*": "string" },
      resources: resourcesKeys,
      revisionHistoryLimit: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      env: ["any"],
      volumes: ["any"],
      volumeMounts: ["any"],
      socketDirVolume: { emptyDir: { "*": "any" } },
      serviceAccount: { create: "boolean", name: "string", annotations: { "*": "string" } },
      healthPort: "number|string",
      regionalStsEndpoints: "boolean",
      livenessProbe: livenessProbe2Keys,
      readinessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      podDisruptionBudget: {
        enabled: "boolean",
        minAvailable: "number|string",
        unhealthyPodEvictionPolicy: "string"
      },
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      leaderElectionRenewDeadline: "string",
      leaderElectionLeaseDuration: "string",
      timeout: "string",
      workerThreads: "number",
      topologySpreadConstraints: ["any"],
      fileSystemIdRefs: { enabled: "boolean" },
      rollingUpdate: { "*": "any" }
    },
    node: {
      logLevel: "number",
      volMetricsOptIn: "boolean",
      volMetricsRefreshPeriod: "number",
      volMetricsFsRateLimit: "number",
      hostAliases: { "*": "any" },
      priorityClassName: "string",
      dnsPolicy: "string",
      dnsConfig: { "*": "any" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      additionalLabels: { "*": "string" },
      resources: resourcesKeys,
      revisionHistoryLimit: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      serviceAccount: {
        create: "boolean",
        name: "string",
        annotations: { "*": "string" },
        disableMutation: "boolean"
      },
      healthPort: "number|string",
      livenessProbe: livenessProbe2Keys,
      readinessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      securityContext: securityContextKeys,
      env: ["any"],
      volumes: ["any"],
      volumeMounts: ["any"],
      kubeletPath: "string",
      rollingUpdate: { "*": "any" },
      efsUtilsConfOverrides: "string",
      s3filesUtilsConfOverrides: "string"
    },
    storageClasses: ["any"],
    useHelmHooksForCSIDriver: "boolean"
  }
};

// apps/aws-efs-csi-driver/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "controller-pdb.yaml reads podDisruptionBudget.maxUnavailable; values.yaml has the other of the two.",
  keys: { controller: { podDisruptionBudget: { maxUnavailable: "number" } } }
});

// apps/aws-efs-csi-driver/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { deployment, daemonSet, targets } = (0, import_component.checksIn)("aws-efs-csi-driver");
var checks = (cluster, { replicas }) => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: "efs.csi.aws.com" },
    proves: "Kubernetes knows how to mount EFS."
  },
  deployment("efs-csi-controller", replicas, "Volumes of EFS are made."),
  daemonSet("efs-csi-node", "EFS can be mounted on every node."),
  ...targets(cluster, "Prometheus sees the EFS driver.")
];

// apps/aws-efs-csi-driver/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  identity: (0, import_component2.identityTo)("make access points of EFS file systems"),
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas of the controller, one of which works.")
});

// apps/aws-efs-csi-driver/src/values.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var resources = {
  requests: { cpu: "50m", memory: "128Mi" },
  limits: { cpu: "500m", memory: "512Mi" }
};
var sidecar = {
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } }
};
function values(cluster, settings2) {
  (0, import_component3.onlyOn)(cluster, "aws", "aws-efs-csi-driver", "has no EFS");
  const monitored = cluster.runs("prometheus-operator-crds");
  return {
    controller: {
      replicaCount: settings2.replicas,
      serviceAccount: { annotations: (0, import_component3.podIdentity)(cluster, settings2).annotations },
      // A token from the cluster's own region, whatever becomes of the one that AWS has for all.
      regionalStsEndpoints: true,
      resources,
      // In place of `minAvailable: 1`, which would keep a node with an only replica from ever being drained.
      podDisruptionBudget: { enabled: true, minAvailable: null, maxUnavailable: 1 },
      enableMetrics: monitored,
      serviceMonitor: { enabled: monitored }
    },
    node: { resources },
    sidecars: { livenessProbe: sidecar, nodeDriverRegistrar: sidecar, csiProvisioner: sidecar },
    // As a hook it would be deleted and made again at every sync, and no volume be mounted meanwhile.
    useHelmHooksForCSIDriver: false
  };
}

// apps/aws-efs-csi-driver/src/workloads.ts
init_define_process_env();
function workloads({ controller, node, sidecars }) {
  const livenessProbe = sidecars?.livenessProbe?.resources;
  return [
    {
      name: "efs-csi-controller",
      replicas: controller?.replicaCount,
      containers: [controller?.resources, sidecars?.csiProvisioner?.resources, livenessProbe]
    },
    {
      name: "efs-csi-node",
      replicas: "every-node",
      containers: [node?.resources, sidecars?.nodeDriverRegistrar?.resources, livenessProbe]
    }
  ];
}

// apps/aws-efs-csi-driver/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "aws-efs-csi-driver",
  description: "Volumes on EFS that several pods write to.",
  // Its agents mount below the kubelet, and so does its controller, to delete what was in a volume.
  namespace: { name: "aws-efs-csi-driver", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Without it no volume is mounted any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" }
    ]
  }
});
