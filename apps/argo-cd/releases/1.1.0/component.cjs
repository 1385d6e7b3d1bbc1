// A frozen release of argo-cd. Never edited: what runs in the clusters that are pinned to it comes from here.
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
  for (var name3 in all)
    __defProp(target, name3, { get: all[name3], enumerable: true });
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

// apps/argo-cd/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component6 = require("@hub/component");

// apps/argo-cd/src/application-set-role.ts
init_define_process_env();
var import_component = require("@hub/component");
var name = "argocd-applicationset-controller-projects";
var namespace = "argocd";
function applicationSetRole(scope) {
  (0, import_component.manifest)(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name, namespace },
    rules: [{ apiGroups: ["argoproj.io"], resources: ["appprojects"], verbs: ["get", "list", "watch"] }]
  });
  (0, import_component.manifest)(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name, namespace },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
    subjects: [{ kind: "ServiceAccount", name: "argocd-applicationset-controller", namespace }]
  });
}

// apps/argo-cd/src/chart.ts
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
  for (const [name3, child] of Object.entries(more)) {
    const there = Object.hasOwn(known, name3) ? known[name3] : void 0;
    keys[name3] = there === void 0 ? child : extend(there, child);
  }
  return keys;
}
var isMap = (keys) => typeof keys === "object" && !Array.isArray(keys);

