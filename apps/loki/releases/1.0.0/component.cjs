// A frozen release of loki. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/loki/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component7 = require("@hub/component");

// apps/loki/src/chart.ts
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

// apps/loki/src/chart.gen.ts
init_define_process_env();
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
var imageKeys = {
  registry: "string",
  repository: "string",
  tag: "string|null",
  digest: "string|null",
  pullPolicy: "string"
};
var boltdbShipperKeys = { index_gateway_client: { server_address: "string", "*": "any" }, "*": "any" };
var image2Keys = {
  registry: "string",
  repository: "string",
  tag: "string",
  digest: "string|null",
  pullPolicy: "string"
};
var serviceKeys = { annotations: { "*": "string" }, labels: { "*": "string" } };
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var podDisruptionBudgetKeys = {
  enabled: "boolean",
  annotations: { "*": "string" },
  labels: { "*": "string" },
  minAvailable: "number|string|null",
  maxUnavailable: "number|string|null",
  unhealthyPodEvictionPolicy: "string|null"
};
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number",
  timeoutSeconds: "number"
};
var updateStrategyKeys = {
  type: "string",
  rollingUpdate: {
    maxSurge: "number|string",
    maxUnavailable: "number|string",
    partition: "number"
  }
};
var serviceAccountKeys = {
  create: "boolean",
  name: "string|null",
  imagePullSecrets: [{ name: "string|null" }],
  annotations: { "*": "string" },
  labels: { "*": "string" },
  automountServiceAccountToken: "boolean"
};
var autoscalingKeys = {
  enabled: "boolean",
  minReplicas: "number",
  maxReplicas: "number",
  targetCPUUtilizationPercentage: "number",
  targetMemoryUtilizationPercentage: "number|null",
  behavior: { "*": "any" }
};
var kedaAutoscalingKeys = {
  enabled: "boolean",
  pollingInterval: "number|null",
  minReplicas: "number",
  maxReplicas: "number",
  cooldownPeriod: "number|null",
  fallback: { "*": "any" },
  behavior: { "*": "any" },
  triggers: ["any"]
};
var image3Keys = {
  registry: "string",
  repository: "string",
  tag: "string",
  pullPolicy: "string"
};
var resources2Keys = { limits: { "*": "any" }, requests: { "*": "any" }, claims: ["any"] };
var livenessProbe2Keys = {
  httpGet: { path: "string", port: "number|string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  failureThreshold: "number"
};
var pathsKeys = {
  distributor: ["string"],
  queryFrontend: ["string"],
  ruler: ["string"],
  compactor: ["string"]
};
var autoscaling2Keys = {
  enabled: "boolean",
  minReplicas: "number",
  maxReplicas: "number",
  targetCPUUtilizationPercentage: "number",
  targetMemoryUtilizationPercentage: "number|null",
  customMetrics: ["any"],
  behavior: { enabled: "boolean", scaleDown: { "*": "any" }, scaleUp: { "*": "any" } }
};
var service2Keys = {
  annotations: { "*": "string" },
  labels: { "*": "string" },
  type: "string",
  trafficDistribution: "string",
  sessionAffinity: "string",
  sessionAffinityConfig: { "*": "any" },
  ipFamilyPolicy: "string",
  ipFamilies: ["any"],
  appProtocol: { grpc: "string" }
};
var strategyKeys = {
  rollingUpdate: { maxSurge: "number|string", maxUnavailable: "number|string" }
};
var topologySpreadConstraintsKeys = {
  labelSelector: {
    matchLabels: {
      "app.kubernetes.io/component": "string|null",
      "app.kubernetes.io/instance": "string|null",
      "app.kubernetes.io/name": "string|null"
    }
  },
  maxSkew: "number|null",
  topologyKey: "string|null",
  whenUnsatisfiable: "string|null"
};
var claimsKeys = {
  accessModes: ["string"],
  name: "string|null",
  size: "string|null",
  storageClass: "string|null",
  volumeAttributesClassName: "string|null"
};
var zoneAKeys = {
  nodeSelector: { "*": "string" },
  extraAffinity: { "*": "any" },
  annotations: { "*": "string" },
  podAnnotations: { "*": "string" },
  persistence: { storageClass: "string|null" }
};
var claims2Keys = {
  accessModes: ["string"],
  annotations: { "*": "string" },
  labels: { "*": "string" },
  name: "string|null",
  size: "string|null",
  storageClass: "string|null",
  volumeAttributesClassName: "string|null"
};
var readinessProbeKeys = {
  tcpSocket: { port: "number|string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  failureThreshold: "number"
};
var persistenceKeys = {
  enabled: "boolean",
  storageSize: "string",
  storageClass: "string|null",
  volumeAttributesClassName: "string|null",
  mountPath: "string",
  labels: { "*": "string" }
};
var appArmorProfileKeys = { type: "string", localhostProfile: "string", "*": "any" };
var podSecurityContext2Keys = {
  allowPrivilegeEscalation: "boolean",
  appArmorProfile: appArmorProfileKeys,
  capabilities: { add: ["string"], drop: ["string"], "*": "any" },
  fsGroup: "number",
  fsGroupChangePolicy: "string",
  privileged: "boolean",
  procMount: "string",
  readOnlyRootFilesystem: "boolean",
  runAsGroup: "number",
  runAsNonRoot: "boolean",
  runAsUser: "number",
  seLinuxChangePolicy: "string",
  seLinuxOptions: {
    level: "string",
    role: "string",
    type: "string",
    user: "string",
    "*": "any"
  },
  seccompProfile: appArmorProfileKeys,
  supplementalGroups: ["number"],
  supplementalGroupsPolicy: "string",
  sysctls: ["any"],
  windowsOptions: "any",
  "*": "any"
};
var readinessProbe2Keys = {
  enabled: "boolean",
  httpGet: { path: "string", port: "number|string" },
  periodSeconds: "number",
  initialDelaySeconds: "number",
  successThreshold: "number",
  failureThreshold: "number",
  timeoutSeconds: "number"
};
var chart = {
  repository: "https://grafana-community.github.io/helm-charts",
  name: "loki",
  version: "18.11.0",
  appVersion: "3.7.6",
  crds: [],
  images: [
    "docker.io/grafana/loki",
    "docker.io/grafana/loki-canary",
    "docker.io/grafana/loki-helm-test:latest",
    "docker.io/kiwigrid/k8s-sidecar:2.10.1",
    "docker.io/library/memcached:1.6.45-alpine",
    "docker.io/nginxinc/nginx-unprivileged:1.31-alpine",
    "docker.io/prom/memcached-exporter:v0.17.0",
    "ghcr.io/jkroepke/access-log-exporter:0.4.11",
    "registry.k8s.io/kubectl"
  ],
  keys: {
    kubeVersionOverride: "string",
    global: {
      imageRegistry: "string|null",
      image: { registry: "string|null" },
      priorityClassName: "string|null",
      clusterDomain: "string",
      dnsService: "string",
      dnsNamespace: "string",
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"]
    },
    nameOverride: "string",
    fullnameOverride: "string",
    namespaceOverride: "string",
    imagePullSecrets: ["any"],
    deploymentMode: "string",
    commonLabels: { "*": "string" },
    defaults: {
      goSettings: { goMemLimitFactor: "number", gogc: "number" },
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      priorityClassName: "string",
      podSecurityContext: podSecurityContextKeys,
      terminationGracePeriodSeconds: "number",
      command: "string|null",
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      containerSecurityContext: podSecurityContextKeys,
      livenessProbe: { "*": "any" },
      readinessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      automountServiceAccountToken: "boolean",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      enableServiceLinks: "boolean",
      service: {
        annotations: { "*": "string" },
        labels: { "*": "string" },
        trafficDistribution: "string",
        ipFamilyPolicy: "string",
        ipFamilies: ["any"],
        publishNotReadyAddresses: "boolean"
      },
      kedaAutoscaling: {
        prometheusAddress: "string",
        unsafeSsl: "boolean",
        ignoreNullValues: "boolean",
        customHeaders: "string",
        pollingInterval: "number",
        cooldownPeriod: "number",
        authentication: { enabled: "boolean", authModes: "string", secretTargetRef: ["any"] }
      },
      statefulSetRecreateJob: {
        patchPVC: "boolean",
        image: { registry: "string", repository: "string", tag: "string" }
      }
    },
    loki: {
      livenessProbe: {
        httpGet: { path: "string", port: "number|string" },
        periodSeconds: "number",
        successThreshold: "number",
        failureThreshold: "number",
        timeoutSeconds: "number"
      },
      readinessProbe: {
        httpGet: { path: "string", port: "number|string" },
        periodSeconds: "number",
        initialDelaySeconds: "number",
        successThreshold: "number",
        failureThreshold: "number",
        timeoutSeconds: "number"
      },
      startupProbe: { "*": "any" },
      image: imageKeys,
      annotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      revisionHistoryLimit: "number",
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      enableServiceLinks: "boolean",
      dnsConfig: { "*": "any" },
      configStorageType: "string",
      configObjectName: "string",
      generatedConfigObjectName: "string",
      config: "string",
      auth_enabled: "boolean",
      memberlistConfig: { "*": "any" },
      extraMemberlistConfig: {
        abort_if_cluster_join_fails: "boolean",
        advertise_port: "number",
        bind_port: "number",
        max_join_backoff: "string",
        max_join_retries: "number",
        min_join_backoff: "string",
        rejoin_interval: "string",
        "*": "any"
      },
      tenants: ["any"],
      server: {
        graceful_shutdown_timeout: "string",
        grpc_listen_port: "number",
        grpc_server_min_time_between_pings: "string",
        grpc_server_ping_without_stream_allowed: "boolean",
        grpc_server_max_concurrent_streams: "number",
        grpc_server_max_recv_msg_size: "number",
        grpc_server_max_send_msg_size: "number",
        http_listen_port: "number",
        http_server_idle_timeout: "string",
        http_server_read_timeout: "string",
        http_server_write_timeout: "string",
        log_level: "string",
        "*": "any"
      },
      service: {
        trafficDistribution: "string",
        ipFamilyPolicy: "string",
        ipFamilies: ["any"]
      },
      limits_config: {
        reject_old_samples: "boolean",
        reject_old_samples_max_age: "string",
        max_cache_freshness_per_query: "string",
        split_queries_by_interval: "string",
        query_timeout: "string",
        volume_enabled: "boolean",
        "*": "any"
      },
      runtimeConfig: { "*": "any" },
      commonConfig: {
        path_prefix: "string",
        replication_factor: "number",
        compactor_grpc_address: "string",
        "*": "any"
      },
      storage: {
        type: "string",
        s3: {
          s3: "any|null",
          endpoint: "any|null",
          region: "any|null",
          secretAccessKey: "any|null",
          accessKeyId: "any|null",
          signatureVersion: "any|null",
          s3ForcePathStyle: "boolean",
          insecure: "boolean",
          http_config: { "*": "any" },
          backoff_config: { "*": "any" },
          disable_dualstack: "boolean"
        },
        gcs: {
          chunkBufferSize: "number",
          requestTimeout: "string",
          enableHttp2: "boolean"
        },
        azure: {
          accountName: "any|null",
          accountKey: "any|null",
          connectionString: "any|null",
          useManagedIdentity: "boolean",
          useFederatedToken: "boolean",
          userAssignedId: "any|null",
          requestTimeout: "any|null",
          endpointSuffix: "any|null",
          chunkDelimiter: "any|null"
        },
        swift: {
          auth_version: "any|null",
          auth_url: "any|null",
          internal: "any|null",
          username: "any|null",
          user_domain_name: "any|null",
          user_domain_id: "any|null",
          user_id: "any|null",
          password: "any|null",
          domain_id: "any|null",
          domain_name: "any|null",
          project_id: "any|null",
          project_name: "any|null",
          project_domain_id: "any|null",
          project_domain_name: "any|null",
          region_name: "any|null",
          container_name: "any|null",
          max_retries: "any|null",
          connect_timeout: "any|null",
          request_timeout: "any|null",
          "*": "any"
        },
        filesystem: { chunks_directory: "string", rules_directory: "string", "*": "any" },
        use_thanos_objstore: "boolean",
        object_store: {
          type: "string",
          storage_prefix: "any|null",
          s3: {
            endpoint: "any|null",
            region: "any|null",
            access_key_id: "any|null",
            secret_access_key: "any|null",
            insecure: "boolean",
            sse: { "*": "any" },
            http: { "*": "any" }
          },
          gcs: { bucket_name: "any|null", service_account: "any|null", "*": "any" },
          azure: { account_name: "any|null", account_key: "any|null", "*": "any" }
        }
      },
      schemaConfig: { "*": "any" },
      useTestSchema: "boolean",
      testSchemaConfig: { configs: ["any"] },
      rulerConfig: { wal: { dir: "string" } },
      structuredConfig: { "*": "any" },
      query_scheduler: { "*": "any" },
      storage_config: {
        boltdb_shipper: boltdbShipperKeys,
        tsdb_shipper: boltdbShipperKeys,
        bloom_shipper: { working_directory: "string", "*": "any" },
        hedging: { at: "string", max_per_second: "number", up_to: "number", "*": "any" },
        "*": "any"
      },
      compactor: { "*": "any" },
      compactor_grpc_client: { "*": "any" },
      pattern_ingester: { enabled: "boolean" },
      analytics: { "*": "any" },
      ui: { enabled: "boolean", gateway: { enabled: "boolean" } },
      query_range: { "*": "any" },
      querier: { "*": "any" },
      ingester: { wal: { flush_on_shutdown: "boolean", "*": "any" } },
      ingester_client: { "*": "any" },
      block_builder: { "*": "any" },
      index_gateway: { mode: "string" },
      frontend: { scheduler_address: "string", tail_proxy_url: "string", "*": "any" },
      frontend_worker: { scheduler_address: "string", "*": "any" },
      distributor: { "*": "any" },
      tracing: { enabled: "boolean" },
      bloom_build: { enabled: "boolean", builder: { planner_address: "string", "*": "any" } },
      bloom_gateway: { enabled: "boolean", client: { addresses: "string" } },
      operational_config: { "*": "any" }
    },
    test: {
      enabled: "boolean",
      canaryServiceAddress: "string",
      prometheusAddress: "string",
      timeout: "string",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      image: image2Keys,
      hostUsers: "boolean|null"
    },
    lokiCanary: {
      enabled: "boolean",
      kind: "string",
      push: "boolean",
      lokiurl: "string|null",
      labelname: "string",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      revisionHistoryLimit: "number",
      service: serviceKeys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      dnsConfig: { "*": "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      automountServiceAccountToken: "boolean",
      priorityClassName: "string|null",
      hostUsers: "boolean|null",
      podDisruptionBudget: podDisruptionBudgetKeys,
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      image: imageKeys,
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      startupProbe: { "*": "any" },
      updateStrategy: updateStrategyKeys,
      replicas: "number",
      tenant: { name: "string", password: "string|null" },
      serviceAccount: serviceAccountKeys
    },
    serviceAccount: serviceAccountKeys,
    rbac: {
      sccEnabled: "boolean",
      sccAllowHostDirVolumePlugin: "boolean",
      namespaced: "boolean"
    },
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
        port: "number|string|null",
        podSelector: { "*": "any" },
        namespaceSelector: { "*": "any" }
      }
    },
    memberlist: {
      service: { publishNotReadyAddresses: "boolean", annotations: { "*": "string" } }
    },
    gateway: {
      enabled: "boolean",
      replicas: "number",
      containerPort: "number",
      verboseLogging: "boolean",
      autoscaling: autoscalingKeys,
      kedaAutoscaling: kedaAutoscalingKeys,
      deploymentStrategy: updateStrategyKeys,
      image: image2Keys,
      priorityClassName: "string|null",
      annotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      lifecycle: { "*": "any" },
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      hostUsers: "boolean|null",
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: ["any"],
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      nodeSelector: { "*": "string" },
      automountServiceAccountToken: "boolean",
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      service: {
        port: "number",
        type: "string",
        clusterIP: "string|null",
        nodePort: "number|null",
        loadBalancerIP: "string|null",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        trafficDistribution: "string",
        sessionAffinity: "string",
        sessionAffinityConfig: { "*": "any" },
        ipFamilyPolicy: "string",
        ipFamilies: ["any"]
      },
      serviceAccount: serviceAccountKeys,
      ingress: {
        enabled: "boolean",
        ingressClassName: "string",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        hosts: [{ host: "string|null", paths: [{ path: "string|null" }] }],
        tls: [{ hosts: ["string"], secretName: "string|null" }]
      },
      basicAuth: {
        enabled: "boolean",
        username: "string|null",
        password: "string|null",
        htpasswd: "string",
        existingSecret: "string|null"
      },
      route: {
        main: {
          enabled: "boolean",
          apiVersion: "string",
          kind: "string",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          hostnames: ["any"],
          parentRefs: ["any"],
          additionalRules: ["any"],
          matches: [{ path: { type: "string|null", value: "string|null" } }],
          filters: ["any"],
          timeouts: { "*": "any" }
        }
      },
      livenessProbe: { "*": "any" },
      readinessProbe: livenessProbeKeys,
      startupProbe: { "*": "any" },
      nginxConfig: {
        schema: "string",
        enableIPv6: "boolean",
        logFormat: "string",
        serverSnippet: "string",
        httpSnippet: "string",
        locationSnippet: "string",
        clientMaxBodySize: "string",
        ssl: "boolean",
        customReadUrl: "string|null",
        customWriteUrl: "string|null",
        customBackendUrl: "string|null",
        resolver: "string",
        file: "string"
      },
      metrics: {
        enabled: "boolean",
        image: image3Keys,
        resources: resources2Keys,
        resizePolicy: ["any"],
        containerSecurityContext: podSecurityContextKeys,
        extraArgs: ["any"],
        livenessProbe: livenessProbe2Keys,
        readinessProbe: livenessProbe2Keys,
        startupProbe: { "*": "any" },
        service: serviceKeys
      }
    },
    ingress: {
      enabled: "boolean",
      ingressClassName: "string",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      paths: pathsKeys,
      hosts: ["string"],
      tls: ["any"]
    },
    route: {
      main: {
        enabled: "boolean",
        apiVersion: "string",
        kind: "string",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        hostnames: ["any"],
        parentRefs: ["any"],
        additionalRules: ["any"],
        backendPort: "number|null",
        paths: pathsKeys
      }
    },
    migrate: { fromDistributed: { enabled: "boolean", memberlistService: "string" } },
    podDisruptionBudget: { enabled: "boolean" },
    singleBinary: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      statefulSetRecreateJob: { enabled: "boolean" },
      strategy: { rollingUpdate: { partition: "number" } },
      sidecar: "boolean",
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      selectorLabels: { "*": "string" },
      podDisruptionBudget: podDisruptionBudgetKeys,
      service: service2Keys,
      targetModule: "string",
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraContainers: "any",
      initContainers: "any",
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      terminationGracePeriodSeconds: "number",
      hostUsers: "boolean|null",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: [{ "*": "any" }],
      dnsConfig: { "*": "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      podManagementPolicy: "string",
      persistence: {
        whenScaled: "string",
        whenDeleted: "string",
        enableStatefulSetAutoDeletePVC: "boolean",
        enabled: "boolean",
        accessModes: ["string"],
        size: "string",
        storageClass: "string|null",
        selector: { "*": "any" },
        annotations: { "*": "string" },
        labels: { "*": "string" },
        dataVolumeParameters: { "*": "any" }
      }
    },
    write: {
      enabled: "boolean",
      kind: "string",
      fullnameOverride: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      strategy: { rollingUpdate: { partition: "number" } },
      autoscaling: {
        enabled: "boolean",
        minReplicas: "number",
        maxReplicas: "number",
        targetCPUUtilizationPercentage: "number",
        targetMemoryUtilizationPercentage: "number|null",
        behavior: {
          scaleUp: { policies: ["any"] },
          scaleDown: { policies: ["any"], stabilizationWindowSeconds: "number" }
        }
      },
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      selectorLabels: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      lifecycle: { "*": "any" },
      initContainers: "any",
      extraContainers: "any",
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      extraVolumeClaimTemplates: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      terminationGracePeriodSeconds: "number",
      hostUsers: "boolean|null",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      podManagementPolicy: "string",
      persistence: {
        volumeClaimsEnabled: "boolean",
        accessModes: ["string"],
        dataVolumeParameters: { emptyDir: { "*": "any" } },
        whenScaled: "string",
        whenDeleted: "string",
        enableStatefulSetAutoDeletePVC: "boolean",
        size: "string",
        storageClass: "string|null",
        volumeAttributesClassName: "string|null",
        selector: { "*": "any" },
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      serviceAccount: serviceAccountKeys
    },
    read: {
      enabled: "boolean",
      kind: "string",
      fullnameOverride: "string",
      replicas: "number",
      strategy: strategyKeys,
      autoscaling: autoscalingKeys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      selectorLabels: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      initContainers: "any",
      extraContainers: "any",
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      lifecycle: { "*": "any" },
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      terminationGracePeriodSeconds: "number",
      hostUsers: "boolean|null",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      serviceAccount: serviceAccountKeys
    },
    backend: {
      enabled: "boolean",
      kind: "string",
      fullnameOverride: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      strategy: { rollingUpdate: { partition: "number" } },
      sidecar: "boolean",
      automountServiceAccountToken: "boolean",
      autoscaling: autoscalingKeys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      selectorLabels: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      initContainers: "any",
      extraContainers: "any",
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      terminationGracePeriodSeconds: "number",
      hostUsers: "boolean|null",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      podManagementPolicy: "string",
      persistence: {
        enabled: "boolean",
        volumeClaimsEnabled: "boolean",
        accessModes: ["string"],
        dataVolumeParameters: { emptyDir: { "*": "any" } },
        whenScaled: "string",
        whenDeleted: "string",
        enableStatefulSetAutoDeletePVC: "boolean",
        size: "string",
        storageClass: "string|null",
        volumeAttributesClassName: "string|null",
        selector: { "*": "any" },
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      serviceAccount: serviceAccountKeys
    },
    ingester: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      strategy: updateStrategyKeys,
      podManagementPolicy: "string",
      replicas: "number",
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      priorityClassName: "string|null",
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      lifecycle: { "*": "any" },
      topologySpreadConstraints: [topologySpreadConstraintsKeys],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      updateStrategy: updateStrategyKeys,
      persistence: {
        enabled: "boolean",
        inMemory: "boolean",
        claims: [claimsKeys],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: serviceAccountKeys,
      appProtocol: { grpc: "string" },
      trafficDistribution: "string",
      zoneAwareReplication: {
        enabled: "boolean",
        maxUnavailablePct: "number",
        zoneA: zoneAKeys,
        zoneB: zoneAKeys,
        zoneC: zoneAKeys,
        migration: {
          enabled: "boolean",
          excludeDefaultZone: "boolean",
          readPath: "boolean",
          writePath: "boolean"
        }
      },
      rolloutGroupPrefix: "string|null",
      addIngesterNamePrefix: "boolean"
    },
    distributor: {
      enabled: "boolean",
      replicas: "number",
      kind: "string",
      strategy: strategyKeys,
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      dnsConfig: { "*": "any" },
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      initContainers: "any",
      extraContainers: "any",
      shutdownDelay: "string",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      maxSurge: "number|string",
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      trafficDistribution: "string",
      serviceAccount: serviceAccountKeys
    },
    querier: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      strategy: updateStrategyKeys,
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: {
        enabled: "boolean",
        pollingInterval: "number|null",
        minReplicas: "number",
        maxReplicas: "number",
        cooldownPeriod: "number|null",
        fallback: { "*": "any" },
        behavior: { "*": "any" },
        triggers: [{
          metadata: {
            authModes: "string|null",
            customHeaders: "string|null",
            ignoreNullValues: "string|null",
            query: "string|null",
            serverAddress: "string|null",
            threshold: "string|null",
            unsafeSsl: "string|null"
          },
          name: "string|null",
          type: "string|null"
        }]
      },
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      topologySpreadConstraints: [topologySpreadConstraintsKeys],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      maxSurge: "number|string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      dnsConfig: { "*": "any" },
      appProtocol: { grpc: "string" },
      trafficDistribution: "string",
      serviceAccount: serviceAccountKeys
    },
    queryFrontend: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      strategy: updateStrategyKeys,
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      initContainers: "any",
      extraContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      loadBalancer: { enabled: "boolean" },
      trafficDistribution: "string",
      serviceAccount: serviceAccountKeys
    },
    queryScheduler: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      strategy: updateStrategyKeys,
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      initContainers: "any",
      extraContainers: "any",
      terminationGracePeriodSeconds: "number",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      trafficDistribution: "string",
      serviceAccount: serviceAccountKeys
    },
    indexGateway: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      joinMemberlist: "boolean",
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      lifecycle: { "*": "any" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      persistence: {
        enabled: "boolean",
        accessModes: ["string"],
        dataVolumeParameters: { emptyDir: { "*": "any" } },
        size: "string",
        storageClass: "string|null",
        volumeAttributesClassName: "string|null",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      appProtocol: { grpc: "string" },
      trafficDistribution: "string",
      strategy: updateStrategyKeys,
      serviceAccount: serviceAccountKeys
    },
    compactor: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      strategy: { rollingUpdate: { partition: "number" } },
      podManagementPolicy: "string",
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      dnsConfig: { "*": "any" },
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      serviceType: "string",
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      persistence: {
        enabled: "boolean",
        type: "string",
        storageClass: "string|null",
        accessModes: ["string"],
        size: "string",
        volumeAttributesClassName: "string|null",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        selector: { "*": "any" },
        dataVolumeParameters: { emptyDir: { "*": "any" } },
        claims: [claims2Keys],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: {
        create: "boolean",
        name: "string|null",
        imagePullSecrets: [{ name: "string|null" }],
        annotations: { "*": "string" },
        automountServiceAccountToken: "boolean"
      }
    },
    bloomGateway: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      strategy: { rollingUpdate: { partition: "number" } },
      dnsConfig: { "*": "any" },
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      podManagementPolicy: "string",
      persistence: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        claims: [claimsKeys],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: serviceAccountKeys
    },
    bloomPlanner: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      dnsConfig: { "*": "any" },
      strategy: { rollingUpdate: { partition: "number" } },
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      podManagementPolicy: "string",
      persistence: {
        enabled: "boolean",
        claims: [claims2Keys],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: serviceAccountKeys
    },
    bloomBuilder: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      dnsConfig: { "*": "any" },
      autoscaling: autoscaling2Keys,
      kedaAutoscaling: kedaAutoscalingKeys,
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      initContainers: "any",
      extraContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      strategy: strategyKeys,
      persistence: {
        enabled: "boolean",
        type: "string",
        accessModes: ["string"],
        size: "string",
        storageClass: "string|null",
        volumeAttributesClassName: "string|null",
        selector: { "*": "any" },
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      serviceAccount: serviceAccountKeys
    },
    patternIngester: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      replicas: "number",
      strategy: { rollingUpdate: { partition: "number" } },
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      readinessProbe: { "*": "any" },
      livenessProbe: { "*": "any" },
      startupProbe: { "*": "any" },
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      persistence: {
        enabled: "boolean",
        size: "string",
        storageClass: "string|null",
        claims: [claims2Keys],
        enableStatefulSetAutoDeletePVC: "boolean",
        whenDeleted: "string",
        whenScaled: "string"
      },
      serviceAccount: serviceAccountKeys
    },
    ruler: {
      enabled: "boolean",
      kind: "string",
      statefulSetRecreateJob: { enabled: "boolean" },
      sidecar: "boolean",
      replicas: "number",
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      dnsConfig: { "*": "any" },
      persistence: {
        enabled: "boolean",
        accessModes: ["string"],
        size: "string",
        storageClass: "string|null",
        volumeAttributesClassName: "string|null",
        annotations: { "*": "string" },
        labels: { "*": "string" }
      },
      appProtocol: { grpc: "string" },
      directories: { "*": "any" },
      serviceAccount: serviceAccountKeys
    },
    overridesExporter: {
      enabled: "boolean",
      kind: "string",
      replicas: "number",
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostUsers: "boolean|null",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceLabels: { "*": "string" },
      serviceAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      initContainers: "any",
      terminationGracePeriodSeconds: "number",
      podDisruptionBudget: podDisruptionBudgetKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      maxUnavailable: "number|string|null",
      nodeSelector: { "*": "string" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      appProtocol: { grpc: "string" },
      serviceAccount: serviceAccountKeys
    },
    memcached: {
      enabled: "boolean",
      image: image3Keys,
      podSecurityContext: podSecurityContextKeys,
      priorityClassName: "string|null",
      containerSecurityContext: podSecurityContextKeys,
      readinessProbe: readinessProbeKeys,
      livenessProbe: readinessProbeKeys,
      startupProbe: { "*": "any" },
      serviceAccount: serviceAccountKeys
    },
    memcachedExporter: {
      enabled: "boolean",
      image: image3Keys,
      resources: resources2Keys,
      resizePolicy: ["any"],
      containerSecurityContext: podSecurityContextKeys,
      extraArgs: { "*": "any" },
      livenessProbe: livenessProbe2Keys,
      readinessProbe: livenessProbe2Keys,
      startupProbe: { "*": "any" }
    },
    resultsCache: {
      enabled: "boolean",
      addresses: "string",
      defaultValidity: "string",
      timeout: "string",
      replicas: "number",
      port: "number",
      allocatedMemory: "number",
      allocatedCPU: "string",
      maxItemMemory: "number",
      connectionLimit: "number",
      writebackSizeLimit: "string",
      writebackBuffer: "number",
      writebackParallelism: "number",
      initContainers: ["any"],
      annotations: { "*": "string" },
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      dnsConfig: { "*": "any" },
      priorityClassName: "string|null",
      hostUsers: "boolean|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podManagementPolicy: "string",
      terminationGracePeriodSeconds: "number",
      statefulStrategy: updateStrategyKeys,
      extraExtendedOptions: "string",
      extraArgs: { "*": "any" },
      extraContainers: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      service: serviceKeys,
      persistence: persistenceKeys
    },
    chunksCache: {
      suffix: "string",
      enabled: "boolean",
      addresses: "string",
      batchSize: "number",
      parallelism: "number",
      timeout: "string",
      defaultValidity: "string",
      replicas: "number",
      port: "number",
      allocatedMemory: "number",
      allocatedCPU: "string",
      maxItemMemory: "number",
      connectionLimit: "number",
      writebackSizeLimit: "string",
      writebackBuffer: "number",
      writebackParallelism: "number",
      initContainers: ["any"],
      annotations: { "*": "string" },
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: [{ "*": "any" }],
      tolerations: ["any"],
      maxUnavailable: "number|string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      dnsConfig: { "*": "any" },
      priorityClassName: "string|null",
      hostUsers: "boolean|null",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podManagementPolicy: "string",
      terminationGracePeriodSeconds: "number",
      statefulStrategy: updateStrategyKeys,
      extraExtendedOptions: "string",
      extraArgs: { "*": "any" },
      extraContainers: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      service: serviceKeys,
      persistence: persistenceKeys,
      l2: {
        suffix: "string",
        l2ChunkCacheHandoff: "string",
        enabled: "boolean",
        addresses: "string",
        batchSize: "number",
        parallelism: "number",
        timeout: "string",
        defaultValidity: "string",
        replicas: "number",
        port: "number",
        allocatedMemory: "number",
        allocatedCPU: "string",
        maxItemMemory: "number",
        connectionLimit: "number",
        writebackSizeLimit: "string",
        writebackBuffer: "number",
        writebackParallelism: "number",
        initContainers: ["any"],
        annotations: { "*": "string" },
        nodeSelector: { "*": "string" },
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        topologySpreadConstraints: [{ "*": "any" }],
        tolerations: ["any"],
        maxUnavailable: "number|string",
        podDisruptionBudget: {
          enabled: "boolean",
          annotations: { "*": "string" },
          labels: { "*": "string" }
        },
        dnsConfig: { "*": "any" },
        priorityClassName: "string|null",
        hostUsers: "boolean|null",
        podLabels: { "*": "string" },
        podAnnotations: { "*": "string" },
        podManagementPolicy: "string",
        terminationGracePeriodSeconds: "number",
        statefulStrategy: updateStrategyKeys,
        extraExtendedOptions: "string",
        extraArgs: { "*": "any" },
        extraContainers: ["any"],
        extraVolumes: ["any"],
        extraVolumeMounts: ["any"],
        resources: resourcesKeys,
        resizePolicy: ["any"],
        service: serviceKeys,
        persistence: persistenceKeys
      }
    },
    rollout_operator: {
      enabled: "boolean",
      podSecurityContext: podSecurityContext2Keys,
      securityContext: podSecurityContext2Keys,
      webhooks: {
        enabled: "boolean",
        timeoutSeconds: "number",
        failurePolicy: "string",
        "*": "any"
      },
      "*": "any"
    },
    ignoreMinioDeprecation: "boolean",
    minio: {
      enabled: "boolean",
      replicas: "number",
      drivesPerNode: "number",
      rootUser: "string",
      rootPassword: "string",
      users: ["any"],
      buckets: ["any"],
      persistence: { size: "string", annotations: { "*": "string" }, "*": "any" },
      resources: {
        limits: { "*": "number|string" },
        requests: { "*": "number|string" },
        claims: ["any"],
        "*": "any"
      },
      address: "any|null",
      "*": "any"
    },
    extraObjects: "any|null",
    sidecar: {
      image: {
        registry: "string",
        repository: "string",
        tag: "string",
        sha: "string",
        pullPolicy: "string"
      },
      resources: resourcesKeys,
      resizePolicy: ["any"],
      securityContext: podSecurityContextKeys,
      skipTlsVerify: "boolean",
      disableX509StrictVerification: "boolean",
      enableUniqueFilenames: "boolean",
      readinessProbe: readinessProbe2Keys,
      livenessProbe: readinessProbe2Keys,
      startupProbe: { enabled: "boolean" },
      rules: {
        enabled: "boolean",
        label: "string",
        labelValue: "string",
        folder: "string",
        folderAnnotation: "string|null",
        searchNamespace: "string|null",
        watchMethod: "string",
        resource: "string",
        script: "string|null",
        watchServerTimeout: "number",
        watchClientTimeout: "number",
        logLevel: "string",
        healthPort: "number"
      }
    },
    monitoring: {
      namespace: "string|null",
      appInstanceLabelName: "string",
      appInstanceLabelValue: "string",
      multiCluster: { enabled: "boolean", clusterName: "string" },
      dashboards: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { grafana_dashboard: "string", "*": "string" },
        defaultDashboardsTimezone: "string",
        defaultDashboardsEditable: "boolean",
        defaultDashboardsInterval: "string",
        grafanaOperator: {
          enabled: "boolean",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          resyncPeriod: "string",
          folder: "string",
          folderUID: "string|null",
          folderRef: "string|null",
          instanceSelector: {
            matchExpressions: [{ key: "string|null", operator: "string|null", values: ["string"] }],
            matchLabels: { "*": "string" }
          }
        }
      },
      rules: {
        enabled: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        additionalRuleLabels: { "*": "string" },
        additionalRuleAnnotations: { "*": "string" },
        additionalAggregationLabels: ["any"]
      },
      alerts: {
        enabled: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        disabled: { "*": "any" },
        overrides: { "*": "any" },
        keepFiringFor: "string",
        additionalRuleLabels: { "*": "string" },
        additionalRuleAnnotations: { "*": "string" },
        additionalAggregationLabels: ["any"]
      },
      additionalPrometheusRules: { "*": "any" },
      serviceMonitor: {
        enabled: "boolean",
        namespaceSelector: { "*": "any" },
        annotations: { "*": "string" },
        labels: { "*": "string" },
        interval: "string",
        scrapeTimeout: "string|null",
        relabelings: ["any"],
        metricRelabelings: ["any"],
        scheme: "string",
        tlsConfig: { "*": "any" },
        jobPrefix: "string"
      }
    },
    tableManager: {
      enabled: "boolean",
      image: { registry: "string|null", repository: "string|null", tag: "string|null" },
      command: "string|null",
      priorityClassName: "string|null",
      podLabels: { "*": "string" },
      annotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      service: service2Keys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      resources: resourcesKeys,
      resizePolicy: ["any"],
      extraContainers: "any",
      terminationGracePeriodSeconds: "number",
      hostUsers: "boolean|null",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      retention_deletes_enabled: "boolean",
      retention_period: "number|string",
      serviceAccount: serviceAccountKeys
    }
  }
};

