// A frozen release of tempo. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/tempo/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component5 = require("@hub/component");

// apps/tempo/src/chart.ts
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

// apps/tempo/src/chart.gen.ts
init_define_process_env();
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  failureThreshold: "number",
  successThreshold: "number"
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
var chart = {
  repository: "https://grafana-community.github.io/helm-charts",
  name: "tempo",
  version: "2.2.4",
  appVersion: "2.10.8",
  crds: [],
  images: [
    "docker.io/grafana/tempo",
    "grafana/tempo-query"
  ],
  keys: {
    global: { commonLabels: { "*": "string" }, imageRegistry: "any|null" },
    nameOverride: "string",
    fullnameOverride: "string",
    replicas: "number",
    labels: { "*": "string" },
    annotations: { "*": "string" },
    tempo: {
      registry: "string",
      repository: "string",
      tag: "string",
      pullPolicy: "string",
      updateStrategy: "string",
      resources: resourcesKeys,
      streamOverHttpEnabled: "boolean",
      memBallastSizeMbs: "number",
      multitenancyEnabled: "boolean",
      reportingEnabled: "boolean",
      metricsGenerator: {
        enabled: "boolean",
        remoteWriteUrl: "string",
        processor: { "*": "any" },
        registry: { "*": "any" },
        storage: { path: "string", remote_write: ["any"], "*": "any" },
        traces_storage: { path: "string" }
      },
      ingester: { "*": "any" },
      querier: { "*": "any" },
      queryFrontend: { "*": "any" },
      retention: "string",
      overrides: {
        defaults: { "*": "any" },
        per_tenant_override_config: "string",
        "*": "any"
      },
      per_tenant_overrides: { "*": "any" },
      server: { http_listen_port: "number", "*": "any" },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      storage: {
        trace: {
          backend: "string",
          local: { path: "string" },
          wal: { path: "string" }
        }
      },
      receivers: {
        jaeger: {
          protocols: {
            grpc: { endpoint: "string" },
            thrift_binary: { endpoint: "string" },
            thrift_compact: { endpoint: "string" },
            thrift_http: { endpoint: "string" },
            "*": "any"
          }
        },
        otlp: {
          protocols: { grpc: { endpoint: "string" }, http: { endpoint: "string" } }
        }
      },
      securityContext: securityContextKeys,
      extraArgs: { "*": "any" },
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"]
    },
    config: "string",
    tempoQuery: {
      repository: "string",
      tag: "any|null",
      pullPolicy: "string",
      enabled: "boolean",
      service: { port: "number|string" },
      ingress: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        path: "string",
        pathType: "string",
        hosts: ["any"],
        extraPaths: ["any"],
        tls: ["any"]
      },
      resources: resourcesKeys,
      extraArgs: { "*": "any" },
      extraEnv: ["any"],
      extraVolumeMounts: ["any"],
      securityContext: securityContextKeys
    },
    securityContext: securityContextKeys,
    serviceAccount: {
      create: "boolean",
      name: "any|null",
      imagePullSecrets: ["any"],
      annotations: { "*": "string" },
      labels: { "*": "string" },
      automountServiceAccountToken: "boolean"
    },
    service: {
      type: "string",
      clusterIP: "string",
      loadBalancerIP: "any|null",
      protocol: "string",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      targetPort: "number|string"
    },
    serviceMonitor: {
      enabled: "boolean",
      interval: "string",
      additionalLabels: { "*": "string" },
      annotations: { "*": "string" }
    },
    persistence: {
      enabled: "boolean",
      enableStatefulSetAutoDeletePVC: "boolean",
      accessModes: ["any"],
      size: "string"
    },
    podAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    extraLabels: { "*": "string" },
    initContainers: ["any"],
    extraContainers: ["any"],
    extraVolumes: ["any"],
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    priorityClassName: "any|null",
    hostAliases: ["any"],
    networkPolicy: {
      enabled: "boolean",
      ingress: "boolean",
      allowExternal: "boolean",
      explicitNamespacesSelector: { "*": "any" },
      egress: {
        enabled: "boolean",
        blockDNSResolution: "boolean",
        ports: ["any"],
        to: ["any"]
      }
    }
  }
};