// apps/argo-cd/src/chart.gen.ts
init_define_process_env();
var imageKeys = { repository: "string", tag: "string", imagePullPolicy: "string" };
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
var pdbKeys = {
  enabled: "boolean",
  labels: { "*": "string" },
  annotations: { "*": "string" },
  minAvailable: "number|string",
  maxUnavailable: "number|string"
};
var vpaKeys = {
  enabled: "boolean",
  labels: { "*": "string" },
  annotations: { "*": "string" },
  updateMode: "string",
  containerPolicy: { "*": "any" }
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var startupProbeKeys = {
  enabled: "boolean",
  httpPath: "string",
  failureThreshold: "number",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var serviceAccountKeys = {
  create: "boolean",
  name: "string",
  annotations: { "*": "string" },
  labels: { "*": "string" },
  automountServiceAccountToken: "boolean"
};
var serviceKeys = {
  type: "string",
  clusterIP: "string",
  annotations: { "*": "string" },
  labels: { "*": "string" },
  servicePort: "number|string",
  portName: "string"
};
var serviceMonitorKeys = {
  enabled: "boolean",
  interval: "string",
  honorLabels: "boolean",
  relabelings: ["any"],
  metricRelabelings: ["any"],
  selector: { "*": "any" },
  scheme: "string",
  tlsConfig: { "*": "any" },
  namespace: "string",
  additionalLabels: { "*": "string" },
  annotations: { "*": "string" }
};
var livenessProbeKeys = {
  enabled: "boolean",
  httpPath: "string",
  httpPort: "number|string",
  httpScheme: "string",
  failureThreshold: "number",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var serviceAccount2Keys = {
  create: "boolean",
  name: "string",
  annotations: { "*": "string" },
  automountServiceAccountToken: "boolean"
};
var readinessProbeKeys = {
  enabled: "boolean",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  successThreshold: "number",
  failureThreshold: "number"
};
var appArmorProfileKeys = { type: "string", localhostProfile: "string", "*": "any" };
var containerSecurityContextKeys = {
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
var autoscalingKeys = {
  enabled: "boolean",
  minReplicas: "number",
  maxReplicas: "number",
  targetCPUUtilizationPercentage: "number",
  targetMemoryUtilizationPercentage: "number",
  behavior: { "*": "any" },
  metrics: ["any"]
};
var privateKeyKeys = {
  rotationPolicy: "string",
  encoding: "string",
  algorithm: "string",
  size: "number"
};
var metricsKeys = {
  enabled: "boolean",
  service: serviceKeys,
  serviceMonitor: {
    enabled: "boolean",
    interval: "string",
    scrapeTimeout: "string",
    honorLabels: "boolean",
    relabelings: ["any"],
    metricRelabelings: ["any"],
    selector: { "*": "any" },
    scheme: "string",
    tlsConfig: { "*": "any" },
    namespace: "string",
    additionalLabels: { "*": "string" },
    annotations: { "*": "string" }
  }
};
var httprouteKeys = {
  enabled: "boolean",
  labels: { "*": "string" },
  annotations: { "*": "string" },
  parentRefs: ["any"],
  hostnames: ["any"],
  rules: ["any"]
};
var listenersetKeys = {
  enabled: "boolean",
  labels: { "*": "string" },
  annotations: { "*": "string" },
  parentRef: { "*": "any" },
  listeners: ["any"]
};
var readinessProbe2Keys = {
  enabled: "boolean",
  httpPath: "string",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  failureThreshold: "number"
};
var chart = {
  repository: "https://argoproj.github.io/argo-helm",
  name: "argo-cd",
  version: "10.1.1",
  appVersion: "v3.4.4",
  crds: [
    { name: "applications.argoproj.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "applicationsets.argoproj.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "appprojects.argoproj.io", versions: [{ name: "v1alpha1", storage: true }] }
  ],
  images: [
    "ecr-public.aws.com/docker/library/haproxy",
    "ecr-public.aws.com/docker/library/redis:8.2.3-alpine",
    "ghcr.io/dexidp/dex:v2.45.1",
    "ghcr.io/oliver006/redis_exporter:v1.75.0",
    "ghcr.io/oliver006/redis_exporter:v1.86.0",
    "quay.io/argoproj/argocd",
    "quay.io/argoprojlabs/argocd-extension-installer:v1.0.1"
  ],
  keys: {
    nameOverride: "string",
    fullnameOverride: "string",
    namespaceOverride: "string",
    kubeVersionOverride: "string",
    apiVersionOverrides: { "*": "any" },
    createAggregateRoles: "boolean",
    createClusterRoles: "boolean",
    openshift: { enabled: "boolean" },
    crds: {
      install: "boolean",
      keep: "boolean",
      annotations: { "argocd.argoproj.io/sync-options": "string", "*": "string" },
      additionalLabels: { "*": "string" }
    },
    global: {
      domain: "string",
      runtimeClassName: "string",
      additionalLabels: { "*": "string" },
      revisionHistoryLimit: "number",
      image: imageKeys,
      imagePullSecrets: ["any"],
      logging: { format: "string", level: "string" },
      statefulsetAnnotations: { "*": "string" },
      statefulsetLabels: { "*": "string" },
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      addPrometheusAnnotations: "boolean",
      securityContext: securityContextKeys,
      hostAliases: ["any"],
      dualStack: { ipFamilyPolicy: "string", ipFamilies: ["any"] },
      networkPolicy: { create: "boolean", defaultDenyIngress: "boolean" },
      priorityClassName: "string",
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      env: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      certificateAnnotations: { "*": "string" }
    },
    configs: {
      cm: {
        create: "boolean",
        annotations: { "*": "string" },
        "application.instanceLabelKey": "string",
        "application.sync.impersonation.enabled": "boolean",
        "exec.enabled": "boolean",
        "admin.enabled": "boolean",
        "timeout.reconciliation": "string",
        "timeout.reconciliation.jitter": "string",
        "timeout.hard.reconciliation": "string",
        "statusbadge.enabled": "boolean",
        "resource.customizations.ignoreResourceUpdates.all": "string",
        "resource.customizations.ignoreResourceUpdates.argoproj.io_Application": "string",
        "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout": "string",
        "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler": "string",
        "resource.customizations.ignoreResourceUpdates.ConfigMap": "string",
        "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet": "string",
        "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice": "string",
        "resource.customizations.ignoreResourceUpdates.Endpoints": "string",
        "resource.exclusions": "string",
        "*": "any"
      },
      params: { create: "boolean", annotations: { "*": "string" } },
      rbac: {
        create: "boolean",
        annotations: { "*": "string" },
        "policy.default": "string",
        "policy.csv": "string",
        scopes: "string",
        "policy.matchMode": "string",
        "*": "any"
      },
      gpg: { annotations: { "*": "string" }, keys: { "*": "any" } },
      ssh: {
        create: "boolean",
        annotations: { "*": "string" },
        knownHosts: "string",
        extraHosts: "string"
      },
      tls: {
        annotations: { "*": "string" },
        certificates: { "*": "any" },
        create: "boolean"
      },
      cmp: {
        create: "boolean",
        annotations: { "*": "string" },
        plugins: { "*": "any" }
      },
      clusterCredentials: { "*": "any" },
      credentialTemplates: { "*": "any" },
      credentialTemplatesAnnotations: { "*": "string" },
      repositories: { "*": "any" },
      repositoriesAnnotations: { "*": "string" },
      secret: {
        createSecret: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        githubSecret: "string",
        gitlabSecret: "string",
        bitbucketServerSecret: "string",
        bitbucketUUID: "string",
        gogsSecret: "string",
        azureDevops: { username: "string", password: "string" },
        extra: { "*": "any" },
        argocdServerAdminPassword: "string",
        argocdServerAdminPasswordMtime: "string"
      },
      styles: "string"
    },
    extraObjects: ["any"],
    controller: {
      name: "string",
      replicas: "number",
      dynamicClusterDistribution: "boolean",
      runtimeClassName: "string",
      heartbeatTime: "number",
      revisionHistoryLimit: "number",
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      env: ["any"],
      envFrom: ["any"],
      extraContainers: ["any"],
      initContainers: ["any"],
      volumeMounts: ["any"],
      volumes: ["any"],
      emptyDir: { sizeLimit: "string" },
      statefulsetAnnotations: { "*": "string" },
      statefulsetLabels: { "*": "string" },
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { metrics: "number" },
      hostNetwork: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: {
        httpPath: "string",
        failureThreshold: "number",
        initialDelaySeconds: "number",
        periodSeconds: "number",
        successThreshold: "number",
        timeoutSeconds: "number"
      },
      startupProbe: startupProbeKeys,
      terminationGracePeriodSeconds: "number",
      priorityClassName: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      metrics: {
        enabled: "boolean",
        scrapeTimeout: "string",
        applicationLabels: { enabled: "boolean", labels: ["any"] },
        service: serviceKeys,
        serviceMonitor: serviceMonitorKeys,
        rules: {
          enabled: "boolean",
          namespace: "string",
          selector: { "*": "any" },
          additionalLabels: { "*": "string" },
          annotations: { "*": "string" },
          spec: ["any"]
        }
      },
      clusterRoleRules: { enabled: "boolean", rules: ["any"] },
      roleRules: ["any"],
      networkPolicy: { create: "boolean" }
    },
    dex: {
      enabled: "boolean",
      name: "string",
      extraArgs: ["any"],
      runtimeClassName: "string",
      metrics: {
        enabled: "boolean",
        service: {
          annotations: { "*": "string" },
          labels: { "*": "string" },
          portName: "string"
        },
        serviceMonitor: serviceMonitorKeys
      },
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      initImage: {
        repository: "string",
        tag: "string",
        imagePullPolicy: "string",
        resources: resourcesKeys
      },
      env: ["any"],
      envFrom: ["any"],
      extraContainers: ["any"],
      initContainers: ["any"],
      volumeMounts: ["any"],
      volumes: ["any"],
      emptyDir: { sizeLimit: "string" },
      certificateSecret: {
        enabled: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        ca: "string",
        key: "string",
        crt: "string"
      },
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { http: "number", grpc: "number", metrics: "number" },
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      startupProbe: livenessProbeKeys,
      terminationGracePeriodSeconds: "number",
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccount2Keys,
      servicePortHttp: "number",
      servicePortHttpName: "string",
      servicePortGrpc: "number",
      servicePortGrpcName: "string",
      servicePortMetrics: "number",
      priorityClassName: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      networkPolicy: { create: "boolean" }
    },
    redis: {
      enabled: "boolean",
      name: "string",
      runtimeClassName: "string",
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      exporter: {
        enabled: "boolean",
        env: ["any"],
        image: imageKeys,
        containerSecurityContext: securityContextKeys,
        readinessProbe: readinessProbeKeys,
        livenessProbe: readinessProbeKeys,
        resources: resourcesKeys
      },
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      env: ["any"],
      envFrom: ["any"],
      readinessProbe: readinessProbeKeys,
      livenessProbe: readinessProbeKeys,
      extraContainers: ["any"],
      initContainers: ["any"],
      volumeMounts: ["any"],
      volumes: ["any"],
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys,
      containerPorts: { redis: "number", metrics: "number" },
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      servicePort: "number|string",
      priorityClassName: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      terminationGracePeriodSeconds: "number",
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccount2Keys,
      service: { annotations: { "*": "string" }, labels: { "*": "string" } },
      metrics: {
        enabled: "boolean",
        service: serviceKeys,
        serviceMonitor: serviceMonitorKeys
      },
      networkPolicy: { create: "boolean" }
    },
    "redis-ha": {
      enabled: "boolean",
      image: { repository: "string", tag: "string", "*": "any" },
      exporter: { enabled: "boolean", image: "string", tag: "string", "*": "any" },
      persistentVolume: { enabled: "boolean", "*": "any" },
      redis: {
        masterGroupName: "string",
        config: { save: "string", "*": "any" },
        "*": "any"
      },
      haproxy: {
        enabled: "boolean",
        labels: { "app.kubernetes.io/name": "string", "*": "string" },
        image: { repository: "string", "*": "any" },
        metrics: { enabled: "boolean", "*": "any" },
        hardAntiAffinity: "boolean",
        additionalAffinities: { "*": "any" },
        affinity: "string",
        tolerations: ["any"],
        containerSecurityContext: containerSecurityContextKeys,
        "*": "any"
      },
      auth: "boolean",
      existingSecret: "string",
      hardAntiAffinity: "boolean",
      additionalAffinities: { "*": "any" },
      affinity: "string",
      tolerations: ["any"],
      topologySpreadConstraints: {
        enabled: "boolean",
        maxSkew: "string",
        topologyKey: "string",
        whenUnsatisfiable: "string",
        "*": "any"
      },
      containerSecurityContext: containerSecurityContextKeys,
      "*": "any"
    },
    externalRedis: {
      host: "string",
      username: "string",
      password: "string",
      port: "number|string",
      existingSecret: "string",
      secretAnnotations: { "*": "string" }
    },
    redisSecretInit: {
      enabled: "boolean",
      name: "string",
      image: imageKeys,
      extraArgs: ["any"],
      imagePullSecrets: ["any"],
      runtimeClassName: "string",
      jobAnnotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerSecurityContext: securityContextKeys,
      securityContext: securityContextKeys,
      serviceAccount: serviceAccount2Keys,
      priorityClassName: "string",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"]
    },
    server: {
      name: "string",
      replicas: "number",
      runtimeClassName: "string",
      autoscaling: autoscalingKeys,
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      env: ["any"],
      envFrom: ["any"],
      lifecycle: { "*": "any" },
      extensions: {
        enabled: "boolean",
        image: imageKeys,
        extensionList: ["any"],
        containerSecurityContext: securityContextKeys,
        resources: resourcesKeys
      },
      extraContainers: ["any"],
      initContainers: ["any"],
      volumeMounts: ["any"],
      volumes: ["any"],
      emptyDir: { sizeLimit: "string" },
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { server: "number", metrics: "number" },
      hostNetwork: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: startupProbeKeys,
      livenessProbe: startupProbeKeys,
      startupProbe: startupProbeKeys,
      terminationGracePeriodSeconds: "number",
      priorityClassName: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      certificate: {
        enabled: "boolean",
        domain: "string",
        additionalHosts: ["any"],
        duration: "string",
        renewBefore: "string",
        issuer: { group: "string", kind: "string", name: "string" },
        privateKey: privateKeyKeys,
        annotations: { "*": "string" },
        usages: ["any"],
        secretTemplateAnnotations: { "*": "string" }
      },
      certificateSecret: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        key: "string",
        crt: "string"
      },
      service: {
        annotations: { "*": "string" },
        labels: { "*": "string" },
        type: "string",
        nodePortHttp: "number",
        nodePortHttps: "number",
        servicePortHttp: "number",
        servicePortHttps: "number",
        servicePortHttpName: "string",
        servicePortHttpsName: "string",
        servicePortHttpsAppProtocol: "string",
        loadBalancerClass: "string",
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        externalIPs: ["any"],
        externalTrafficPolicy: "string",
        sessionAffinity: "string"
      },
      metrics: metricsKeys,
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      ingress: {
        enabled: "boolean",
        controller: "string",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        ingressClassName: "string",
        hostname: "string",
        path: "string",
        pathType: "string",
        tls: "boolean",
        extraHosts: ["any"],
        extraPaths: ["any"],
        extraRules: ["any"],
        extraTls: ["any"],
        aws: {
          backendProtocolVersion: "string",
          serviceType: "string",
          serviceAnnotations: { "*": "string" }
        },
        gke: {
          backendConfig: { "*": "any" },
          frontendConfig: { "*": "any" },
          managedCertificate: { create: "boolean", extraDomains: ["any"] }
        }
      },
      ingressGrpc: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        ingressClassName: "string",
        hostname: "string",
        path: "string",
        pathType: "string",
        tls: "boolean",
        extraHosts: ["any"],
        extraPaths: ["any"],
        extraRules: ["any"],
        extraTls: ["any"]
      },
      route: {
        enabled: "boolean",
        annotations: { "*": "string" },
        hostname: "string",
        termination_type: "string",
        termination_policy: "string"
      },
      httproute: httprouteKeys,
      grpcroute: httprouteKeys,
      backendTLSPolicy: {
        enabled: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        targetRefs: ["any"],
        validation: { "*": "any" }
      },
      listenerset: listenersetKeys,
      clusterRoleRules: { enabled: "boolean", rules: ["any"] },
      networkPolicy: { create: "boolean" }
    },
    repoServer: {
      name: "string",
      replicas: "number",
      runtimeClassName: "string",
      autoscaling: autoscalingKeys,
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      env: ["any"],
      envFrom: ["any"],
      lifecycle: { "*": "any" },
      extraContainers: ["any"],
      initContainers: ["any"],
      copyutil: { extraArgs: "string", resources: resourcesKeys },
      volumeMounts: ["any"],
      volumes: ["any"],
      existingVolumes: { "*": "any" },
      emptyDir: { sizeLimit: "string" },
      useEphemeralHelmWorkingDir: "boolean",
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { server: "number", metrics: "number" },
      hostNetwork: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: startupProbeKeys,
      livenessProbe: startupProbeKeys,
      startupProbe: startupProbeKeys,
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      priorityClassName: "string",
      certificateSecret: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        ca: "string",
        key: "string",
        crt: "string"
      },
      service: {
        annotations: { "*": "string" },
        labels: { "*": "string" },
        port: "number|string",
        portName: "string",
        trafficDistribution: "string"
      },
      metrics: metricsKeys,
      clusterRoleRules: { enabled: "boolean", rules: ["any"] },
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      rbac: ["any"],
      networkPolicy: { create: "boolean" }
    },
    applicationSet: {
      name: "string",
      replicas: "number",
      runtimeClassName: "string",
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraContainers: ["any"],
      initContainers: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      emptyDir: { sizeLimit: "string" },
      metrics: metricsKeys,
      service: {
        annotations: { "*": "string" },
        labels: { "*": "string" },
        type: "string",
        port: "number|string",
        portName: "string"
      },
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { metrics: "number", probe: "number", webhook: "number" },
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: readinessProbeKeys,
      livenessProbe: readinessProbeKeys,
      startupProbe: readinessProbeKeys,
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      priorityClassName: "string",
      certificate: {
        enabled: "boolean",
        domain: "string",
        additionalHosts: ["any"],
        duration: "string",
        renewBefore: "string",
        issuer: { group: "string", kind: "string", name: "string" },
        privateKey: privateKeyKeys,
        annotations: { "*": "string" }
      },
      ingress: {
        enabled: "boolean",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        ingressClassName: "string",
        hostname: "string",
        path: "string",
        pathType: "string",
        tls: "boolean",
        extraHosts: ["any"],
        extraPaths: ["any"],
        extraRules: ["any"],
        extraTls: ["any"]
      },
      httproute: httprouteKeys,
      listenerset: listenersetKeys,
      allowAnyNamespace: "boolean",
      networkPolicy: { create: "boolean" }
    },
    notifications: {
      enabled: "boolean",
      name: "string",
      argocdUrl: "string",
      runtimeClassName: "string",
      pdb: pdbKeys,
      vpa: vpaKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraContainers: ["any"],
      initContainers: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      context: { "*": "any" },
      secret: {
        create: "boolean",
        name: "string",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        items: { "*": "any" }
      },
      metrics: {
        enabled: "boolean",
        port: "number|string",
        service: {
          type: "string",
          clusterIP: "string",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          portName: "string"
        },
        serviceMonitor: {
          enabled: "boolean",
          selector: { "*": "any" },
          additionalLabels: { "*": "string" },
          annotations: { "*": "string" },
          scheme: "string",
          tlsConfig: { "*": "any" },
          honorLabels: "boolean",
          relabelings: ["any"],
          metricRelabelings: ["any"]
        }
      },
      notifiers: { "*": "any" },
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      containerPorts: { metrics: "number" },
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: readinessProbeKeys,
      livenessProbe: readinessProbeKeys,
      startupProbe: readinessProbeKeys,
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: {
        type: "string",
        rollingUpdate: {
          maxSurge: "number|string",
          maxUnavailable: "number|string",
          partition: "number"
        }
      },
      priorityClassName: "string",
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      cm: { create: "boolean" },
      clusterRoleRules: { rules: ["any"] },
      subscriptions: ["any"],
      templates: { "*": "any" },
      triggers: { "*": "any" },
      networkPolicy: { create: "boolean" }
    },
    commitServer: {
      enabled: "boolean",
      name: "string",
      runtimeClassName: "string",
      image: imageKeys,
      extraArgs: ["any"],
      extraEnv: ["any"],
      extraEnvFrom: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      metrics: { enabled: "boolean", service: serviceKeys },
      service: {
        annotations: { "*": "string" },
        labels: { "*": "string" },
        port: "number|string",
        portName: "string"
      },
      automountServiceAccountToken: "boolean",
      serviceAccount: serviceAccountKeys,
      deploymentAnnotations: { "*": "string" },
      deploymentLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      resources: resourcesKeys,
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      containerSecurityContext: securityContextKeys,
      readinessProbe: readinessProbe2Keys,
      livenessProbe: readinessProbe2Keys,
      startupProbe: readinessProbe2Keys,
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      deploymentStrategy: { "*": "any" },
      priorityClassName: "string",
      networkPolicy: { create: "boolean" },
      vpa: vpaKeys
    }
  }
};

// apps/argo-cd/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The chart copies every key of configs.params to the ConfigMap argocd-cmd-params-cm, and lists none.",
  keys: { configs: { params: { "*": "string" } } }
});