// apps/loki/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The chart refuses to render without loki.storage.bucketNames; values.yaml has it as a comment.",
  keys: { loki: { storage: { bucketNames: { chunks: "string", ruler: "string" } } } }
});

// apps/loki/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { deployment, statefulSet, targets } = (0, import_component.checksIn)("logging");
var checks = (cluster, { ingesters, queriers }) => [
  deployment("loki-gateway", 2, "Lines and questions find their way."),
  deployment("loki-distributor", 2, "Lines are taken in."),
  statefulSet("loki-ingester", ingesters.replicas, "The newest lines are held, each of them three times."),
  deployment("loki-query-frontend", 2, "Questions are taken in."),
  deployment("loki-query-scheduler", 2, "Questions wait their turn."),
  deployment("loki-querier", queriers, "Questions are answered."),
  statefulSet("loki-index-gateway", 2, "Lines in object storage are found."),
  statefulSet("loki-compactor", 1, "Lines that are too old are deleted."),
  statefulSet("loki-chunks-cache", 2, "What was read is not read again from object storage."),
  statefulSet("loki-results-cache", 1, "What was asked is not worked out again."),
  ...targets(cluster, "Prometheus sees Loki.")
];

// apps/loki/src/settings.ts
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

// apps/loki/src/values.ts
init_define_process_env();
var import_component5 = require("@hub/component");

