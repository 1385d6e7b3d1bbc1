// A frozen release of csi-driver-nfs. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/csi-driver-nfs/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component3 = require("@hub/component");

// apps/csi-driver-nfs/src/chart.ts
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

// apps/csi-driver-nfs/src/chart.gen.ts
init_define_process_env();
var csiProvisionerKeys = { limits: { memory: "string" }, requests: { cpu: "string", memory: "string" } };
var chart = {
  repository: "https://raw.githubusercontent.com/kubernetes-csi/csi-driver-nfs/master/charts",
  name: "csi-driver-nfs",
  version: "4.13.4",
  appVersion: "4.13.4",
  crds: [],
  images: [
    "registry.k8s.io/sig-storage/nfsplugin:v4.13.4"
  ],
  keys: {
    customLabels: { "*": "string" },
    image: {
      baseRepo: "string",
      nfs: { repository: "string", tag: "string", pullPolicy: "string" },
      csiProvisioner: { repository: "string", tag: "string", pullPolicy: "string" },
      csiResizer: { repository: "string", tag: "string", pullPolicy: "string" },
      csiSnapshotter: { repository: "string", tag: "string", pullPolicy: "string" },
      livenessProbe: { repository: "string", tag: "string", pullPolicy: "string" },
      nodeDriverRegistrar: { repository: "string", tag: "string", pullPolicy: "string" },
      externalSnapshotter: { repository: "string", tag: "string", pullPolicy: "string" }
    },
    serviceAccount: { create: "boolean", controller: "string", node: "string" },
    rbac: { create: "boolean", name: "string" },
    driver: { name: "string", mountPermissions: "number" },
    feature: {
      enableFSGroupPolicy: "boolean",
      enableInlineVolume: "boolean",
      propagateHostMountOptions: "boolean"
    },
    kubeletDir: "string",
    controller: {
      name: "string",
      replicas: "number",
      revisionHistoryLimit: "number",
      strategyType: "string",
      runOnMaster: "boolean",
      runOnControlPlane: "boolean",
      enableSnapshotter: "boolean",
      useTarCommandInSnapshot: "boolean",
      enableSnapshotCompression: "boolean",
      livenessProbe: { healthPort: "number|string" },
      logLevel: "number",
      workingMountDir: "string",
      dnsPolicy: "string",
      defaultOnDeletePolicy: "string",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      nodeSelector: { "*": "string" },
      priorityClassName: "string",
      tolerations: ["any"],
      resources: {
        csiProvisioner: csiProvisionerKeys,
        csiResizer: csiProvisionerKeys,
        csiSnapshotter: csiProvisionerKeys,
        livenessProbe: csiProvisionerKeys,
        nfs: csiProvisionerKeys
      }
    },
    nodeDriverRegistrar: {
      timeout: "number",
      healthPort: "number|string",
      livenessProbe: {
        enabled: "boolean",
        initialDelaySeconds: "number",
        timeoutSeconds: "number",
        periodSeconds: "number",
        failureThreshold: "number"
      }
    },
    node: {
      name: "string",
      dnsPolicy: "string",
      revisionHistoryLimit: "number",
      maxUnavailable: "number|string",
      logLevel: "number",
      livenessProbe: { healthPort: "number|string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      nodeSelector: { "*": "string" },
      priorityClassName: "string",
      tolerations: ["any"],
      resources: {
        livenessProbe: csiProvisionerKeys,
        nodeDriverRegistrar: csiProvisionerKeys,
        nfs: csiProvisionerKeys
      }
    },
    externalSnapshotter: {
      enabled: "boolean",
      name: "string",
      priorityClassName: "string",
      deletionPolicy: "string",
      controller: { replicas: "number", revisionHistoryLimit: "number" },
      resources: {
        limits: { "*": "number|string" },
        requests: { "*": "number|string" },
        claims: ["any"]
      },
      customResourceDefinitions: { enabled: "boolean" }
    },
    volumeSnapshotClass: { create: "boolean", name: "string", deletionPolicy: "string" },
    imagePullSecrets: ["any"],
    storageClass: { create: "boolean" }
  }
};

// apps/csi-driver-nfs/src/chart.ts
var cpu = { limits: { cpu: "string" } };
var chart2 = withUnlistedKeys(chart, {
  reason: "The chart copies the resources of each container as they are; values.yaml limits the memory alone.",
  keys: {
    controller: { resources: { csiProvisioner: cpu, csiResizer: cpu, livenessProbe: cpu, nfs: cpu } },
    node: { resources: { livenessProbe: cpu, nodeDriverRegistrar: cpu, nfs: cpu } }
  }
});

// apps/csi-driver-nfs/src/checks.ts
init_define_process_env();
var import_component2 = require("@hub/component");

// apps/csi-driver-nfs/src/storage-class.ts
init_define_process_env();
var import_component = require("@hub/component");
var driver = "nfs.csi.k8s.io";
function storageClasses(scope, _cluster, { classes }) {
  for (const [name, { server: server2, share, keepData, version }] of Object.entries((0, import_component.sortedKeys)(classes))) {
    (0, import_component.manifest)(scope, {
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      // The default is the component storage's.
      metadata: { name, annotations: { "storageclass.kubernetes.io/is-default-class": "false" } },
      provisioner: driver,
      parameters: { server: server2, share, onDelete: keepData ? "retain" : "delete" },
      mountOptions: [`nfsvers=${version}`],
      // The volume goes with its claim; onDelete says what becomes of its folder.
      reclaimPolicy: "Delete",
      volumeBindingMode: "Immediate",
      allowVolumeExpansion: true
    });
  }
}

// apps/csi-driver-nfs/src/checks.ts
var { deployment, daemonSet } = (0, import_component2.checksIn)("csi-driver-nfs");
var checks = (_cluster, { replicas, classes }) => [
  {
    kind: "exists",
    object: { apiVersion: "storage.k8s.io/v1", kind: "CSIDriver", name: driver },
    proves: "Kubernetes knows how to mount NFS."
  },
  deployment("csi-nfs-controller", replicas, "Volumes on NFS servers are made."),
  daemonSet("csi-nfs-node", "NFS can be mounted on every node."),
  ...Object.keys(classes).sort().map(
    (name) => ({
      kind: "exists",
      object: { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", name },
      proves: `Claims may name the class ${name}.`
    })
  )
];

// apps/csi-driver-nfs/src/settings.ts
init_define_process_env();
var import_zod = require("zod");
var taken = ["fast-ssd", "standard-ssd", "standard-hdd", "nfs-storage", "local-ssd"];
var server = () => import_zod.z.strictObject({
  server: import_zod.z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/, "must be the name or address of a server").describe("Name or address of the NFS server."),
  share: import_zod.z.string().regex(/^\/\S*$/, "must be the path of an export, for example /exports/cluster").describe("Export in which each volume gets a folder."),
  keepData: import_zod.z.boolean().default(true).describe("Whether the folder of a volume stays when its claim goes."),
  version: import_zod.z.enum(["3", "4", "4.1", "4.2"]).default("4.1").describe("Version of NFS.")
}).describe("A server, and the class of volumes on it.");
var settings = import_zod.z.strictObject({
  classes: import_zod.z.record(
    import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a StorageClass: a-z, 0-9 and -").refine((name) => !taken.includes(name), "is the name of a class of the component storage"),
    server()
  ).default({}).describe("StorageClass -> the NFS server that holds its volumes."),
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas of the controller, one of which works.")
});

// apps/csi-driver-nfs/src/values.ts
init_define_process_env();
var resources = (memory) => ({
  requests: { cpu: "10m", memory: "32Mi" },
  limits: { cpu: "200m", memory }
});
var values = (_cluster, { replicas }) => ({
  controller: {
    replicas,
    // A further container, which needs the kinds of snapshots and copies whole folders.
    enableSnapshotter: false,
    resources: {
      csiProvisioner: resources("400Mi"),
      csiResizer: resources("400Mi"),
      livenessProbe: resources("100Mi"),
      nfs: resources("200Mi")
    }
  },
  node: {
    resources: {
      livenessProbe: resources("100Mi"),
      nodeDriverRegistrar: resources("100Mi"),
      nfs: resources("300Mi")
    }
  },
  // There is one controller of snapshots in a cluster, with its kinds, and it is not this one.
  externalSnapshotter: { enabled: false, customResourceDefinitions: { enabled: false } },
  // Made here, one for each server.
  storageClass: { create: false }
});

// apps/csi-driver-nfs/src/workloads.ts
init_define_process_env();
function workloads({ controller, node }) {
  const { csiProvisioner, csiResizer, livenessProbe, nfs } = controller?.resources ?? {};
  return [
    {
      name: "csi-nfs-controller",
      replicas: controller?.replicas,
      containers: [csiProvisioner, csiResizer, livenessProbe, nfs]
    },
    {
      name: "csi-nfs-node",
      replicas: "every-node",
      containers: [
        node?.resources?.livenessProbe,
        node?.resources?.nodeDriverRegistrar,
        node?.resources?.nfs
      ]
    }
  ];
}

// apps/csi-driver-nfs/src/index.ts
var index_default = (0, import_component3.defineComponent)({
  name: "csi-driver-nfs",
  description: "Volumes on your own NFS servers, and a class for each.",
  // Its agents mount below the kubelet, and its controller mounts the server, to make folders.
  namespace: { name: "csi-driver-nfs", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  chart: chart2,
  settings,
  values,
  manifests: storageClasses,
  checks,
  workloads,
  argo: {
    // Without it no volume is mounted any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" },
      { group: "storage.k8s.io", kind: "StorageClass" }
    ]
  }
});