// apps/argo-cd/src/checks.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var { deployment, statefulSet, targets } = (0, import_component2.checksIn)("argocd");
var checks = (cluster, settings2) => [
  {
    kind: "crd-established",
    names: ["applications.argoproj.io", "applicationsets.argoproj.io", "appprojects.argoproj.io"],
    proves: "The kinds of Argo CD are served."
  },
  statefulSet(
    "argocd-application-controller",
    settings2.controllerReplicas,
    "Applications are compared and synced."
  ),
  deployment("argocd-applicationset-controller", settings2.applicationSetReplicas, "Rings follow each other."),
  deployment("argocd-repo-server", settings2.repoServerReplicas, "Charts are rendered."),
  deployment("argocd-server", settings2.serverReplicas, "The web interface and its API answer."),
  // With Redis in three replicas the subchart names its workloads after the release.
  settings2.redisHa ? statefulSet("argo-cd-redis-ha-server", 3, "The cache answers, and survives the loss of a node.") : deployment("argocd-redis", 1, "The cache answers."),
  ...settings2.notificationsUrl ? [deployment("argocd-notifications-controller", 1, "Somebody is told how a rollout goes.")] : [],
  ...targets(cluster, "Prometheus sees Argo CD.")
];

// apps/argo-cd/src/custom-resource-definitions.ts
init_define_process_env();