// apps/loki/src/affinity.ts
init_define_process_env();
var rather = (component) => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: term(component, "kubernetes.io/hostname") },
      { weight: 50, podAffinityTerm: term(component, "topology.kubernetes.io/zone") }
    ]
  }
});
var ratherThanMust = (component) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: null,
    ...rather(component).podAntiAffinity
  }
});
var must = (component) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [term(component, "kubernetes.io/hostname")],
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: term(component, "topology.kubernetes.io/zone") }
    ]
  }
});
var term = (component, topologyKey) => ({
  labelSelector: {
    matchLabels: {
      "app.kubernetes.io/name": "loki",
      "app.kubernetes.io/instance": "loki",
      "app.kubernetes.io/component": component
    }
  },
  topologyKey
});

// apps/loki/src/loki-config.ts
init_define_process_env();

// apps/loki/src/object-storage.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var storeOf = { aws: "s3", gcp: "gcs", azure: "azure" };
function objectStorage(cluster, settings2) {
  const bucket = (0, import_component3.bucketName)(cluster, settings2.bucket, "loki");
  const storage = {
    type: storeOf[cluster.provider],
    // There is no ruler, but the chart asks for its bucket.
    bucketNames: { chunks: bucket, ruler: bucket }
  };
  switch (cluster.provider) {
    case "aws":
      return { ...storage, s3: { region: cluster.region } };
    case "gcp":
      return storage;
    case "azure":
      return {
        ...storage,
        azure: {
          accountName: (0, import_component3.azureStorageAccount)(cluster, settings2.bucket),
          // A pod without an identity of its own has that of its node.
          ...settings2.identity === "" ? { useManagedIdentity: true } : { useFederatedToken: true }
        }
      };
  }
}

