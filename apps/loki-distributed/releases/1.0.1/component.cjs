// A frozen release of loki-distributed. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/loki-distributed/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component7 = require("@hub/component");

// apps/loki-distributed/src/chart.ts
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

// apps/loki-distributed/src/chart.gen.ts
init_define_process_env();
var readinessProbeKeys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number",
  timeoutSeconds: "number"
};
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number"
};
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
var autoscalingKeys = {
  enabled: "boolean",
  minReplicas: "number",
  maxReplicas: "number",
  targetCPUUtilizationPercentage: "number",
  targetMemoryUtilizationPercentage: "any|null",
  customMetrics: ["any"],
  behavior: { enabled: "boolean", scaleDown: { "*": "any" }, scaleUp: { "*": "any" } }
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var persistenceKeys = {
  enabled: "boolean",
  size: "string",
  storageClass: "any|null",
  annotations: { "*": "string" }
};
var imageKeys = {
  registry: "string",
  repository: "string",
  tag: "string",
  pullPolicy: "string"
};
var memcachedIndexQueriesKeys = {
  enabled: "boolean",
  replicas: "number",
  hostAliases: ["any"],
  priorityClassName: "any|null",
  podLabels: { "*": "string" },
  podAnnotations: { "*": "string" },
  serviceLabels: { "*": "string" },
  extraArgs: ["any"],
  extraEnv: ["any"],
  extraEnvFrom: ["any"],
  resources: resourcesKeys,
  extraContainers: ["any"],
  terminationGracePeriodSeconds: "number",
  affinity: "string",
  maxUnavailable: "any|null",
  nodeSelector: { "*": "string" },
  tolerations: ["any"],
  persistence: { enabled: "boolean", size: "string", storageClass: "any|null" }
};
var chart = {
  repository: "https://grafana.github.io/helm-charts",
  name: "loki-distributed",
  version: "0.78.0",
  appVersion: "2.9.2",
  crds: [],
  images: [
    "docker.io/grafana/loki",
    "docker.io/memcached:1.6.21-alpine",
    "docker.io/nginxinc/nginx-unprivileged:1.20.2-alpine",
    "docker.io/prom/memcached-exporter:v0.13.0"
  ],
  keys: {
    global: {
      image: { registry: "any|null" },
      priorityClassName: "any|null",
      clusterDomain: "string",
      dnsService: "string",
      dnsNamespace: "string"
    },
    nameOverride: "any|null",
    fullnameOverride: "any|null",
    imagePullSecrets: ["any"],
    hostAliases: ["any"],
    loki: {
      annotations: { "*": "string" },
      readinessProbe: readinessProbeKeys,
      livenessProbe: livenessProbeKeys,
      image: {
        registry: "string",
        repository: "string",
        tag: "any|null",
        pullPolicy: "string"
      },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      command: "any|null",
      revisionHistoryLimit: "number",
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      existingSecretForConfig: "string",
      configAsSecret: "boolean",
      appProtocol: "string",
      serviceAnnotations: { "*": "string" },
      server: { http_listen_port: "number", "*": "any" },
      config: "string",
      schemaConfig: { configs: ["any"] },
      storageConfig: {
        boltdb_shipper: {
          shared_store: "string",
          active_index_directory: "string",
          cache_location: "string",
          cache_ttl: "string",
          "*": "any"
        },
        filesystem: { directory: "string" },
        "*": "any"
      },
      structuredConfig: { "*": "any" }
    },
    runtimeConfig: { "*": "any" },
    serviceAccount: {
      create: "boolean",
      name: "any|null",
      imagePullSecrets: ["any"],
      labels: { "*": "string" },
      annotations: { "*": "string" },
      automountServiceAccountToken: "boolean"
    },
    rbac: { pspEnabled: "boolean", sccEnabled: "boolean" },
    serviceMonitor: {
      enabled: "boolean",
      namespace: "any|null",
      namespaceSelector: { "*": "any" },
      matchExpressions: ["any"],
      annotations: { "*": "string" },
      labels: { "*": "string" },
      interval: "any|null",
      scrapeTimeout: "any|null",
      relabelings: ["any"],
      metricRelabelings: ["any"],
      targetLabels: ["any"],
      scheme: "string",
      tlsConfig: "any|null"
    },
    prometheusRule: {
      enabled: "boolean",
      namespace: "any|null",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      groups: ["any"]
    },
    ingester: {
      kind: "string",
      replicas: "number",
      hostAliases: ["any"],
      autoscaling: autoscalingKeys,
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      lifecycle: { "*": "any" },
      topologySpreadConstraints: "string",
      affinity: "string",
      maxUnavailable: "any|null",
      maxSurge: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      persistence: {
        enabled: "boolean",
        inMemory: "boolean",
        claims: ["any"],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      appProtocol: { grpc: "string" }
    },
    distributor: {
      replicas: "number",
      hostAliases: ["any"],
      autoscaling: autoscalingKeys,
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      maxSurge: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" }
    },
    querier: {
      replicas: "number",
      hostAliases: ["any"],
      autoscaling: autoscalingKeys,
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      topologySpreadConstraints: "string",
      affinity: "string",
      maxUnavailable: "any|null",
      maxSurge: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      dnsConfig: { "*": "any" },
      persistence: persistenceKeys,
      appProtocol: { grpc: "string" }
    },
    queryFrontend: {
      replicas: "number",
      hostAliases: ["any"],
      autoscaling: autoscalingKeys,
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" }
    },
    queryScheduler: {
      enabled: "boolean",
      replicas: "number",
      hostAliases: ["any"],
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" }
    },
    tableManager: {
      enabled: "boolean",
      hostAliases: ["any"],
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"]
    },
    ingress: {
      enabled: "boolean",
      annotations: { "*": "string" },
      paths: {
        distributor: ["any"],
        querier: ["any"],
        "query-frontend": ["any"],
        ruler: ["any"]
      },
      hosts: ["any"]
    },
    gateway: {
      enabled: "boolean",
      hostAliases: ["any"],
      replicas: "number",
      verboseLogging: "boolean",
      autoscaling: autoscalingKeys,
      deploymentStrategy: {
        type: "string",
        rollingUpdate: {
          maxSurge: "number|string",
          maxUnavailable: "number|string",
          partition: "number"
        }
      },
      image: imageKeys,
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      dnsConfig: { "*": "any" },
      service: {
        port: "number|string",
        type: "string",
        clusterIP: "any|null",
        nodePort: "any|null",
        loadBalancerIP: "any|null",
        loadBalancerSourceRanges: ["any"],
        appProtocol: "any|null",
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      ingress: {
        enabled: "boolean",
        ingressClassName: "string",
        annotations: { "*": "string" },
        hosts: ["any"],
        tls: ["any"]
      },
      basicAuth: {
        enabled: "boolean",
        username: "any|null",
        password: "any|null",
        htpasswd: "string",
        existingSecret: "any|null"
      },
      readinessProbe: readinessProbeKeys,
      livenessProbe: livenessProbeKeys,
      nginxConfig: {
        logFormat: "string",
        serverSnippet: "string",
        httpSnippet: "string",
        resolver: "string",
        file: "string"
      }
    },
    compactor: {
      kind: "string",
      replicas: "number",
      enabled: "boolean",
      hostAliases: ["any"],
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      affinity: "string",
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      resources: resourcesKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      persistence: {
        enabled: "boolean",
        size: "string",
        storageClass: "any|null",
        annotations: { "*": "string" },
        claims: ["any"],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: {
        create: "boolean",
        name: "any|null",
        imagePullSecrets: ["any"],
        annotations: { "*": "string" },
        automountServiceAccountToken: "boolean"
      }
    },
    ruler: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      hostAliases: ["any"],
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      command: "any|null",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      dnsConfig: { "*": "any" },
      persistence: persistenceKeys,
      appProtocol: { grpc: "string" },
      directories: { "*": "any" }
    },
    indexGateway: {
      enabled: "boolean",
      replicas: "number",
      joinMemberlist: "boolean",
      hostAliases: ["any"],
      image: { registry: "any|null", repository: "any|null", tag: "any|null" },
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      persistence: {
        enabled: "boolean",
        inMemory: "boolean",
        size: "string",
        storageClass: "any|null",
        annotations: { "*": "string" },
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      appProtocol: { grpc: "string" }
    },
    memcached: {
      readinessProbe: {
        tcpSocket: { port: "number|string" },
        initialDelaySeconds: "number",
        timeoutSeconds: "number"
      },
      livenessProbe: { tcpSocket: { port: "number|string" }, initialDelaySeconds: "number" },
      image: imageKeys,
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      serviceAnnotations: { "*": "string" },
      appProtocol: "string"
    },
    memcachedExporter: {
      enabled: "boolean",
      image: imageKeys,
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerSecurityContext: podSecurityContextKeys
    },
    memcachedChunks: {
      enabled: "boolean",
      hostAliases: ["any"],
      replicas: "number",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "any|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      persistence: { enabled: "boolean", size: "string", storageClass: "any|null" },
      volumeClaimTemplates: ["any"],
      extraVolumeMounts: ["any"]
    },
    memcachedFrontend: {
      enabled: "boolean",
      hostAliases: ["any"],
      replicas: "number",
      priorityClassName: "any|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      resources: resourcesKeys,
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      affinity: "string",
      maxUnavailable: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      persistence: { enabled: "boolean", size: "string", storageClass: "any|null" }
    },
    memcachedIndexQueries: memcachedIndexQueriesKeys,
    memcachedIndexWrites: memcachedIndexQueriesKeys,
    networkPolicy: {
      enabled: "boolean",
      metrics: {
        podSelector: { "*": "any" },
        namespaceSelector: { "*": "any" },
        cidrs: ["any"]
      },
      ingress: { podSelector: { "*": "any" }, namespaceSelector: { "*": "any" } },
      alertmanager: {
        port: "number|string",
        podSelector: { "*": "any" },
        namespaceSelector: { "*": "any" }
      },
      externalStorage: { ports: ["any"], cidrs: ["any"] },
      discovery: {
        port: "any|null",
        podSelector: { "*": "any" },
        namespaceSelector: { "*": "any" }
      }
    }
  }
};

// apps/loki-distributed/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The chart copies storageConfig into Loki's configuration as it is; values.yaml has one client of several.",
  keys: { loki: { storageConfig: { tsdb_shipper: "any", aws: "any", gcs: "any", azure: "any" } } }
});

// apps/loki-distributed/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { deployment, statefulSet, targets } = (0, import_component.checksIn)("logging");
var checks = (cluster, { ingesters, queriers }) => [
  deployment("loki-gateway", 2, "Lines and questions find their way."),
  deployment("loki-distributor", 2, "Lines are taken in."),
  statefulSet("loki-ingester", ingesters.replicas, "The newest lines are held, each of them three times."),
  deployment("loki-query-frontend", 2, "Questions are taken in."),
  deployment("loki-query-scheduler", 2, "Questions wait their turn."),
  // A StatefulSet only where there is no index gateway.
  deployment("loki-querier", queriers, "Questions are answered."),
  statefulSet("loki-index-gateway", 2, "Lines in object storage are found."),
  statefulSet("loki-compactor", 1, "Lines that are too old are deleted."),
  statefulSet("loki-memcached-chunks", 2, "What was read is not read again from object storage."),
  statefulSet("loki-memcached-frontend", 1, "What was asked is not worked out again."),
  ...targets(cluster, "Prometheus sees Loki.")
];

// apps/loki-distributed/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var hoursOf = { h: 1, d: 24, w: 168 };
var retention = () => import_zod.z.string().regex(/^\d+[hdw]$/, "must be a duration in hours, days or weeks, for example 744h or 31d").refine((text) => Number.parseInt(text, 10) * (hoursOf[text.slice(-1)] ?? 0) >= 24, {
  error: "must be at least 24h",
  // Else it would also say so of what is no duration.
  when: ({ issues }) => issues.length === 0
});
var streams = () => import_zod.z.array(
  import_zod.z.strictObject({
    selector: import_zod.z.string().regex(/^\{(?!\{)[^{}]+\}$/, 'must be a stream selector, for example {namespace="staging"}').describe("Streams, by their labels."),
    period: retention().describe("How long their lines are kept, in hours, days or weeks."),
    priority: import_zod.z.int().min(0).default(1).describe("Of several that match a stream, the highest counts.")
  })
);
var settings = import_zod.z.strictObject({
  identity: (0, import_component2.identityTo)("write the bucket"),
  bucket: import_zod.z.strictObject((0, import_component2.bucketSettings)("lines and index", "loki")).prefault({}).describe("Where logs are kept."),
  retention: import_zod.z.strictObject({
    period: retention().default("744h").describe("How long lines are kept, in hours, days or weeks."),
    streams: streams().default([]).describe("Streams that are kept shorter or longer."),
    tenants: import_zod.z.record(
      import_zod.z.string().regex(/^[A-Za-z0-9_-]{1,150}$/, "must be the name of a tenant: letters, digits, - and _"),
      import_zod.z.strictObject({
        period: retention().describe("How long the tenant's lines are kept, in hours, days or weeks."),
        streams: streams().default([]).describe("Streams of the tenant that are kept shorter or longer.")
      })
    ).default({}).describe("Tenants that differ. Only with multiTenant.")
  }).prefault({}).describe("What the compactor deletes, and when."),
  multiTenant: import_zod.z.boolean().default(false).describe("Whether every request must name its tenant, by the header X-Scope-OrgID. Else there is one."),
  ingestionRateMB: import_zod.z.int().min(1, "must be at least 1 MB per second").default(20).describe("Lines that a tenant may send, megabytes a second. Bursts may be half as much again."),
  ingesters: import_zod.z.strictObject({
    replicas: import_zod.z.int().min(3, "must be at least 3 replicas, since each line is on three").default(3).describe("Ingesters, each on a node of its own."),
    volumeGiB: import_zod.z.int().min(1, "must be at least 1 GiB").default(20).describe("Volume of each, GiB, of class standard-ssd: its write-ahead log.")
  }).prefault({}).describe("What takes lines in and holds the newest."),
  queriers: import_zod.z.int().min(1, "must be at least 1 querier").default(2).describe("Queriers, which do the work of a query."),
  chunkCacheMiB: import_zod.z.int().min(64, "must be at least 64 MiB").default(1024).describe("Memory of each of the two caches of chunks, MiB.")
});

// apps/loki-distributed/src/values.ts
init_define_process_env();
var import_component5 = require("@hub/component");

// apps/loki-distributed/src/affinity.ts
init_define_process_env();
var apart = (part2, nodes) => nodes === "must" ? `podAntiAffinity:
  requiredDuringSchedulingIgnoredDuringExecution:
    - ${term(part2, "kubernetes.io/hostname", 6)}
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        ${term(part2, "topology.kubernetes.io/zone", 8)}
` : `podAntiAffinity:
  preferredDuringSchedulingIgnoredDuringExecution:
    - weight: 100
      podAffinityTerm:
        ${term(part2, "kubernetes.io/hostname", 8)}
    - weight: 50
      podAffinityTerm:
        ${term(part2, "topology.kubernetes.io/zone", 8)}
`;
function term(part2, topologyKey, indent) {
  const space = " ".repeat(indent);
  return `labelSelector:
${space}  matchLabels:
${space}    {{- include "loki.${part2}SelectorLabels" . | nindent ${indent + 4} }}
${space}topologyKey: ${topologyKey}`;
}

// apps/loki-distributed/src/loki-config.ts
init_define_process_env();

// apps/loki-distributed/src/object-storage.ts
init_define_process_env();
var import_component3 = require("@hub/component");
function objectStorage(cluster, settings2) {
  const bucket = (0, import_component3.bucketName)(cluster, settings2.bucket, "loki");
  switch (cluster.provider) {
    case "aws":
      return {
        type: "s3",
        config: {
          aws: {
            s3: `s3://${cluster.region}`,
            bucketnames: bucket,
            region: cluster.region,
            s3forcepathstyle: false
          }
        }
      };
    case "gcp":
      return { type: "gcs", config: { gcs: { bucket_name: bucket } } };
    case "azure":
      return {
        type: "azure",
        config: {
          azure: {
            account_name: (0, import_component3.azureStorageAccount)(cluster, settings2.bucket),
            container_name: bucket,
            // A pod without an identity of its own has that of its node.
            ...settings2.identity === "" ? { use_managed_identity: true } : { use_federated_token: true }
          }
        }
      };
  }
}

// apps/loki-distributed/src/retention.ts
init_define_process_env();
var import_component4 = require("@hub/component");
var retentionLimits = ({ period, streams: streams2 }) => ({
  retention_period: period,
  ...streams2.length > 0 && { retention_stream: streams2 }
});
function tenantLimits(cluster, { retention: retention2, multiTenant }) {
  const tenants = Object.entries(retention2.tenants);
  const [first] = tenants;
  if (first && !multiTenant) {
    throw new import_component4.SettingError(
      ["retention", "tenants"],
      `The tenant ${first[0]} has a retention of its own, but on ${cluster.name} requests name no tenant.`,
      "Set multiTenant, and let every sender and Grafana name their tenant; or delete the tenants."
    );
  }
  if (tenants.length === 0) return {};
  const sorted = tenants.sort(([a], [b]) => a < b ? -1 : 1);
  return { overrides: Object.fromEntries(sorted.map(([name, tenant]) => [name, retentionLimits(tenant)])) };
}

// apps/loki-distributed/src/loki-config.ts
function lokiConfig(cluster, settings2) {
  const { type, config } = objectStorage(cluster, settings2);
  return {
    schemaConfig: {
      configs: [
        {
          // Never to be edited: what is stored since then is only found by it. A new schema is a further entry, with a
          // date in the future.
          from: "2024-01-01",
          store: "tsdb",
          object_store: type,
          schema: "v13",
          index: { prefix: "loki_index_", period: "24h" }
        }
      ]
    },
    storageConfig: {
      ...config,
      tsdb_shipper: {
        active_index_directory: "/var/loki/tsdb-index",
        cache_location: "/var/loki/tsdb-cache",
        shared_store: type,
        // The chart sets it for boltdb alone; without it every querier would load the index itself.
        index_gateway_client: { server_address: "dns:///loki-index-gateway:9095" }
      },
      // Not in use, but the chart writes into it.
      boltdb_shipper: { shared_store: type }
    },
    structuredConfig: {
      auth_enabled: settings2.multiTenant,
      analytics: { reporting_enabled: false },
      ingester: {
        lifecycler: { ring: { replication_factor: 3 } },
        // Three quarters of the memory limit: the default is all of it, and a restart would end in one more.
        wal: { dir: "/var/loki/wal", replay_memory_ceiling: "3GB" }
      },
      limits_config: {
        ...retentionLimits(settings2.retention),
        ingestion_rate_mb: settings2.ingestionRateMB,
        ingestion_burst_size_mb: Math.ceil(settings2.ingestionRateMB * 1.5),
        max_global_streams_per_user: 2e4
      },
      compactor: {
        retention_enabled: true,
        shared_store: type,
        working_directory: "/var/loki/compactor"
      }
    }
  };
}

// apps/loki-distributed/src/values.ts
var resources = (cpu, memory, cpuLimit, memoryLimit) => ({
  requests: { cpu, memory },
  limits: { cpu: cpuLimit, memory: memoryLimit }
});
var volume = (gibibytes) => ({ size: `${gibibytes}Gi`, storageClass: "standard-ssd" });
var claim = (gibibytes) => ({ enabled: true, claims: [{ name: "data", ...volume(gibibytes) }] });
var podSecurityContext = { seccompProfile: { type: "RuntimeDefault" } };
var twice = { replicas: 2, maxUnavailable: 1 };
function values(cluster, settings2) {
  const { ingesters } = settings2;
  if (ingesters.replicas > cluster.size.nodes) {
    throw new import_component5.SettingError(
      ["ingesters", "replicas"],
      `${ingesters.replicas} ingesters need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      "Give the cluster more nodes, or ask for fewer ingesters; Loki needs 3."
    );
  }
  const { annotations, labels } = (0, import_component5.podIdentity)(cluster, settings2);
  return {
    // So that the gateway is called loki-gateway, and the service account loki.
    fullnameOverride: "loki",
    serviceAccount: { annotations },
    // The ServiceMonitor kind is there only where its CRDs are.
    serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") },
    loki: {
      ...lokiConfig(cluster, settings2),
      podSecurityContext,
      ...labels && { podLabels: labels }
    },
    runtimeConfig: tenantLimits(cluster, settings2),
    gateway: {
      ...twice,
      podSecurityContext,
      // One line for every request, into the logs that it takes in.
      verboseLogging: false,
      affinity: apart("gateway", "may"),
      resources: resources("50m", "64Mi", "500m", "128Mi")
    },
    distributor: {
      ...twice,
      affinity: apart("distributor", "may"),
      resources: resources("200m", "256Mi", "1", "1Gi")
    },
    ingester: {
      replicas: ingesters.replicas,
      // Two of three must take a line.
      maxUnavailable: 1,
      affinity: apart("ingester", "must"),
      persistence: claim(ingesters.volumeGiB),
      resources: resources("1000m", "2Gi", "2000m", "4Gi")
    },
    queryFrontend: {
      ...twice,
      affinity: apart("queryFrontend", "may"),
      resources: resources("100m", "256Mi", "1", "1Gi")
    },
    // Between frontends and queriers, so that either can have more replicas.
    queryScheduler: {
      enabled: true,
      ...twice,
      affinity: apart("queryScheduler", "may"),
      resources: resources("50m", "64Mi", "500m", "256Mi")
    },
    querier: {
      replicas: settings2.queriers,
      maxUnavailable: 1,
      affinity: apart("querier", "may"),
      resources: resources("250m", "512Mi", "2", "2Gi")
    },
    indexGateway: {
      enabled: true,
      ...twice,
      affinity: apart("indexGateway", "may"),
      persistence: { enabled: true, ...volume(10) },
      resources: resources("100m", "256Mi", "1", "1Gi")
    },
    // It alone deletes. There must not be two.
    compactor: {
      enabled: true,
      affinity: apart("compactor", "may"),
      persistence: claim(10),
      resources: resources("100m", "512Mi", "1", "2Gi")
    },
    memcached: { podSecurityContext },
    memcachedExporter: { enabled: true, resources: resources("10m", "32Mi", "100m", "64Mi") },
    memcachedChunks: {
      enabled: true,
      ...twice,
      affinity: apart("memcachedChunks", "may"),
      ...cache(settings2.chunkCacheMiB)
    },
    memcachedFrontend: { enabled: true, affinity: apart("memcachedFrontend", "may"), ...cache(256) }
  };
}
var cache = (mebibytes) => ({
  // The items of chunks are larger than the default allows.
  extraArgs: [`-m ${mebibytes}`, "-I 32m"],
  resources: resources("50m", `${Math.ceil(mebibytes * 1.2)}Mi`, "500m", `${Math.ceil(mebibytes * 1.2)}Mi`)
});

// apps/loki-distributed/src/workloads.ts
init_define_process_env();
var import_component6 = require("@hub/component");
function workloads(values2) {
  const { ingester, indexGateway, compactor, memcachedChunks, memcachedFrontend, memcachedExporter } = values2;
  const exporter = memcachedExporter?.enabled ? [memcachedExporter.resources] : [];
  return [
    part("gateway", values2.gateway),
    part("distributor", values2.distributor),
    { ...part("ingester", ingester), volumes: claimed(ingester?.persistence) },
    part("query-frontend", values2.queryFrontend),
    part("query-scheduler", values2.queryScheduler),
    part("querier", values2.querier),
    {
      ...part("index-gateway", indexGateway),
      volumes: indexGateway?.persistence?.enabled ? [indexGateway.persistence.size] : []
    },
    { ...part("compactor", compactor), volumes: claimed(compactor?.persistence) },
    {
      ...part("memcached-chunks", memcachedChunks),
      containers: [memcachedChunks?.resources, ...exporter]
    },
    {
      ...part("memcached-frontend", memcachedFrontend),
      containers: [memcachedFrontend?.resources, ...exporter]
    }
  ];
}
var part = (name, values2) => ({
  name: `loki-${name}`,
  replicas: values2?.replicas,
  containers: [values2?.resources]
});
var claimed = (persistence) => persistence?.enabled ? (persistence.claims ?? []).map((claim2) => (0, import_component6.valueAt)(claim2, ["size"])) : [];

// apps/loki-distributed/src/index.ts
var index_default = (0, import_component7.defineComponent)({
  name: "loki-distributed",
  description: "Logs of the cluster for 31 days, in object storage.",
  namespace: { name: "logging", podSecurity: "restricted" },
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds the newest lines, which are in no bucket yet.
    removal: "confirm",
    ignoreDifferences: [
      {
        group: "apps",
        kind: "StatefulSet",
        // The API server adds both to a claim template, and this chart does not say them.
        issue: "https://github.com/grafana/helm-charts/pull/2959",
        jqPathExpressions: [".spec.volumeClaimTemplates[]?.apiVersion", ".spec.volumeClaimTemplates[]?.kind"]
      }
    ]
  }
});