// apps/argo-cd/src/version.ts
init_define_process_env();
var version = "v3.6.1";

// apps/argo-cd/src/custom-resource-definitions.ts
var customResourceDefinitions = {
  repository: "https://github.com/argoproj/argo-cd.git",
  path: "manifests/crds",
  revision: version,
  commonAnnotations: { "argocd.argoproj.io/sync-options": "Prune=false" }
};

// apps/argo-cd/src/http-route.ts
init_define_process_env();
var import_component3 = require("@hub/component");
function httpRoute(scope, domain) {
  (0, import_component3.manifest)(scope, {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: { name: "argocd-server", namespace: "argocd" },
    spec: {
      parentRefs: [{ namespace: "envoy-gateway-system", name: "edge", sectionName: "https" }],
      hostnames: [`argocd.${domain}`],
      rules: [{ backendRefs: [{ name: "argocd-server", port: 80 }] }]
    }
  });
}

// apps/argo-cd/src/reader.ts
init_define_process_env();
var import_component4 = require("@hub/component");
var name2 = "hubctl-reader";
var namespace2 = "argocd";
function reader(scope) {
  (0, import_component4.manifest)(scope, {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: name2, namespace: namespace2 },
    // No pod runs as it.
    automountServiceAccountToken: false
  });
  (0, import_component4.manifest)(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "Role",
    metadata: { name: name2, namespace: namespace2 },
    rules: [
      {
        apiGroups: ["argoproj.io"],
        resources: ["applications", "applicationsets"],
        verbs: ["list", "watch"]
      }
    ]
  });
  (0, import_component4.manifest)(scope, {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "RoleBinding",
    metadata: { name: name2, namespace: namespace2 },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: name2 },
    subjects: [{ kind: "ServiceAccount", name: name2, namespace: namespace2 }]
  });
}