// apps/loki/src/retention.ts
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

// apps/loki/src/loki-config.ts
var lokiConfig = (cluster, settings2) => ({
  auth_enabled: settings2.multiTenant,
  analytics: { reporting_enabled: false },
  commonConfig: { replication_factor: 3 },
  storage: objectStorage(cluster, settings2),
  schemaConfig: {
    configs: [
      {
        // Never to be edited: what is stored since then is only found by it. A new schema is a further entry, with a
        // date in the future. The same as of loki-distributed, whose bucket it reads on.
        from: "2024-01-01",
        store: "tsdb",
        object_store: storeOf[cluster.provider],
        schema: "v13",
        index: { prefix: "loki_index_", period: "24h" }
      }
    ]
  },
  limits_config: {
    ...retentionLimits(settings2.retention),
    ingestion_rate_mb: settings2.ingestionRateMB,
    ingestion_burst_size_mb: Math.ceil(settings2.ingestionRateMB * 1.5),
    max_global_streams_per_user: 2e4,
    // Else a line over 256 KB would be lost as a whole.
    max_line_size_truncate: true
  },
  runtimeConfig: tenantLimits(cluster, settings2),
  ingester: {
    // Three quarters of the memory limit: the default is all of it, and a restart would end in one more.
    wal: { replay_memory_ceiling: "3GB" }
  },
  compactor: {
    retention_enabled: true,
    // Loki does not start without, once it has to delete.
    delete_request_store: storeOf[cluster.provider]
  }
});