// apps/tempo/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The chart copies tempo.storage and tempo.receivers into Tempo's configuration as they are, and its claim template reads storageClassName; values.yaml has them as comments.",
  keys: {
    tempo: {
      storage: {
        trace: {
          s3: { bucket: "string", endpoint: "string", region: "string" },
          gcs: { bucket_name: "string" },
          azure: {
            storage_account_name: "string",
            container_name: "string",
            use_federated_token: "boolean",
            use_managed_identity: "boolean"
          }
        }
      },
      receivers: { zipkin: { endpoint: "string" } }
    },
    persistence: { storageClassName: "string" }
  }
});

// apps/tempo/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { statefulSet, targets } = (0, import_component.checksIn)("tracing");
var checks = (cluster) => [
  statefulSet("tempo", 1, "Traces are taken in, kept and found."),
  ...targets(cluster, "Prometheus sees Tempo.")
];

// apps/tempo/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  identity: (0, import_component2.identityTo)("write the bucket"),
  bucket: import_zod.z.strictObject((0, import_component2.bucketSettings)("traces", "tempo")).prefault({}).describe("Where traces are kept."),
  retention: import_zod.z.string().regex(/^[1-9]\d*h$/, "must be a duration in hours, for example 168h").default("168h").describe("How long traces are kept, in hours: Tempo knows no days."),
  volumeGiB: import_zod.z.int().min(1, "must be at least 1 GiB").default(20).describe(
    "Volume, GiB, of class standard-ssd: the write-ahead log, and blocks that are not in the bucket yet."
  ),
  memory: (0, import_component2.memory)().default("2Gi").describe(
    "Memory request and limit, with its unit: it grows with the traces that are open, and with wide searches."
  )
});

// apps/tempo/src/values.ts
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/tempo/src/object-storage.ts
init_define_process_env();
var import_component3 = require("@hub/component");
function objectStorage(cluster, settings2) {
  const bucket = (0, import_component3.bucketName)(cluster, settings2.bucket, "tempo");
  const { provider, region } = cluster;
  switch (provider) {
    case "aws":
      return { backend: "s3", s3: { bucket, endpoint: `s3.${region}.amazonaws.com`, region } };
    case "gcp":
      return { backend: "gcs", gcs: { bucket_name: bucket } };
    case "azure":
      return {
        backend: "azure",
        azure: {
          storage_account_name: (0, import_component3.azureStorageAccount)(cluster, settings2.bucket),
          container_name: bucket,
          // A pod without an identity of its own has that of its node.
          ...settings2.identity === "" ? { use_managed_identity: true } : { use_federated_token: true }
        }
      };
  }
}

// apps/tempo/src/values.ts
var values = (cluster, settings2) => ({
  ...identityValues(cluster, settings2),
  tempo: {
    storage: { trace: objectStorage(cluster, settings2) },
    retention: settings2.retention,
    reportingEnabled: false,
    // Istio speaks Zipkin. The chart has a port for it, but no receiver; those of OTLP and Jaeger are there by default.
    receivers: { zipkin: { endpoint: "0.0.0.0:9411" } },
    resources: {
      requests: { cpu: "250m", memory: settings2.memory },
      limits: { cpu: "2", memory: settings2.memory }
    },
    // What is left to pass the restricted level.
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ["ALL"] },
      readOnlyRootFilesystem: true,
      seccompProfile: { type: "RuntimeDefault" }
    }
  },
  persistence: { enabled: true, size: `${settings2.volumeGiB}Gi`, storageClassName: "standard-ssd" },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") }
});
function identityValues(cluster, settings2) {
  if (settings2.identity === "") return {};
  const { annotations, labels } = (0, import_component4.workloadIdentity)(cluster, settings2.identity, ["identity"]);
  return { serviceAccount: { annotations }, ...labels && { podLabels: labels } };
}

// apps/tempo/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "tempo",
  description: "Traces of the cluster for a week, in object storage.",
  namespace: { name: "tracing", podSecurity: "restricted" },
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  checks,
  argo: {
    // It holds the newest traces, which are in no bucket yet.
    removal: "confirm"
  }
});