// apps/argo-cd/src/settings.ts
init_define_process_env();
var import_zod = require("zod");
var replicas = () => import_zod.z.int().min(1, "must be at least 1 replica");
var workers = () => import_zod.z.int().min(1, "must be at least 1");
var seconds = () => import_zod.z.int().min(1, "must be at least 1 second");
var group = () => import_zod.z.string().regex(/^[^\s,"]([^,"\n]*[^\s,"])?$/, "must be the name of a group, without commas and quotes");
var settings = import_zod.z.strictObject({
  controllerReplicas: replicas().default(1).describe(
    "Replicas of the application controller. The clusters are spread over them; one cluster is never split."
  ),
  repoServerReplicas: replicas().default(2).describe("Replicas of the repo server, which renders the charts."),
  repoServerParallelism: workers().default(4).describe(
    "Charts that one replica of the repo server renders at a time; each may take 200 MiB of memory."
  ),
  serverReplicas: replicas().default(2).describe("Replicas of the API server and web interface."),
  applicationSetReplicas: replicas().default(2).describe("Replicas of the ApplicationSet controller; one leads, the others stand by."),
  statusProcessors: workers().default(50).describe("Applications that a controller replica compares at a time. 50 suits about 1000 Applications."),
  operationProcessors: workers().default(25).describe("Applications that a controller replica syncs at a time. 25 suits about 1000 Applications."),
  kubectlParallelism: workers().default(40).describe("Apply requests that a controller replica has under way at a time, over all of its clusters."),
  syncTimeoutSeconds: seconds().default(1800).describe(
    "How long one sync may take, seconds. Without an end, a sync that waits for a broken child would keep the fix out for ever."
  ),
  syncWaveDelaySeconds: seconds().default(2).describe(
    "How long a sync waits after each wave before it looks at the health of what it applied, seconds. Argo CD must have seen its own change by then, or the next wave starts on the health of before."
  ),
  reconciliationSeconds: seconds().default(180).describe(
    "How often Applications are compared with Git and their cluster, seconds, and up to 60 more at random."
  ),
  redisHa: import_zod.z.boolean().default(false).describe(
    "Whether Redis runs as three replicas behind HAProxy, on three nodes. It is a cache: losing the only one costs a comparison of everything."
  ),
  notificationsUrl: import_zod.z.url({ protocol: /^https?$/ }).nullable().default(null).describe(
    "URL that is told, by a POST of JSON, of each cluster whose update starts, finishes or sticks. Nothing secret: it stands in Git. Null: nobody is told."
  ),
  ingress: import_zod.z.boolean().default(true).describe(
    "Whether argocd.<domain> leads to the web interface, on clusters that run ingress-nginx or envoy-gateway."
  ),
  issuer: import_zod.z.enum(["letsencrypt-production", "letsencrypt-staging"]).default("letsencrypt-production").describe(
    "ClusterIssuer that signs the certificate of argocd.<domain>, on clusters that run cert-manager."
  ),
  oidc: import_zod.z.strictObject({
    name: import_zod.z.string().min(1).default("SSO").describe("What the login button says."),
    issuer: import_zod.z.url({ protocol: /^https$/ }).describe("Issuer URL of the identity provider, https."),
    clientId: import_zod.z.string().min(1).describe("Id of a public client with PKCE; there is no client secret."),
    scopes: import_zod.z.array(import_zod.z.string().min(1)).default(["openid", "profile", "email", "groups"]).describe("Scopes to ask for. Groups must come from one of them.")
  }).nullable().default(null).describe("Login through an identity provider. Null: none."),
  adminGroups: import_zod.z.array(group()).default([]).describe(
    "Groups of the identity provider whose members may do everything. Everybody else who logs in may read."
  ),
  adminUser: import_zod.z.boolean().default(false).describe(
    "Whether the built-in user admin can log in, for a hub whose identity provider is not there yet."
  )
});

// apps/argo-cd/src/values.ts
init_define_process_env();

// apps/argo-cd/src/application-health.ts
init_define_process_env();
var applicationHealth = `local function orEmpty(value)
  if value == nil or value == false or value == "" then return {} end
  return value
end

local function same(left, right, exact)
  if not exact then left, right = orEmpty(left), orEmpty(right) end
  if type(left) ~= "table" or type(right) ~= "table" then return left == right end
  for key, value in pairs(left) do
    if not same(value, right[key], exact or key == "valuesObject") then return false end
  end
  for key, value in pairs(right) do
    if left[key] == nil and not same(nil, value, exact or key == "valuesObject") then return false end
  end
  return true
end

local function progressing(message)
  return { status = "Progressing", message = message }
end

local spec = orEmpty(obj.spec)
local status = orEmpty(obj.status)
local sync = orEmpty(status.sync)
local operation = orEmpty(status.operationState)
local health = orEmpty(status.health)

local function isAboutSpec(verdict)
  if next(orEmpty(spec.sources)) ~= nil then return same(spec.sources, verdict.sources) end
  return same(spec.source, verdict.source)
end

if not isAboutSpec(orEmpty(sync.comparedTo)) then
  return progressing("Waiting for the comparison with the sources of spec")
end
if obj.operation ~= nil or operation.phase == "Running" or operation.phase == "Terminating" then
  return progressing(operation.message or "An operation is running")
end
if operation.phase == "Failed" or operation.phase == "Error" then
  return progressing("The last operation failed: " .. (operation.message or operation.phase))
end
if sync.status ~= "Synced" then
  return progressing("Sync status is " .. (sync.status or "Unknown"))
end
if operation.syncResult ~= nil and not isAboutSpec(operation.syncResult) then
  return progressing("Waiting for a sync with the sources of spec")
end
if health.status == nil then
  return progressing("Waiting for the first assessment of health")
end
return { status = health.status, message = health.message }
`;

// apps/argo-cd/src/login.ts
init_define_process_env();
var readOnly = [
  { apiGroups: ["*"], resources: ["*"], verbs: ["get"] },
  { apiGroups: [""], resources: ["events"], verbs: ["list"] },
  { apiGroups: ["argoproj.io"], resources: ["applications", "applicationsets"], verbs: ["list", "watch"] }
];
var login = ({ oidc, adminGroups, adminUser }) => ({
  clusterRoleRules: adminUser || adminGroups.length > 0 ? { enabled: false } : { enabled: true, rules: readOnly },
  cm: {
    "admin.enabled": adminUser,
    ...oidc && {
      // YAML in the ConfigMap, of which JSON is a part.
      "oidc.config": JSON.stringify({
        name: oidc.name,
        issuer: oidc.issuer,
        clientID: oidc.clientId,
        enablePKCEAuthentication: true,
        requestedScopes: oidc.scopes
      })
    }
  },
  rbac: {
    "policy.default": "role:readonly",
    "policy.csv": adminGroups.map((group2) => `g, ${group2}, role:admin
`).join(""),
    scopes: "[groups]"
  }
});

// apps/argo-cd/src/notifications.ts
init_define_process_env();
var operation = "app.status.operationState";
var commit = `${operation}?.syncResult?.revision`;
var isRunning = `${operation}?.phase == 'Running' && (${commit} ?? '') != ''`;
var events = (stuckAfterSeconds) => ({
  "update-started": isRunning,
  "update-finished": `${operation}?.phase == 'Succeeded' && app.status.sync.status == 'Synced' && app.status.health.status == 'Healthy'`,
  // A sync that fails tries again and shows as Running meanwhile, and one that waits for a broken child just runs.
  "update-stuck": `${operation}?.phase in ['Error', 'Failed'] || (${isRunning} && ((${operation}.retryCount ?? 0) > 0 || time.Now().Sub(time.Parse(${operation}.startedAt)).Seconds() > ${stuckAfterSeconds}))`
});
var json = (...path) => `{{ dig ${path.map((key) => JSON.stringify(key)).join(" ")} "" .app | toJson }}`;
var body = (event) => `{${Object.entries({
  event: JSON.stringify(event),
  ring: json("metadata", "labels", "hub.llm-analytics.io/ring"),
  cluster: json("metadata", "name"),
  // Absent for a moment between two tries.
  commit: json("status", "operationState", "syncResult", "revision"),
  health: json("status", "health", "status"),
  message: json("status", "operationState", "message")
}).map(([key, value]) => `"${key}": ${value}`).join(", ")}}`;
var resources = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "256Mi" } };
function notifications(url, syncTimeoutSeconds) {
  if (!url) return { enabled: false };
  const all = Object.entries(events(Math.ceil(syncTimeoutSeconds / 2)));
  const names = all.map(([name3]) => name3);
  const yaml = (value) => JSON.stringify(value);
  return {
    enabled: true,
    resources,
    notifiers: {
      "service.webhook.rollout": yaml({
        url,
        headers: [{ name: "Content-Type", value: "application/json" }]
      })
    },
    templates: Object.fromEntries(
      names.map((name3) => [
        `template.${name3}`,
        yaml({ webhook: { rollout: { method: "POST", body: body(name3) } } })
      ])
    ),
    triggers: Object.fromEntries(
      // One that fails before it knows its commit has the one that was compared last.
      all.map(([name3, when]) => [
        `trigger.${name3}`,
        yaml([{ when, oncePer: `${commit} ?? app.status.sync.revision`, send: [name3] }])
      ])
    ),
    subscriptions: [
      {
        recipients: ["rollout"],
        triggers: names,
        selector: "hub.llm-analytics.io/ring,!hub.llm-analytics.io/component"
      }
    ]
  };
}