// apps/loki/src/values.ts
var resources = (cpu, memory, cpuLimit, memoryLimit) => ({
  requests: { cpu, memory },
  limits: { cpu: cpuLimit, memory: memoryLimit }
});
var volume = (gibibytes) => ({ size: `${gibibytes}Gi`, storageClass: "standard-ssd" });
var claim = (gibibytes) => ({
  enabled: true,
  claims: [{ name: "data", accessModes: ["ReadWriteOnce"], ...volume(gibibytes) }]
});
var budget = { podDisruptionBudget: { maxUnavailable: 1 } };
var twice = { replicas: 2, ...budget };
var none = { replicas: 0 };
function values(cluster, settings2) {
  const { ingesters } = settings2;
  refuseTwo(cluster);
  if (ingesters.replicas > cluster.size.nodes) {
    throw new import_component5.SettingError(
      ["ingesters", "replicas"],
      `${ingesters.replicas} ingesters need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      "Give the cluster more nodes, or ask for fewer ingesters; Loki needs 3."
    );
  }
  const { annotations, labels } = (0, import_component5.podIdentity)(cluster, settings2);
  return {
    deploymentMode: "Distributed",
    // So that the gateway is called loki-gateway, and the service account loki.
    fullnameOverride: "loki",
    serviceAccount: { annotations },
    loki: { ...lokiConfig(cluster, settings2), ...labels && { podLabels: labels } },
    gateway: {
      ...twice,
      // One line for every request, into the logs that it takes in.
      verboseLogging: false,
      affinity: ratherThanMust("gateway"),
      resources: resources("50m", "64Mi", "500m", "128Mi"),
      metrics: { resources: resources("10m", "32Mi", "100m", "64Mi") }
    },
    distributor: {
      ...twice,
      affinity: ratherThanMust("distributor"),
      resources: resources("200m", "256Mi", "1", "1Gi")
    },
    ingester: {
      replicas: ingesters.replicas,
      // Two of three must take a line.
      ...budget,
      // Three StatefulSets, which restart at the same time unless a further operator holds them back.
      zoneAwareReplication: { enabled: false },
      affinity: must("ingester"),
      persistence: claim(ingesters.volumeGiB),
      resources: resources("1000m", "2Gi", "2000m", "4Gi")
    },
    queryFrontend: {
      ...twice,
      affinity: ratherThanMust("query-frontend"),
      resources: resources("100m", "256Mi", "1", "1Gi")
    },
    // Between frontends and queriers, so that either can have more replicas.
    queryScheduler: {
      ...twice,
      affinity: ratherThanMust("query-scheduler"),
      resources: resources("50m", "64Mi", "500m", "256Mi")
    },
    querier: {
      replicas: settings2.queriers,
      ...budget,
      affinity: ratherThanMust("querier"),
      resources: resources("250m", "512Mi", "2", "2Gi")
    },
    indexGateway: {
      ...twice,
      affinity: ratherThanMust("index-gateway"),
      persistence: { enabled: true, ...volume(10) },
      resources: resources("100m", "256Mi", "1", "1Gi")
    },
    // It alone deletes. There must not be two.
    compactor: {
      replicas: 1,
      affinity: ratherThanMust("compactor"),
      persistence: claim(10),
      resources: resources("100m", "512Mi", "1", "2Gi")
    },
    chunksCache: {
      ...twice,
      affinity: rather("memcached-chunks-cache"),
      ...cache(settings2.chunkCacheMiB)
    },
    resultsCache: { ...budget, affinity: rather("memcached-results-cache"), ...cache(256) },
    memcachedExporter: { resources: resources("10m", "32Mi", "100m", "64Mi") },
    singleBinary: none,
    write: none,
    read: none,
    backend: none,
    ruler: { enabled: false },
    // It would read every ConfigMap and Secret of the cluster, for rules that there are not.
    sidecar: { rules: { enabled: false } },
    lokiCanary: { enabled: false },
    test: { enabled: false },
    // The ServiceMonitor kind is there only where its CRDs are.
    monitoring: { serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } }
  };
}
var cache = (mebibytes) => ({
  allocatedMemory: mebibytes,
  resources: resources("50m", `${Math.ceil(mebibytes * 1.2)}Mi`, "500m", `${Math.ceil(mebibytes * 1.2)}Mi`)
});
function refuseTwo(cluster) {
  if (!cluster.runs("loki-distributed")) return;
  throw new import_component5.SettingError(
    [],
    `${cluster.name} runs loki-distributed as well, whose objects have the same names.`,
    `Say \`loki-distributed: off\` in clusters/${cluster.name}/pins.yaml, as the README of loki says; or turn loki off.`
  );
}

// apps/loki/src/workloads.ts
init_define_process_env();
var import_component6 = require("@hub/component");
function workloads(values2) {
  const { gateway, ingester, indexGateway, compactor, chunksCache, resultsCache, memcachedExporter } = values2;
  return [
    part("gateway", gateway, exporter(gateway?.metrics)),
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
    part("chunks-cache", chunksCache, exporter(memcachedExporter)),
    part("results-cache", resultsCache, exporter(memcachedExporter))
  ];
}
var part = (name, values2, beside = []) => ({
  name: `loki-${name}`,
  replicas: values2?.replicas,
  containers: [values2?.resources, ...beside]
});
var exporter = (values2) => values2?.enabled === false ? [] : [values2?.resources];
var claimed = (persistence) => persistence?.enabled ? (persistence.claims ?? []).map((claim2) => (0, import_component6.valueAt)(claim2, ["size"])) : [];

// apps/loki/src/index.ts
var index_default = (0, import_component7.defineComponent)({
  name: "loki",
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
    // Without rules, but the chart writes them.
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