// apps/argo-cd/src/redis.ts
init_define_process_env();
var resources2 = { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } };
var sidecar = { requests: { cpu: "25m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } };
var redis = (highlyAvailable) => highlyAvailable ? {
  redis: { enabled: false },
  "redis-ha": {
    enabled: true,
    redis: { resources: resources2 },
    sentinel: { resources: sidecar },
    configmapTest: { resources: sidecar },
    haproxy: { resources: resources2 }
  }
} : { redis: { resources: resources2 } };

// apps/argo-cd/src/template-health.ts
init_define_process_env();
var templateHealth = `local status = obj.status or {}
for _, pod in ipairs(status.byPod or {}) do
  for _, problem in ipairs(pod.errors or {}) do
    return { status = "Degraded", message = problem.message or problem.code }
  end
  if pod.observedGeneration ~= nil and pod.observedGeneration < (obj.metadata.generation or 0) then
    return { status = "Progressing", message = "Waiting for Gatekeeper to read the template" }
  end
end
if status.created ~= true then
  return { status = "Progressing", message = "Waiting for Gatekeeper to make the kind" }
end
return { status = "Healthy" }
`;

// apps/argo-cd/src/values.ts
var small = { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "256Mi" } };
var applicationLabels = ["cluster", "component", "release", "ring"].map(
  (label) => `hub.llm-analytics.io/${label}`
);
function values(cluster, settings2) {
  const host = `argocd.${cluster.domain}`;
  const ingress = settings2.ingress && cluster.runs("ingress-nginx");
  const isBehind = ingress || settings2.ingress && cluster.runs("envoy-gateway");
  const metrics = { enabled: true, serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } };
  const pdb = { enabled: true, maxUnavailable: 1 };
  return {
    // The names of the upstream manifests, which its documentation and every how-to use.
    fullnameOverride: "argocd",
    crds: { install: false },
    global: {
      domain: host,
      image: { tag: version },
      // Policies add up, and the chart's let everybody at the server.
      ...cluster.runs("network-policies") && { networkPolicy: { create: false } }
    },
    configs: {
      cm: {
        "application.resourceTrackingMethod": "annotation",
        "timeout.reconciliation": `${settings2.reconciliationSeconds}s`,
        "resource.customizations.health.argoproj.io_Application": applicationHealth,
        "resource.customizations.health.templates.gatekeeper.sh_ConstraintTemplate": templateHealth,
        ...login(settings2).cm
      },
      params: {
        "applicationsetcontroller.enable.progressive.syncs": "true",
        "controller.diff.server.side": "true",
        "controller.sync.timeout.seconds": String(settings2.syncTimeoutSeconds),
        "controller.sync.wave.delay.seconds": String(settings2.syncWaveDelaySeconds),
        "controller.status.processors": String(settings2.statusProcessors),
        "controller.operation.processors": String(settings2.operationProcessors),
        "controller.kubectl.parallelism.limit": String(settings2.kubectlParallelism),
        // The default, `legacy`, takes no account of how many clusters a replica has already.
        "controller.sharding.algorithm": "consistent-hashing",
        "reposerver.parallelism.limit": String(settings2.repoServerParallelism),
        // Behind the Ingress or the Gateway, which ends TLS.
        "server.insecure": String(isBehind)
      },
      rbac: login(settings2).rbac
    },
    controller: {
      replicas: settings2.controllerReplicas,
      resources: { requests: { cpu: "500m", memory: "1Gi" }, limits: { cpu: "2", memory: "4Gi" } },
      metrics: { ...metrics, applicationLabels: { enabled: true, labels: applicationLabels } }
    },
    repoServer: {
      replicas: settings2.repoServerReplicas,
      resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "2", memory: "2Gi" } },
      copyutil: { resources: small },
      pdb,
      metrics
    },
    server: {
      replicas: settings2.serverReplicas,
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      pdb,
      metrics,
      clusterRoleRules: login(settings2).clusterRoleRules,
      ingress: {
        enabled: ingress,
        ingressClassName: "nginx",
        tls: true,
        annotations: cluster.runs("cert-manager") ? { "cert-manager.io/cluster-issuer": settings2.issuer } : {}
      }
    },
    applicationSet: {
      replicas: settings2.applicationSetReplicas,
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      pdb,
      metrics
    },
    redisSecretInit: { resources: small },
    ...redis(settings2.redisHa),
    // Login is by OpenID Connect without a broker between.
    dex: { enabled: false },
    notifications: notifications(settings2.notificationsUrl, settings2.syncTimeoutSeconds)
  };
}

// apps/argo-cd/src/workloads.ts
init_define_process_env();
var import_component5 = require("@hub/component");
var redisReplicas = 3;
var workloads = (values2) => [
  {
    name: "argocd-application-controller",
    replicas: values2.controller?.replicas,
    containers: [values2.controller?.resources]
  },
  {
    name: "argocd-repo-server",
    replicas: values2.repoServer?.replicas,
    containers: [values2.repoServer?.resources]
  },
  { name: "argocd-server", replicas: values2.server?.replicas, containers: [values2.server?.resources] },
  {
    name: "argocd-applicationset-controller",
    replicas: values2.applicationSet?.replicas,
    containers: [values2.applicationSet?.resources]
  },
  ...redis2(values2),
  {
    name: "argocd-notifications-controller",
    replicas: values2.notifications?.enabled ? 1 : 0,
    containers: [values2.notifications?.resources]
  }
];
function redis2({ redis: redis3, "redis-ha": ha }) {
  if (!ha?.enabled) return [{ name: "argocd-redis", containers: [redis3?.resources] }];
  return [
    {
      name: "argo-cd-redis-ha-server",
      replicas: redisReplicas,
      containers: [ha.redis?.resources, (0, import_component5.valueAt)(ha, ["sentinel", "resources"])]
    },
    { name: "argo-cd-redis-ha-haproxy", replicas: redisReplicas, containers: [ha.haproxy?.resources] }
  ];
}

// apps/argo-cd/src/index.ts
var index_default = (0, import_component6.defineComponent)({
  name: "argo-cd",
  description: "Argo CD, which brings what Git says to the clusters of the hub. For hubs only.",
  namespace: { name: "argocd", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  // Not dependsOn: a hub must come up with nothing else there.
  after: ["prometheus-operator-crds", "cert-manager", "ingress-nginx", "envoy-gateway"],
  chart: chart2,
  extraSources: [customResourceDefinitions],
  settings,
  values,
  manifests: (scope, cluster, settings2) => {
    applicationSetRole(scope);
    reader(scope);
    if (settings2.ingress && cluster.runs("envoy-gateway")) httpRoute(scope, cluster.domain);
  },
  checks,
  workloads,
  argo: {
    // A hub that forgets its Argo CD must not lose it: it is what would have to bring it back.
    removal: "keep",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
