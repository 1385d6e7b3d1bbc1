// A frozen release of kube-prometheus-stack. Never edited: what runs in the clusters that are pinned to it comes from here.
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
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
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

// apps/kube-prometheus-stack/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/kube-prometheus-stack/src/chart.ts
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
  for (const [name2, child] of Object.entries(more)) {
    const there = Object.hasOwn(known, name2) ? known[name2] : void 0;
    keys[name2] = there === void 0 ? child : extend(there, child);
  }
  return keys;
}
var isMap = (keys) => typeof keys === "object" && !Array.isArray(keys);

// apps/kube-prometheus-stack/src/chart.gen.ts
init_define_process_env();
var busyboxKeys = {
  registry: "string",
  repository: "string",
  tag: "string",
  sha: "string",
  pullPolicy: "string",
  "*": "any"
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
var additionalRuleGroupLabelsKeys = {
  alertmanager: { "*": "any" },
  etcd: { "*": "any" },
  configReloaders: { "*": "any" },
  general: { "*": "any" },
  k8sContainerCpuUsageSecondsTotal: { "*": "any" },
  k8sContainerMemoryCache: { "*": "any" },
  k8sContainerMemoryRss: { "*": "any" },
  k8sContainerMemorySwap: { "*": "any" },
  k8sContainerResource: { "*": "any" },
  k8sPodOwner: { "*": "any" },
  kubeApiserverAvailability: { "*": "any" },
  kubeApiserverBurnrate: { "*": "any" },
  kubeApiserverHistogram: { "*": "any" },
  kubeApiserverSlos: { "*": "any" },
  kubeControllerManager: { "*": "any" },
  kubelet: { "*": "any" },
  kubeProxy: { "*": "any" },
  kubePrometheusGeneral: { "*": "any" },
  kubePrometheusNodeRecording: { "*": "any" },
  kubernetesApps: { "*": "any" },
  kubernetesResources: { "*": "any" },
  kubernetesStorage: { "*": "any" },
  kubernetesSystem: { "*": "any" },
  kubeSchedulerAlerting: { "*": "any" },
  kubeSchedulerRecording: { "*": "any" },
  kubeStateMetrics: { "*": "any" },
  network: { "*": "any" },
  node: { "*": "any" },
  nodeExporterAlerting: { "*": "any" },
  nodeExporterRecording: { "*": "any" },
  prometheus: { "*": "any" },
  prometheusOperator: { "*": "any" }
};
var serviceAccountKeys = {
  create: "boolean",
  name: "string",
  annotations: { "*": "string" },
  automountServiceAccountToken: "boolean"
};
var podDisruptionBudgetKeys = {
  enabled: "boolean",
  minAvailable: "number|string",
  unhealthyPodEvictionPolicy: "string"
};
var verticalPodAutoscalerKeys = {
  enabled: "boolean",
  controlledResources: ["any"],
  maxAllowed: { "*": "any" },
  minAllowed: { "*": "any" },
  updatePolicy: { updateMode: "string" }
};
var ingressKeys = {
  enabled: "boolean",
  ingressClassName: "string",
  annotations: { "*": "string" },
  labels: { "*": "string" },
  hosts: ["any"],
  paths: ["any"],
  tls: ["any"]
};
var routeKeys = {
  main: {
    enabled: "boolean",
    apiVersion: "string",
    kind: "string",
    annotations: { "*": "string" },
    labels: { "*": "string" },
    hostnames: ["any"],
    parentRefs: ["any"],
    httpsRedirect: "boolean",
    matches: ["any"],
    filters: ["any"],
    sessionPersistence: { "*": "any" },
    additionalRules: ["any"]
  }
};
var ingressPerReplicaKeys = {
  enabled: "boolean",
  ingressClassName: "string",
  annotations: { "*": "string" },
  labels: { "*": "string" },
  hostPrefix: "string",
  hostDomain: "string",
  paths: ["any"],
  tlsSecretName: "string",
  tlsSecretPerReplica: { enabled: "boolean", prefix: "string" }
};
var routePerReplicaKeys = {
  main: {
    enabled: "boolean",
    apiVersion: "string",
    kind: "string",
    annotations: { "*": "string" },
    labels: { "*": "string" },
    hostPrefix: "string",
    hostDomain: "string",
    parentRefs: ["any"],
    httpsRedirect: "boolean",
    filters: ["any"],
    matches: ["any"],
    sessionPersistence: { "*": "any" },
    additionalRules: ["any"]
  }
};
var ipDualStackKeys = { enabled: "boolean", ipFamilies: ["any"], ipFamilyPolicy: "string" };
var imageKeys = {
  registry: "string",
  repository: "string",
  tag: "string",
  sha: "string",
  pullPolicy: "string"
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var seLinuxOptionsKeys = { level: "string", role: "string", type: "string", user: "string" };
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
  seLinuxOptions: seLinuxOptionsKeys,
  seccompProfile: { type: "string", localhostProfile: "string" },
  supplementalGroups: ["number"],
  supplementalGroupsPolicy: "string",
  sysctls: ["any"],
  windowsOptions: "any"
};
var extraSecretKeys = { annotations: { "*": "string" }, data: { "*": "any" } };
var autoscalingKeys = {
  enabled: "boolean",
  minReplicas: "number",
  maxReplicas: "number",
  targetCPU: "string",
  targetMemory: "string",
  behavior: { "*": "any" }
};
var deploymentStrategyKeys = {
  type: "string",
  rollingUpdate: {
    maxSurge: "number|string",
    maxUnavailable: "number|string",
    partition: "number"
  }
};
var adminKeys = { existingSecret: "string", userKey: "string", passwordKey: "string" };
var image2Keys = { registry: "string", repository: "string", tag: "string", sha: "string" };
var serviceKeys = {
  enabled: "boolean",
  port: "any|null",
  targetPort: "any|null",
  ipDualStack: ipDualStackKeys
};
var service2Keys = {
  enabled: "boolean",
  port: "number|string",
  targetPort: "number|string",
  ipDualStack: ipDualStackKeys
};
var httpKeys = {
  interval: "string",
  scrapeTimeout: "string",
  proxyUrl: "string",
  enableHttp2: "boolean",
  honorLabels: "boolean",
  metricRelabelings: ["any"],
  relabelings: ["any"],
  scheme: "string",
  bearerTokenFile: "string",
  bearerTokenSecret: { "*": "any" },
  tlsConfig: { "*": "any" }
};
var verticalPodAutoscaler2Keys = {
  enabled: "boolean",
  controlledResources: ["any"],
  maxAllowed: { "*": "any" },
  minAllowed: { "*": "any" }
};
var livenessProbeKeys = {
  failureThreshold: "number",
  httpGet: { httpHeaders: ["any"], scheme: "string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var tlsKeys = { enabled: "boolean", tlsMinVersion: "string", internalPort: "number|string" };
var livenessProbe2Keys = {
  enabled: "boolean",
  failureThreshold: "number",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var service3Keys = {
  annotations: { "*": "string" },
  labels: { "*": "string" },
  clusterIP: "string",
  ipDualStack: ipDualStackKeys,
  nodePort: "number|string",
  nodePortTls: "number",
  additionalPorts: ["any"],
  loadBalancerIP: "string",
  loadBalancerSourceRanges: ["any"],
  externalTrafficPolicy: "string",
  type: "string",
  externalIPs: ["any"]
};
var createSecretJobKeys = { securityContext: securityContextKeys };
var alertmanagersConfigKeys = { existingSecret: { "*": "any" }, secret: { "*": "any" } };
var chart = {
  repository: "https://prometheus-community.github.io/helm-charts",
  name: "kube-prometheus-stack",
  version: "88.5.3",
  appVersion: "v0.93.1",
  crds: [
    { name: "alertmanagerconfigs.monitoring.coreos.com", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "alertmanagers.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "podmonitors.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "probes.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "prometheusagents.monitoring.coreos.com", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "prometheuses.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "prometheusrules.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "scrapeconfigs.monitoring.coreos.com", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "servicemonitors.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] },
    { name: "thanosrulers.monitoring.coreos.com", versions: [{ name: "v1", storage: true }] }
  ],
  images: [
    "docker.io/bats/bats:1.14.0",
    "docker.io/busybox:latest",
    "docker.io/curlimages/curl:8.21.0",
    "docker.io/grafana/grafana",
    "docker.io/grafana/grafana-image-renderer:latest",
    "docker.io/library/busybox:1.38.0",
    "ghcr.io/jkroepke/kube-webhook-certgen:1.8.7",
    "quay.io/brancz/kube-rbac-proxy:v0.22.1",
    "quay.io/kiwigrid/k8s-sidecar:2.10.1",
    "quay.io/prometheus-operator/admission-webhook",
    "quay.io/prometheus-operator/prometheus-config-reloader",
    "quay.io/prometheus-operator/prometheus-operator",
    "quay.io/prometheus/alertmanager:v0.34.0",
    "quay.io/prometheus/busybox:latest",
    "quay.io/prometheus/node-exporter",
    "quay.io/prometheus/prometheus:v3.14.0-distroless",
    "quay.io/thanos/thanos:v0.42.4",
    "registry.k8s.io/kube-state-metrics/kube-state-metrics",
    "registry.k8s.io/kubectl"
  ],
  keys: {
    nameOverride: "string",
    namespaceOverride: "string",
    kubeTargetVersionOverride: "string",
    kubeVersionOverride: "string",
    fullnameOverride: "string",
    commonLabels: { "*": "string" },
    crds: {
      enabled: "boolean",
      upgradeJob: {
        enabled: "boolean",
        forceConflicts: "boolean",
        image: { busybox: busyboxKeys, kubectl: busyboxKeys, "*": "any" },
        env: { "*": "any" },
        resources: {
          limits: { "*": "number|string" },
          requests: { "*": "number|string" },
          claims: ["any"],
          "*": "any"
        },
        extraVolumes: ["any"],
        extraVolumeMounts: ["any"],
        nodeSelector: { "*": "string" },
        affinity: {
          nodeAffinity: "any",
          podAffinity: "any",
          podAntiAffinity: "any",
          "*": "any"
        },
        tolerations: ["any"],
        topologySpreadConstraints: ["any"],
        labels: { "*": "string" },
        annotations: { "*": "string" },
        podLabels: { "*": "string" },
        podAnnotations: { "*": "string" },
        serviceAccount: {
          create: "boolean",
          name: "string",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          automountServiceAccountToken: "boolean",
          "*": "any"
        },
        automountServiceAccountToken: "boolean",
        containerSecurityContext: containerSecurityContextKeys,
        podSecurityContext: containerSecurityContextKeys,
        "*": "any"
      },
      "*": "any"
    },
    customRules: { "*": "any" },
    defaultRules: {
      create: "boolean",
      rules: {
        alertmanager: "boolean",
        etcd: "boolean",
        configReloaders: "boolean",
        general: "boolean",
        k8sContainerCpuUsageSecondsTotal: "boolean",
        k8sContainerMemoryCache: "boolean",
        k8sContainerMemoryRss: "boolean",
        k8sContainerMemorySwap: "boolean",
        k8sContainerResource: "boolean",
        k8sContainerMemoryWorkingSetBytes: "boolean",
        k8sPodOwner: "boolean",
        kubeApiserverAvailability: "boolean",
        kubeApiserverBurnrate: "boolean",
        kubeApiserverHistogram: "boolean",
        kubeApiserverSlos: "boolean",
        kubeControllerManager: "boolean",
        kubelet: "boolean",
        kubeProxy: "boolean",
        kubePrometheusGeneral: "boolean",
        kubePrometheusNodeRecording: "boolean",
        kubernetesApps: "boolean",
        kubernetesResources: "boolean",
        kubernetesStorage: "boolean",
        kubernetesSystem: "boolean",
        kubeSchedulerAlerting: "boolean",
        kubeSchedulerRecording: "boolean",
        kubeStateMetrics: "boolean",
        network: "boolean",
        node: "boolean",
        nodeExporterAlerting: "boolean",
        nodeExporterRecording: "boolean",
        prometheus: "boolean",
        prometheusOperator: "boolean",
        windows: "boolean"
      },
      appNamespacesOperator: "string",
      appNamespacesTarget: "string",
      keepFiringFor: "string",
      labels: { "*": "string" },
      annotations: { "*": "string" },
      additionalRuleLabels: { "*": "string" },
      additionalRuleAnnotations: { "*": "string" },
      additionalRuleGroupLabels: additionalRuleGroupLabelsKeys,
      additionalRuleGroupAnnotations: additionalRuleGroupLabelsKeys,
      additionalAggregationLabels: ["any"],
      runbookUrl: "string",
      kubeletServerCertificateExpiration: { warning: "number", critical: "number" },
      kubeletClientCertificateExpiration: { warning: "number", critical: "number" },
      node: { fsSelector: "string" },
      disabled: { "*": "any" }
    },
    additionalPrometheusRulesMap: { "*": "any" },
    global: {
      imageRegistry: "any",
      imagePullSecrets: ["any"],
      rbac: { create: "boolean", createAggregateClusterRoles: "boolean" }
    },
    windowsMonitoring: { enabled: "boolean" },
    "prometheus-windows-exporter": {
      prometheus: {
        monitor: { enabled: "boolean", jobLabel: "string", "*": "any" },
        "*": "any"
      },
      releaseLabel: "boolean",
      podLabels: { jobLabel: "string", "*": "string" },
      config: "string",
      "*": "any"
    },
    alertmanager: {
      enabled: "boolean",
      namespaceOverride: "string",
      annotations: { "*": "string" },
      additionalLabels: { "*": "string" },
      apiVersion: "string",
      enableFeatures: ["any"],
      forceDeployDashboards: "boolean",
      networkPolicy: {
        enabled: "boolean",
        policyTypes: ["any"],
        gateway: { namespace: "string", podLabels: { "*": "string" } },
        additionalIngress: ["any"],
        egress: { enabled: "boolean", rules: ["any"] },
        enableClusterRules: "boolean",
        monitoringRules: { prometheus: "boolean", configReloader: "boolean" }
      },
      serviceAccount: serviceAccountKeys,
      podDisruptionBudget: podDisruptionBudgetKeys,
      verticalPodAutoscaler: verticalPodAutoscalerKeys,
      config: {
        global: { resolve_timeout: "string", "*": "any" },
        inhibit_rules: ["any"],
        route: {
          group_by: ["any"],
          group_wait: "string",
          group_interval: "string",
          repeat_interval: "string",
          receiver: "string",
          routes: ["any"],
          "*": "any"
        },
        receivers: ["any"],
        templates: ["any"],
        "*": "any"
      },
      stringConfig: "string",
      tplConfig: "boolean",
      templateFiles: { "*": "any" },
      ingress: ingressKeys,
      route: routeKeys,
      secret: { annotations: { "*": "string" } },
      ingressPerReplica: ingressPerReplicaKeys,
      routePerReplica: routePerReplicaKeys,
      service: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        clusterIP: "string",
        ipDualStack: ipDualStackKeys,
        port: "number|string",
        targetPort: "number|string",
        nodePort: "number|string",
        additionalPorts: ["any"],
        externalIPs: ["any"],
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        externalTrafficPolicy: "string",
        sessionAffinity: "string",
        sessionAffinityConfig: { clientIP: { timeoutSeconds: "number" } },
        type: "string"
      },
      servicePerReplica: {
        enabled: "boolean",
        annotations: { "*": "string" },
        port: "number|string",
        targetPort: "number|string",
        nodePort: "number|string",
        loadBalancerSourceRanges: ["any"],
        externalTrafficPolicy: "string",
        type: "string"
      },
      serviceMonitor: {
        selfMonitor: "boolean",
        interval: "string",
        additionalLabels: { "*": "string" },
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        scheme: "string",
        enableHttp2: "boolean",
        tlsConfig: { "*": "any" },
        bearerTokenFile: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalEndpoints: ["any"]
      },
      alertmanagerSpec: {
        persistentVolumeClaimRetentionPolicy: { "*": "any" },
        podMetadata: { "*": "any" },
        serviceName: "any|null",
        image: imageKeys,
        useExistingSecret: "boolean",
        secrets: ["any"],
        automountServiceAccountToken: "boolean",
        configMaps: ["any"],
        web: { "*": "any" },
        alertmanagerConfigSelector: { "*": "any" },
        alertmanagerConfigNamespaceSelector: { "*": "any" },
        alertmanagerConfiguration: { "*": "any" },
        alertmanagerConfigMatcherStrategy: { "*": "any" },
        additionalArgs: ["any"],
        logFormat: "string",
        logLevel: "string",
        replicas: "number",
        retention: "string",
        storage: { "*": "any" },
        externalUrl: "any|null",
        routePrefix: "string",
        scheme: "string",
        tlsConfig: { "*": "any" },
        paused: "boolean",
        nodeSelector: { "*": "string" },
        resources: resourcesKeys,
        podAntiAffinity: "string",
        podAntiAffinityTopologyKey: "string",
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        tolerations: ["any"],
        topologySpreadConstraints: ["any"],
        securityContext: securityContextKeys,
        hostUsers: "any|null",
        dnsConfig: { "*": "any" },
        dnsPolicy: "string",
        hostNetwork: "boolean",
        listenLocal: "boolean",
        containers: ["any"],
        volumes: ["any"],
        volumeMounts: ["any"],
        initContainers: ["any"],
        priorityClassName: "string",
        additionalPeers: ["any"],
        portName: "string",
        clusterAdvertiseAddress: "boolean",
        clusterGossipInterval: "string",
        clusterPeerTimeout: "string",
        clusterPushpullInterval: "string",
        clusterLabel: "string",
        forceEnableClusterMode: "boolean",
        minReadySeconds: "number",
        podManagementPolicy: "string",
        updateStrategy: { "*": "any" },
        terminationGracePeriodSeconds: "any|null",
        enableServiceLinks: "any|null",
        schedulerName: "string",
        hostAliases: ["any"],
        limits: { "*": "any" },
        clusterTLS: { "*": "any" },
        additionalConfig: { "*": "any" },
        additionalConfigString: "string"
      },
      extraSecret: extraSecretKeys
    },
    grafana: {
      global: { imageRegistry: "any|null", imagePullSecrets: ["any"] },
      rbac: {
        create: "boolean",
        pspEnabled: "boolean",
        pspUseAppArmor: "boolean",
        namespaced: "boolean",
        namespaces: ["any"],
        extraRoleRules: ["any"],
        extraClusterRoleRules: ["any"]
      },
      serviceAccount: {
        create: "boolean",
        name: "string",
        nameTest: "string",
        labels: { "*": "string" },
        automountServiceAccountToken: "boolean",
        autoMount: "boolean"
      },
      replicas: "number",
      headlessService: "boolean",
      automountServiceAccountToken: "boolean",
      autoscaling: autoscalingKeys,
      podDisruptionBudget: { "*": "any" },
      deploymentStrategy: deploymentStrategyKeys,
      progressDeadlineSeconds: "any|null",
      startupProbe: { "*": "any" },
      readinessProbe: { httpGet: { path: "string", port: "number|string" } },
      livenessProbe: {
        httpGet: { path: "string", port: "number|string" },
        initialDelaySeconds: "number",
        timeoutSeconds: "number",
        failureThreshold: "number"
      },
      image: {
        registry: "string",
        repository: "string",
        tag: "string",
        sha: "string",
        pullPolicy: "string",
        pullSecrets: ["any"]
      },
      testFramework: {
        enabled: "boolean",
        image: { registry: "string", repository: "string", tag: "string" },
        imagePullPolicy: "string",
        securityContext: securityContextKeys,
        containerSecurityContext: securityContextKeys,
        resources: resourcesKeys
      },
      dnsPolicy: "any|null",
      dnsConfig: { "*": "any" },
      hostUsers: "any|null",
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      createConfigmap: "boolean",
      extraConfigmapMounts: ["any"],
      extraEmptyDirMounts: ["any"],
      shadowBundledPlugins: "boolean",
      extraLabels: { "*": "string" },
      downloadDashboardsImage: imageKeys,
      downloadDashboards: {
        env: { "*": "any" },
        envFromSecret: "string",
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        envValueFrom: { "*": "any" }
      },
      podPortName: "string",
      gossipPortName: "string",
      service: {
        enabled: "boolean",
        type: "string",
        ipFamilyPolicy: "string",
        ipFamilies: ["any"],
        loadBalancerIP: "string",
        loadBalancerClass: "string",
        loadBalancerSourceRanges: ["any"],
        port: "number|string",
        targetPort: "number|string",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        portName: "string",
        appProtocol: "string",
        sessionAffinity: "string",
        trafficDistribution: "string"
      },
      serviceMonitor: {
        enabled: "boolean",
        path: "string",
        labels: { "*": "string" },
        scheme: "string",
        tlsConfig: { "*": "any" },
        relabelings: ["any"],
        metricRelabelings: ["any"],
        basicAuth: { "*": "any" },
        targetLabels: ["any"]
      },
      extraExposePorts: ["any"],
      hostAliases: ["any"],
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
      route: {
        main: {
          enabled: "boolean",
          apiVersion: "string",
          kind: "string",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          hostnames: ["any"],
          parentRefs: ["any"],
          matches: ["any"],
          timeouts: { "*": "any" },
          sessionPersistence: { "*": "any" },
          filters: ["any"],
          additionalRules: ["any"],
          httpsRedirect: "boolean"
        }
      },
      listenerSet: {
        main: {
          enabled: "boolean",
          apiVersion: "string",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          parentRef: { "*": "any" },
          listeners: ["any"]
        }
      },
      resources: resourcesKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      extraInitContainers: ["any"],
      extraContainers: "string",
      extraContainerVolumes: ["any"],
      persistence: {
        type: "string",
        enabled: "boolean",
        volumeName: "string",
        accessModes: ["any"],
        size: "string",
        finalizers: ["any"],
        extraPvcLabels: { "*": "string" },
        disableWarning: "boolean",
        persistentVolumeClaimRetentionPolicy: { "*": "any" },
        inMemory: { enabled: "boolean" },
        lookupVolumeName: "boolean"
      },
      initChownData: {
        enabled: "boolean",
        image: imageKeys,
        resources: resourcesKeys,
        securityContext: securityContextKeys
      },
      adminUser: "string",
      admin: adminKeys,
      env: { "*": "any" },
      envValueFrom: { "*": "any" },
      envFromSecret: "string",
      envRenderSecret: { "*": "any" },
      envFromSecrets: ["any"],
      envFromConfigMaps: ["any"],
      enableServiceLinks: "boolean",
      extraSecretMounts: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      lifecycleHooks: { "*": "any" },
      plugins: ["any"],
      datasources: { "*": "any" },
      alerting: { "*": "any" },
      notifiers: { "*": "any" },
      dashboardProviders: { "*": "any" },
      defaultCurlOptions: "string",
      dashboards: { "*": "any" },
      dashboardsConfigMaps: { "*": "any" },
      "grafana.ini": { "*": "any" },
      ldap: { enabled: "boolean", existingSecret: "string", config: "string" },
      shareProcessNamespace: "boolean",
      smtp: adminKeys,
      sidecar: {
        image: image2Keys,
        imagePullPolicy: "string",
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        enableUniqueFilenames: "boolean",
        readinessProbe: { "*": "any" },
        livenessProbe: { "*": "any" },
        alerts: {
          enabled: "boolean",
          env: { "*": "any" },
          envValueFrom: { "*": "any" },
          label: "string",
          labelValue: "string",
          searchNamespace: "any|null",
          watchMethod: "string",
          resource: "string",
          resourceName: "string",
          reloadURL: "string",
          script: "any|null",
          skipReload: "boolean",
          initAlerts: "boolean",
          extraMounts: ["any"],
          sizeLimit: "string"
        },
        dashboards: {
          enabled: "boolean",
          env: { "*": "any" },
          envValueFrom: { "*": "any" },
          SCProvider: "boolean",
          label: "string",
          labelValue: "string",
          folder: "string",
          defaultFolderName: "any|null",
          searchNamespace: "any",
          watchMethod: "string",
          resource: "string",
          folderAnnotation: "any|null",
          resourceName: "string",
          reloadURL: "string",
          script: "any|null",
          skipReload: "boolean",
          initDashboards: "boolean",
          provider: {
            name: "string",
            orgid: "number",
            folder: "string",
            folderUid: "string",
            type: "string",
            disableDelete: "boolean",
            allowUiUpdates: "boolean",
            foldersFromFilesStructure: "boolean"
          },
          extraMounts: ["any"],
          sizeLimit: "string",
          enableNewTablePanelSyntax: "boolean",
          annotations: { "*": "string" },
          multicluster: { global: { enabled: "boolean" }, etcd: { enabled: "boolean" } }
        },
        datasources: {
          enabled: "boolean",
          env: { "*": "any" },
          envValueFrom: { "*": "any" },
          label: "string",
          labelValue: "string",
          searchNamespace: "any|null",
          watchMethod: "string",
          resource: "string",
          resourceName: "string",
          reloadURL: "string",
          script: "any|null",
          skipReload: "boolean",
          initDatasources: "boolean",
          extraMounts: ["any"],
          sizeLimit: "string",
          defaultDatasourceEnabled: "boolean",
          isDefaultDatasource: "boolean",
          name: "string",
          uid: "string",
          annotations: { "*": "string" },
          httpMethod: "string",
          createPrometheusReplicasDatasources: "boolean",
          prometheusServiceName: "string",
          exemplarTraceIdDestinations: { "*": "any" },
          alertmanager: {
            enabled: "boolean",
            name: "string",
            uid: "string",
            handleGrafanaManagedAlerts: "boolean",
            implementation: "string"
          }
        },
        plugins: {
          enabled: "boolean",
          env: { "*": "any" },
          label: "string",
          labelValue: "string",
          searchNamespace: "any|null",
          watchMethod: "string",
          resource: "string",
          resourceName: "string",
          reloadURL: "string",
          script: "any|null",
          skipReload: "boolean",
          initPlugins: "boolean",
          extraMounts: ["any"],
          sizeLimit: "string"
        },
        notifiers: {
          enabled: "boolean",
          env: { "*": "any" },
          label: "string",
          labelValue: "string",
          searchNamespace: "any|null",
          watchMethod: "string",
          resource: "string",
          resourceName: "string",
          reloadURL: "string",
          script: "any|null",
          skipReload: "boolean",
          initNotifiers: "boolean",
          extraMounts: ["any"],
          sizeLimit: "string"
        }
      },
      namespaceOverride: "string",
      revisionHistoryLimit: "number",
      imageRenderer: {
        deploymentStrategy: { "*": "any" },
        progressDeadlineSeconds: "any|null",
        enabled: "boolean",
        replicas: "number",
        autoscaling: autoscalingKeys,
        serverURL: "string",
        renderingCallbackURL: "string",
        token: "string",
        existingSecret: "string",
        image: {
          registry: "string",
          repository: "string",
          tag: "string",
          sha: "string",
          pullSecrets: ["any"],
          pullPolicy: "string"
        },
        dnsPolicy: "any|null",
        dnsConfig: { "*": "any" },
        env: {
          HTTP_HOST: "string",
          XDG_CONFIG_HOME: "string",
          XDG_CACHE_HOME: "string",
          "*": "any"
        },
        envValueFrom: { "*": "any" },
        serviceAccountName: "string",
        automountServiceAccountToken: "boolean",
        hostUsers: "any|null",
        securityContext: securityContextKeys,
        containerSecurityContext: securityContextKeys,
        podAnnotations: { "*": "string" },
        hostAliases: ["any"],
        priorityClassName: "string",
        healthcheckPath: "string",
        service: {
          enabled: "boolean",
          portName: "string",
          port: "number|string",
          targetPort: "number|string",
          appProtocol: "string"
        },
        serviceMonitor: {
          enabled: "boolean",
          path: "string",
          labels: { "*": "string" },
          scheme: "string",
          tlsConfig: { "*": "any" },
          relabelings: ["any"],
          targetLabels: ["any"]
        },
        grafanaProtocol: "string",
        grafanaSubPath: "string",
        podPortName: "string",
        revisionHistoryLimit: "number",
        networkPolicy: {
          limitIngress: "boolean",
          limitEgress: "boolean",
          extraIngressSelectors: ["any"]
        },
        resources: resourcesKeys,
        nodeSelector: { "*": "string" },
        tolerations: ["any"],
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        extraConfigmapMounts: ["any"],
        extraSecretMounts: ["any"],
        extraVolumeMounts: ["any"],
        extraVolumes: ["any"]
      },
      networkPolicy: {
        enabled: "boolean",
        ingress: "boolean",
        allowExternal: "boolean",
        explicitNamespacesSelector: { "*": "any" },
        explicitIpBlocks: ["any"],
        egress: {
          enabled: "boolean",
          blockDNSResolution: "boolean",
          ports: ["any"],
          to: ["any"]
        }
      },
      enableKubeBackwardCompatibility: "boolean",
      useStatefulSet: "boolean",
      extraObjects: ["any"],
      assertNoLeakedSecrets: "boolean",
      verticalPodAutoscaler: {
        enabled: "boolean",
        updateMode: "string",
        controlledResources: { cpu: "boolean", memory: "boolean" },
        minAllowed: { cpu: "string", memory: "string" },
        maxAllowed: { cpu: "string", memory: "string" }
      },
      enabled: "boolean",
      forceDeployDatasources: "boolean",
      forceDeployDashboards: "boolean",
      defaultDashboardsEnabled: "boolean",
      operator: {
        dashboardsConfigMapRefEnabled: "boolean",
        annotations: { "*": "string" },
        matchLabels: { "*": "string" },
        resyncPeriod: "string",
        folder: "string",
        folderUID: "any|null",
        folderRef: "any|null"
      },
      defaultDashboardsTimezone: "string",
      defaultDashboardsEditable: "boolean",
      defaultDashboardsInterval: "string",
      deleteDatasources: ["any"],
      additionalDataSources: ["any"],
      additionalDataSourcesString: "string",
      prune: "boolean"
    },
    kubernetesServiceMonitors: { enabled: "boolean" },
    kubeApiServer: {
      enabled: "boolean",
      tlsConfig: { serverName: "string", insecureSkipVerify: "boolean" },
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        jobLabel: "string",
        selector: { matchLabels: { "*": "string" }, matchExpressions: ["any"] },
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"]
      },
      jobNameOverride: "string"
    },
    kubelet: {
      enabled: "boolean",
      namespace: "string",
      jobNameOverride: "string",
      serviceMonitor: {
        enabled: "boolean",
        kubelet: "boolean",
        attachMetadata: { node: "boolean" },
        interval: "string",
        honorLabels: "boolean",
        honorTimestamps: "boolean",
        trackTimestampsStaleness: "boolean",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        https: "boolean",
        insecureSkipVerify: "boolean",
        probes: "boolean",
        resource: "boolean",
        resourcePath: "string",
        resourceInterval: "string",
        cAdvisor: "boolean",
        cAdvisorInterval: "string",
        cAdvisorMetricRelabelings: ["any"],
        probesMetricRelabelings: ["any"],
        cAdvisorRelabelings: ["any"],
        probesRelabelings: ["any"],
        resourceRelabelings: ["any"],
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"]
      }
    },
    kubeControllerManager: {
      enabled: "boolean",
      jobNameOverride: "string",
      endpoints: ["any"],
      service: serviceKeys,
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        port: "number|string",
        jobLabel: "string",
        selector: { "*": "any" },
        https: "any|null",
        insecureSkipVerify: "any|null",
        serverName: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"]
      }
    },
    coreDns: {
      enabled: "boolean",
      service: service2Keys,
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        port: "number|string",
        jobLabel: "string",
        selector: { "*": "any" },
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"],
        bearerTokenFile: "string"
      }
    },
    kubeDns: {
      enabled: "boolean",
      service: {
        dnsmasq: { port: "number|string", targetPort: "number|string" },
        skydns: { port: "number|string", targetPort: "number|string" },
        ipDualStack: ipDualStackKeys
      },
      serviceMonitor: {
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        jobLabel: "string",
        selector: { "*": "any" },
        metricRelabelings: ["any"],
        relabelings: ["any"],
        dnsmasqMetricRelabelings: ["any"],
        dnsmasqRelabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"],
        bearerTokenFile: "string"
      }
    },
    kubeEtcd: {
      enabled: "boolean",
      endpoints: ["any"],
      service: service2Keys,
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        scheme: "string",
        insecureSkipVerify: "boolean",
        serverName: "string",
        caFile: "string",
        certFile: "string",
        keyFile: "string",
        port: "number|string",
        jobLabel: "string",
        selector: { "*": "any" },
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"],
        bearerTokenFile: "string"
      }
    },
    kubeScheduler: {
      enabled: "boolean",
      jobNameOverride: "string",
      endpoints: ["any"],
      service: serviceKeys,
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        https: "any|null",
        port: "number|string",
        jobLabel: "string",
        selector: { "*": "any" },
        insecureSkipVerify: "any|null",
        serverName: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"],
        resource: {
          enabled: "boolean",
          interval: "string",
          metricRelabelings: ["any"],
          relabelings: ["any"]
        }
      }
    },
    kubeProxy: {
      enabled: "boolean",
      jobNameOverride: "string",
      endpoints: ["any"],
      service: service2Keys,
      serviceMonitor: {
        enabled: "boolean",
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        port: "number|string",
        jobLabel: "string",
        selector: { "*": "any" },
        https: "boolean",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalLabels: { "*": "string" },
        targetLabels: ["any"],
        bearerTokenFile: "string"
      }
    },
    kubeStateMetrics: { enabled: "boolean" },
    "kube-state-metrics": {
      prometheusScrape: "boolean",
      image: imageKeys,
      imagePullSecrets: ["any"],
      global: { imagePullSecrets: ["any"], imageRegistry: "string" },
      nameOverride: "string",
      fullnameOverride: "string",
      autosharding: { enabled: "boolean" },
      replicas: "number",
      revisionHistoryLimit: "number",
      extraArgs: ["any"],
      automountServiceAccountToken: "boolean",
      service: {
        port: "number|string",
        type: "string",
        ipDualStack: ipDualStackKeys,
        nodePort: "number|string",
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        clusterIP: "string",
        annotations: { "*": "string" }
      },
      customLabels: { "*": "string" },
      selectorOverride: { "*": "any" },
      releaseLabel: "boolean",
      hostNetwork: "boolean",
      hostUsers: "any|null",
      rbac: {
        create: "boolean",
        customResourceState: { createClusterRoleRules: "boolean" },
        useClusterRole: "boolean",
        extraRules: ["any"],
        clusterRoleSelectors: ["any"]
      },
      authFilter: { enabled: "boolean" },
      kubeRBACProxy: {
        enabled: "boolean",
        image: imageKeys,
        ignoreProbePaths: "boolean",
        extraArgs: ["any"],
        containerSecurityContext: securityContextKeys,
        port: "number|string",
        proxyEndpointsPort: "number|string",
        resources: resourcesKeys,
        volumeMounts: ["any"]
      },
      serviceAccount: {
        create: "boolean",
        name: "any|null",
        imagePullSecrets: ["any"],
        annotations: { "*": "string" },
        automountServiceAccountToken: "boolean"
      },
      env: ["any"],
      prometheus: {
        monitor: {
          enabled: "boolean",
          annotations: { "*": "string" },
          additionalLabels: { "*": "string" },
          namespace: "string",
          namespaceSelector: ["any"],
          jobLabel: "string",
          targetLabels: ["any"],
          podTargetLabels: ["any"],
          sampleLimit: "number",
          targetLimit: "number",
          labelLimit: "number",
          labelNameLengthLimit: "number",
          labelValueLengthLimit: "number",
          selectorOverride: { "*": "any" },
          http: httpKeys,
          metrics: httpKeys
        },
        scrapeconfig: {
          enabled: "boolean",
          annotations: { "*": "string" },
          additionalLabels: { "*": "string" },
          jobName: "string",
          sampleLimit: "number",
          targetLimit: "number",
          labelLimit: "number",
          labelNameLengthLimit: "number",
          labelValueLengthLimit: "number",
          staticConfigLabels: { "*": "string" },
          scrapeInterval: "string",
          scrapeTimeout: "string",
          proxyUrl: "string",
          enableHttp2: "boolean",
          honorLabels: "boolean",
          metricRelabelings: ["any"],
          relabelings: ["any"],
          scheme: "string",
          tlsConfig: { "*": "any" }
        }
      },
      networkPolicy: { enabled: "boolean" },
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
        windowsOptions: "any",
        enabled: "boolean"
      },
      containerSecurityContext: securityContextKeys,
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podDisruptionBudget: { "*": "any" },
      metricAllowlist: ["any"],
      metricDenylist: ["any"],
      metricLabelsAllowlist: ["any"],
      metricAnnotationsAllowList: ["any"],
      collectors: ["any"],
      collectorsExclude: ["any"],
      collectorsExtra: ["any"],
      kubeconfig: { enabled: "boolean", secret: "any|null" },
      customResourceState: {
        enabled: "boolean",
        create: "boolean",
        name: "string",
        key: "string",
        config: { "*": "any" }
      },
      releaseNamespace: "boolean",
      namespaces: "string",
      namespacesDenylist: "string",
      namespaceOverride: "string",
      resources: resourcesKeys,
      selfMonitor: { enabled: "boolean" },
      verticalPodAutoscaler: verticalPodAutoscaler2Keys,
      volumeMounts: ["any"],
      volumes: ["any"],
      extraManifests: ["any"],
      containers: ["any"],
      initContainers: ["any"],
      dnsPolicy: "string",
      dnsConfig: { "*": "any" },
      startupProbe: {
        enabled: "boolean",
        failureThreshold: "number",
        httpGet: { httpHeaders: ["any"], scheme: "string" },
        initialDelaySeconds: "number",
        periodSeconds: "number",
        successThreshold: "number",
        timeoutSeconds: "number"
      },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys
    },
    nodeExporter: {
      enabled: "boolean",
      operatingSystems: {
        linux: { enabled: "boolean" },
        aix: { enabled: "boolean" },
        darwin: { enabled: "boolean" }
      },
      forceDeployDashboards: "boolean"
    },
    "prometheus-node-exporter": {
      image: {
        registry: "string",
        repository: "string",
        tag: "string",
        distroless: "boolean",
        pullPolicy: "string",
        digest: "string"
      },
      imagePullSecrets: ["any"],
      nameOverride: "string",
      fullnameOverride: "string",
      revisionHistoryLimit: "number",
      global: { imagePullSecrets: ["any"], imageRegistry: "string" },
      kubeRBACProxy: {
        enabled: "boolean",
        env: { "*": "any" },
        image: imageKeys,
        extraArgs: ["any"],
        containerSecurityContext: securityContextKeys,
        port: "number|string",
        portName: "string",
        enableHostPort: "boolean",
        proxyEndpointsPort: "number|string",
        enableProxyEndpointsHostPort: "boolean",
        resources: resourcesKeys,
        extraVolumeMounts: ["any"],
        tls: { enabled: "boolean", tlsClientAuth: "boolean" }
      },
      tlsSecret: {
        enabled: "boolean",
        caItem: "string",
        certItem: "string",
        keyItem: "string",
        secretName: "string",
        volumeName: "string"
      },
      service: {
        enabled: "boolean",
        type: "string",
        clusterIP: "string",
        port: "number|string",
        servicePort: "number|string",
        targetPort: "number|string",
        portName: "string",
        nodePort: "any|null",
        listenOnAllInterfaces: "boolean",
        annotations: { "prometheus.io/scrape": "string", "*": "string" },
        labels: { jobLabel: "string", "*": "string" },
        ipDualStack: ipDualStackKeys,
        externalTrafficPolicy: "string",
        internalTrafficPolicy: "string"
      },
      networkPolicy: { enabled: "boolean" },
      env: { "*": "any" },
      prometheus: {
        monitor: {
          enabled: "boolean",
          additionalLabels: { "*": "string" },
          namespace: "string",
          jobLabel: "string",
          podTargetLabels: ["any"],
          targetLabels: ["any"],
          scheme: "string",
          basicAuth: { "*": "any" },
          bearerTokenFile: "any|null",
          tlsConfig: { "*": "any" },
          proxyUrl: "string",
          selectorOverride: { "*": "any" },
          attachMetadata: { node: "boolean" },
          relabelings: ["any"],
          metricRelabelings: ["any"],
          interval: "string",
          scrapeTimeout: "string",
          apiVersion: "string",
          sampleLimit: "number",
          targetLimit: "number",
          labelLimit: "number",
          labelNameLengthLimit: "number",
          labelValueLengthLimit: "number"
        },
        podMonitor: {
          enabled: "boolean",
          namespace: "string",
          additionalLabels: { "*": "string" },
          podTargetLabels: ["any"],
          apiVersion: "string",
          selectorOverride: { "*": "any" },
          attachMetadata: { node: "boolean" },
          jobLabel: "string",
          scheme: "string",
          path: "string",
          basicAuth: { "*": "any" },
          bearerTokenSecret: { "*": "any" },
          tlsConfig: { "*": "any" },
          authorization: { "*": "any" },
          oauth2: { "*": "any" },
          proxyUrl: "string",
          interval: "string",
          scrapeTimeout: "string",
          honorTimestamps: "boolean",
          honorLabels: "boolean",
          enableHttp2: "string",
          filterRunning: "string",
          followRedirects: "string",
          params: { "*": "any" },
          relabelings: ["any"],
          metricRelabelings: ["any"],
          sampleLimit: "number",
          targetLimit: "number",
          labelLimit: "number",
          labelNameLengthLimit: "number",
          labelValueLengthLimit: "number"
        }
      },
      updateStrategy: deploymentStrategyKeys,
      resources: resourcesKeys,
      restartPolicy: "any|null",
      serviceAccount: {
        create: "boolean",
        name: "any|null",
        annotations: { "*": "string" },
        imagePullSecrets: ["any"],
        automountServiceAccountToken: "boolean"
      },
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      rbac: { create: "boolean", pspEnabled: "boolean" },
      endpoints: ["any"],
      hostNetwork: "boolean",
      hostUsers: "any|null",
      hostPID: "boolean",
      hostIPC: "boolean",
      hostRootFsMount: { enabled: "boolean", mountPropagation: "string" },
      hostProcFsMount: { mountPropagation: "string" },
      hostSysFsMount: { mountPropagation: "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      podAnnotations: {
        "cluster-autoscaler.kubernetes.io/safe-to-evict": "string",
        "*": "string"
      },
      podLabels: { jobLabel: "string", "*": "string" },
      commonLabels: { "*": "string" },
      daemonsetAnnotations: { "*": "string" },
      releaseLabel: "boolean",
      dnsPolicy: "string",
      dnsConfig: { "*": "any" },
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      terminationGracePeriodSeconds: "any|null",
      tolerations: ["any"],
      terminationMessageParams: {
        enabled: "boolean",
        terminationMessagePath: "string",
        terminationMessagePolicy: "string"
      },
      extraArgs: ["any"],
      extraHostVolumeMounts: ["any"],
      configmaps: ["any"],
      secrets: ["any"],
      namespaceOverride: "string",
      sidecars: ["any"],
      sidecarVolumeMount: ["any"],
      sidecarHostVolumeMounts: ["any"],
      extraInitContainers: ["any"],
      permissionInitContainer: {
        image: imageKeys,
        securityContext: securityContextKeys,
        fixes: { rapl: "boolean", slabinfo: "boolean" },
        extraCommands: ["any"]
      },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      verticalPodAutoscaler: verticalPodAutoscaler2Keys,
      extraManifests: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      version: "string"
    },
    prometheusOperator: {
      enabled: "boolean",
      fullnameOverride: "string",
      revisionHistoryLimit: "number",
      strategy: { "*": "any" },
      tls: tlsKeys,
      livenessProbe: livenessProbe2Keys,
      readinessProbe: livenessProbe2Keys,
      admissionWebhooks: {
        failurePolicy: "string",
        timeoutSeconds: "number",
        enabled: "boolean",
        caBundle: "string",
        annotations: { "*": "string" },
        namespaceSelector: { "*": "any" },
        objectSelector: { "*": "any" },
        matchConditions: { "*": "any" },
        mutatingWebhookConfiguration: { annotations: { "*": "string" } },
        validatingWebhookConfiguration: { annotations: { "*": "string" } },
        deployment: {
          enabled: "boolean",
          replicas: "number",
          strategy: { "*": "any" },
          podDisruptionBudget: podDisruptionBudgetKeys,
          revisionHistoryLimit: "number",
          tls: tlsKeys,
          serviceAccount: {
            annotations: { "*": "string" },
            automountServiceAccountToken: "boolean",
            create: "boolean",
            name: "string"
          },
          service: service3Keys,
          labels: { "*": "string" },
          annotations: { "*": "string" },
          podLabels: { "*": "string" },
          podAnnotations: { "*": "string" },
          image: imageKeys,
          promqlOptions: ["any"],
          livenessProbe: livenessProbe2Keys,
          readinessProbe: livenessProbe2Keys,
          resources: resourcesKeys,
          hostNetwork: "boolean",
          nodeSelector: { "*": "string" },
          tolerations: ["any"],
          affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
          dnsConfig: { "*": "any" },
          securityContext: securityContextKeys,
          containerSecurityContext: securityContextKeys,
          automountServiceAccountToken: "boolean"
        },
        patch: {
          enabled: "boolean",
          image: imageKeys,
          resources: resourcesKeys,
          priorityClassName: "string",
          ttlSecondsAfterFinished: "number",
          annotations: { "*": "string" },
          podAnnotations: { "*": "string" },
          nodeSelector: { "*": "string" },
          affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
          tolerations: ["any"],
          securityContext: securityContextKeys,
          serviceAccount: {
            create: "boolean",
            annotations: { "*": "string" },
            automountServiceAccountToken: "boolean"
          }
        },
        createSecretJob: createSecretJobKeys,
        patchWebhookJob: createSecretJobKeys,
        certManager: {
          enabled: "boolean",
          rootCert: { duration: "string", revisionHistoryLimit: "any|null" },
          admissionCert: { duration: "string", revisionHistoryLimit: "any|null" }
        }
      },
      namespaces: { "*": "any" },
      denyNamespaces: ["any"],
      alertmanagerInstanceNamespaces: ["any"],
      alertmanagerConfigNamespaces: ["any"],
      prometheusInstanceNamespaces: ["any"],
      thanosRulerInstanceNamespaces: ["any"],
      networkPolicy: { enabled: "boolean", flavor: "string" },
      serviceAccount: {
        create: "boolean",
        name: "string",
        automountServiceAccountToken: "boolean",
        annotations: { "*": "string" }
      },
      terminationGracePeriodSeconds: "number",
      lifecycle: { "*": "any" },
      service: service3Keys,
      labels: { "*": "string" },
      annotations: { "*": "string" },
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      podDisruptionBudget: podDisruptionBudgetKeys,
      kubeletService: {
        enabled: "boolean",
        namespace: "string",
        selector: "string",
        name: "string"
      },
      kubeletEndpointsEnabled: "boolean",
      kubeletEndpointSliceEnabled: "boolean",
      extraArgs: ["any"],
      serviceMonitor: {
        selfMonitor: "boolean",
        additionalLabels: { "*": "string" },
        interval: "string",
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        scrapeTimeout: "string",
        metricRelabelings: ["any"],
        relabelings: ["any"]
      },
      resources: resourcesKeys,
      env: { GOGC: "string", "*": "any" },
      hostNetwork: "boolean",
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      securityContext: securityContextKeys,
      hostUsers: "any|null",
      containerSecurityContext: securityContextKeys,
      verticalPodAutoscaler: verticalPodAutoscalerKeys,
      image: imageKeys,
      prometheusConfigReloader: { image: image2Keys, enableProbe: "boolean", resources: resourcesKeys },
      thanosImage: image2Keys,
      prometheusInstanceSelector: "string",
      alertmanagerInstanceSelector: "string",
      thanosRulerInstanceSelector: "string",
      secretFieldSelector: "string",
      featureGates: { "*": "any" },
      automountServiceAccountToken: "boolean",
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"]
    },
    prometheus: {
      enabled: "boolean",
      agentMode: "boolean",
      annotations: { "*": "string" },
      additionalLabels: { "*": "string" },
      networkPolicy: { enabled: "boolean", flavor: "string", namespace: "any|null" },
      serviceAccount: serviceAccountKeys,
      thanosService: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        externalTrafficPolicy: "string",
        type: "string",
        ipDualStack: ipDualStackKeys,
        portName: "string",
        port: "number|string",
        targetPort: "number|string",
        httpPortName: "string",
        httpPort: "number|string",
        targetHttpPort: "number|string",
        clusterIP: "string",
        nodePort: "number|string",
        httpNodePort: "number|string"
      },
      thanosServiceMonitor: {
        enabled: "boolean",
        interval: "string",
        additionalLabels: { "*": "string" },
        scheme: "string",
        tlsConfig: { "*": "any" },
        bearerTokenFile: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"]
      },
      thanosServiceExternal: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        portName: "string",
        port: "number|string",
        targetPort: "number|string",
        httpPortName: "string",
        httpPort: "number|string",
        targetHttpPort: "number|string",
        externalTrafficPolicy: "string",
        type: "string",
        nodePort: "number|string",
        httpNodePort: "number|string"
      },
      service: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        clusterIP: "string",
        ipDualStack: ipDualStackKeys,
        port: "number|string",
        targetPort: "number|string",
        reloaderWebPort: "number|string",
        reloaderWebNodePort: "any|null",
        externalIPs: ["any"],
        nodePort: "number|string",
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        externalTrafficPolicy: "string",
        type: "string",
        additionalPorts: ["any"],
        publishNotReadyAddresses: "boolean",
        sessionAffinity: "string",
        sessionAffinityConfig: { clientIP: { timeoutSeconds: "number" } }
      },
      servicePerReplica: {
        enabled: "boolean",
        annotations: { "*": "string" },
        port: "number|string",
        targetPort: "number|string",
        nodePort: "number|string",
        loadBalancerSourceRanges: ["any"],
        externalTrafficPolicy: "string",
        type: "string",
        ipDualStack: ipDualStackKeys
      },
      podDisruptionBudget: podDisruptionBudgetKeys,
      verticalPodAutoscaler: verticalPodAutoscalerKeys,
      thanosIngress: {
        enabled: "boolean",
        ingressClassName: "string",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        servicePort: "number|string",
        nodePort: "number|string",
        hosts: ["any"],
        paths: ["any"],
        tls: ["any"]
      },
      extraSecret: extraSecretKeys,
      ingress: ingressKeys,
      route: routeKeys,
      ingressPerReplica: ingressPerReplicaKeys,
      routePerReplica: routePerReplicaKeys,
      serviceMonitor: {
        selfMonitor: "boolean",
        interval: "string",
        additionalLabels: { "*": "string" },
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        scheme: "string",
        tlsConfig: { "*": "any" },
        bearerTokenFile: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalEndpoints: ["any"]
      },
      prometheusSpec: {
        persistentVolumeClaimRetentionPolicy: { "*": "any" },
        disableCompaction: "boolean",
        automountServiceAccountToken: "boolean",
        apiserverConfig: { "*": "any" },
        additionalArgs: ["any"],
        convertClassicHistogramsToNHCB: "boolean",
        scrapeClassicHistograms: "boolean",
        scrapeNativeHistograms: "boolean",
        scrapeFailureLogFile: "string",
        scrapeInterval: "string",
        scrapeTimeout: "string",
        scrapeClasses: ["any"],
        podTargetLabels: ["any"],
        evaluationInterval: "string",
        listenLocal: "boolean",
        enableOTLPReceiver: "boolean",
        enableAdminAPI: "boolean",
        version: "string",
        web: { "*": "any" },
        exemplars: { "*": "any" },
        enableFeatures: ["any"],
        otlp: { "*": "any" },
        serviceName: "any|null",
        image: imageKeys,
        tolerations: ["any"],
        topologySpreadConstraints: ["any"],
        disableAlerting: "boolean",
        alertingEndpoints: ["any"],
        externalLabels: { "*": "string" },
        enableRemoteWriteReceiver: "boolean",
        replicaExternalLabelName: "string",
        replicaExternalLabelNameClear: "boolean",
        prometheusExternalLabelName: "string",
        prometheusExternalLabelNameClear: "boolean",
        externalUrl: "string",
        nodeSelector: { "*": "string" },
        secrets: ["any"],
        configMaps: ["any"],
        query: { "*": "any" },
        ruleNamespaceSelector: { "*": "any" },
        ruleSelectorNilUsesHelmValues: "boolean",
        ruleSelector: { "*": "any" },
        serviceMonitorSelectorNilUsesHelmValues: "boolean",
        serviceMonitorSelector: { "*": "any" },
        serviceMonitorNamespaceSelector: { "*": "any" },
        podMonitorSelectorNilUsesHelmValues: "boolean",
        podMonitorSelector: { "*": "any" },
        podMonitorNamespaceSelector: { "*": "any" },
        probeSelectorNilUsesHelmValues: "boolean",
        probeSelector: { "*": "any" },
        probeNamespaceSelector: { "*": "any" },
        scrapeConfigSelectorNilUsesHelmValues: "boolean",
        scrapeConfigSelector: { "*": "any" },
        scrapeConfigNamespaceSelector: { "*": "any" },
        retention: "string",
        retentionSize: "string",
        tsdb: { outOfOrderTimeWindow: "string" },
        walCompression: "boolean",
        paused: "boolean",
        replicas: "number",
        shards: "number",
        logLevel: "string",
        logFormat: "string",
        routePrefix: "string",
        podMetadata: { "*": "any" },
        podAntiAffinity: "string",
        podAntiAffinityTopologyKey: "string",
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        remoteRead: ["any"],
        additionalRemoteRead: ["any"],
        remoteWrite: ["any"],
        additionalRemoteWrite: ["any"],
        remoteWriteDashboards: "boolean",
        resources: resourcesKeys,
        storageSpec: { "*": "any" },
        volumes: ["any"],
        volumeMounts: ["any"],
        additionalScrapeConfigs: ["any"],
        additionalScrapeConfigsSecret: { "*": "any" },
        additionalPrometheusSecretsAnnotations: { "*": "string" },
        additionalAlertManagerConfigs: ["any"],
        additionalAlertManagerConfigsSecret: { "*": "any" },
        additionalAlertRelabelConfigs: ["any"],
        additionalAlertRelabelConfigsSecret: { "*": "any" },
        securityContext: securityContextKeys,
        dnsConfig: { "*": "any" },
        dnsPolicy: "string",
        priorityClassName: "string",
        thanos: { "*": "any" },
        containers: ["any"],
        initContainers: ["any"],
        portName: "string",
        arbitraryFSAccessThroughSMs: "boolean",
        overrideHonorLabels: "boolean",
        overrideHonorTimestamps: "boolean",
        ignoreNamespaceSelectors: "boolean",
        enforcedNamespaceLabel: "string",
        prometheusRulesExcludedFromEnforce: ["any"],
        excludedFromEnforcement: ["any"],
        queryLogFile: "boolean",
        sampleLimit: "boolean",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        keepDroppedTargets: "number",
        bodySizeLimit: "string",
        enforcedBodySizeLimit: "string",
        enforcedKeepDroppedTargets: "number",
        enforcedSampleLimit: "boolean",
        enforcedTargetLimit: "boolean",
        enforcedLabelLimit: "boolean",
        enforcedLabelNameLengthLimit: "boolean",
        enforcedLabelValueLengthLimit: "boolean",
        allowOverlappingBlocks: "boolean",
        nameValidationScheme: "string",
        minReadySeconds: "number",
        terminationGracePeriodSeconds: "any|null",
        hostNetwork: "boolean",
        hostUsers: "any|null",
        hostAliases: ["any"],
        tracingConfig: { "*": "any" },
        serviceDiscoveryRole: "string",
        enableServiceLinks: "any|null",
        schedulerName: "string",
        nameEscapingScheme: "string",
        reloadStrategy: "string",
        ruleQueryOffset: "string",
        runtime: { "*": "any" },
        shardingStrategy: { "*": "any" },
        shardRetentionPolicy: { "*": "any" },
        remoteWriteReceiverMessageVersions: ["any"],
        podManagementPolicy: "string",
        updateStrategy: { "*": "any" },
        additionalConfig: { "*": "any" },
        additionalConfigString: "string",
        maximumStartupDurationSeconds: "number",
        scrapeProtocols: ["any"]
      },
      additionalRulesForClusterRole: ["any"],
      additionalServiceMonitors: ["any"],
      additionalPodMonitors: ["any"]
    },
    thanosRuler: {
      enabled: "boolean",
      annotations: { "*": "string" },
      serviceAccount: { create: "boolean", name: "string", annotations: { "*": "string" } },
      podDisruptionBudget: podDisruptionBudgetKeys,
      ingress: ingressKeys,
      route: routeKeys,
      service: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        clusterIP: "string",
        ipDualStack: ipDualStackKeys,
        port: "number|string",
        targetPort: "number|string",
        nodePort: "number|string",
        additionalPorts: ["any"],
        externalIPs: ["any"],
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        externalTrafficPolicy: "string",
        type: "string"
      },
      serviceMonitor: {
        selfMonitor: "boolean",
        interval: "string",
        additionalLabels: { "*": "string" },
        sampleLimit: "number",
        targetLimit: "number",
        labelLimit: "number",
        labelNameLengthLimit: "number",
        labelValueLengthLimit: "number",
        proxyUrl: "string",
        scheme: "string",
        tlsConfig: { "*": "any" },
        bearerTokenFile: "any|null",
        metricRelabelings: ["any"],
        relabelings: ["any"],
        additionalEndpoints: ["any"]
      },
      thanosRulerSpec: {
        podMetadata: { "*": "any" },
        serviceName: "any|null",
        image: image2Keys,
        ruleNamespaceSelector: { "*": "any" },
        ruleSelectorNilUsesHelmValues: "boolean",
        ruleSelector: { "*": "any" },
        logFormat: "string",
        logLevel: "string",
        replicas: "number",
        retention: "string",
        evaluationInterval: "string",
        storage: { "*": "any" },
        alertmanagersConfig: alertmanagersConfigKeys,
        externalPrefix: "any|null",
        externalPrefixNilUsesHelmValues: "boolean",
        routePrefix: "string",
        objectStorageConfig: alertmanagersConfigKeys,
        alertDropLabels: ["any"],
        queryEndpoints: ["any"],
        queryConfig: alertmanagersConfigKeys,
        labels: { "*": "string" },
        paused: "boolean",
        additionalArgs: ["any"],
        nodeSelector: { "*": "string" },
        resources: resourcesKeys,
        podAntiAffinity: "string",
        podAntiAffinityTopologyKey: "string",
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        tolerations: ["any"],
        topologySpreadConstraints: ["any"],
        securityContext: securityContextKeys,
        hostUsers: "any|null",
        listenLocal: "boolean",
        containers: ["any"],
        extraEnv: ["any"],
        volumes: ["any"],
        volumeMounts: ["any"],
        initContainers: ["any"],
        priorityClassName: "string",
        portName: "string",
        terminationGracePeriodSeconds: "any|null",
        web: { "*": "any" },
        podManagementPolicy: "string",
        updateStrategy: { "*": "any" },
        version: "string",
        imagePullPolicy: "string",
        enableFeatures: ["any"],
        enableServiceLinks: "any|null",
        minReadySeconds: "any|null",
        dnsConfig: { "*": "any" },
        dnsPolicy: "string",
        hostAliases: ["any"],
        remoteWrite: ["any"],
        tracingConfig: alertmanagersConfigKeys,
        tracingConfigFile: "string",
        alertRelabelConfigs: alertmanagersConfigKeys,
        alertRelabelConfigFile: "string",
        grpcServerTlsConfig: { "*": "any" },
        objectStorageConfigFile: "string",
        ruleConcurrentEval: "any|null",
        ruleOutageTolerance: "string",
        ruleGracePeriod: "string",
        ruleQueryOffset: "string",
        resendDelay: "string",
        enforcedNamespaceLabel: "string",
        excludedFromEnforcement: ["any"],
        additionalConfig: { "*": "any" },
        additionalConfigString: "string"
      },
      extraSecret: extraSecretKeys
    },
    cleanPrometheusOperatorObjectNames: "boolean",
    extraManifests: "any|null"
  }
};

// apps/kube-prometheus-stack/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The Ingress of the sub-chart grafana reads ingressClassName; its values.yaml has it commented out.",
  keys: { grafana: { ingress: { ingressClassName: "string" } } }
});

// apps/kube-prometheus-stack/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");

// apps/kube-prometheus-stack/src/namespaces.ts
init_define_process_env();
var nodeAgents = "node-agents";

// apps/kube-prometheus-stack/src/secrets.ts
init_define_process_env();
var grafanaAdmin = "grafana-admin";
var grafanaOidc = "grafana-oidc";
var alertReceivers = "alertmanager-receivers";
var basicAuth = "monitoring-basic-auth";
var remoteWriteSecret = (receiver) => `prometheus-remote-write-${receiver}`;
function secrets(cluster, { prometheus: prometheus2, grafana: grafana2, alertmanager: alertmanager2, ingress }) {
  const receivers = {
    ...alertmanager2.pagerDuty && {
      "pagerduty-routing-key": { key: "alertmanager-pagerduty", property: "routingKey" }
    },
    ...alertmanager2.slackChannel !== null && {
      "slack-url": { key: "alertmanager-slack", property: "url" }
    }
  };
  return [
    {
      name: grafanaAdmin,
      data: {
        "admin-user": { key: "grafana-admin", property: "username" },
        "admin-password": { key: "grafana-admin", property: "password" }
      }
    },
    ...grafana2.oidc ? [{ name: grafanaOidc, data: { "client-secret": { key: "grafana-oidc", property: "clientSecret" } } }] : [],
    ...Object.keys(receivers).length > 0 ? [{ name: alertReceivers, data: receivers }] : [],
    ...prometheus2.remoteWrite.map(({ name: name2, secret }) => ({
      name: remoteWriteSecret(name2),
      data: {
        username: { key: secret, property: "username" },
        password: { key: secret, property: "password" }
      }
    })),
    // ingress-nginx reads lines of htpasswd from the key `auth`.
    ...ingress.adminUis && cluster.runs("ingress-nginx") ? [{ name: basicAuth, data: { auth: { key: "monitoring-basic-auth", property: "htpasswd" } } }] : []
  ];
}

// apps/kube-prometheus-stack/src/checks.ts
var namespace = "monitoring";
var name = "kube-prometheus-stack";
var { certificate, deployment, statefulSet } = (0, import_component.checksIn)(namespace);
var checks = (cluster, settings2) => [
  statefulSet(`prometheus-${name}`, settings2.prometheus.replicas, "Metrics are scraped and kept."),
  statefulSet(`alertmanager-${name}`, settings2.alertmanager.replicas, "Alerts are sent."),
  deployment(`${name}-grafana`, 1, "Dashboards can be looked at."),
  deployment(`${name}-operator`, 1, "Monitors and rules take effect."),
  deployment(`${name}-kube-state-metrics`, 1, "Objects of Kubernetes have metrics."),
  (0, import_component.checksIn)(nodeAgents).daemonSet(`${name}-prometheus-node-exporter`, "Every node has metrics."),
  ...secrets(cluster, settings2).map(
    (secret) => ({
      kind: "object-condition",
      object: {
        apiVersion: "external-secrets.io/v1",
        kind: "ExternalSecret",
        namespace: secret.namespace ?? namespace,
        name: secret.name
      },
      condition: "Ready",
      proves: `The secret store has what ${secret.name} is made of.`
    })
  ),
  ...certificates(cluster, settings2.ingress).map(
    (part) => certificate(`${part}-tls`, `The certificate of ${part}.${cluster.domain} is issued.`)
  ),
  {
    kind: "refused",
    object: {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: { groups: [{ name: "broken", rules: [{ alert: "Broken", expr: "sum(" }] }] }
    },
    by: "monitoring.coreos.com",
    proves: "The webhook answers, and refuses a rule that is no PromQL."
  },
  { kind: "target-up", namespace, proves: "Prometheus sees itself and what stands beside it." },
  {
    kind: "target-up",
    namespace: nodeAgents,
    container: "node-exporter",
    proves: "Prometheus sees every node."
  }
];
var certificates = (cluster, ingress) => cluster.runs("ingress-nginx") ? [...ingress.grafana ? ["grafana"] : [], ...ingress.adminUis ? ["alertmanager", "prometheus"] : []] : [];

// apps/kube-prometheus-stack/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var replicas = () => import_zod.z.int().min(1, "must be at least 1 replica");
var gibibytes = () => import_zod.z.int().min(1, "must be at least 1 GiB");
var resources = (requests, limits) => import_zod.z.strictObject({ requests: quantities(requests), limits: quantities(limits) }).prefault({});
var quantities = (defaults) => import_zod.z.strictObject({
  cpu: (0, import_component2.cpu)().default(defaults.cpu).describe("CPU, cores or millicores."),
  memory: (0, import_component2.memory)().default(defaults.memory).describe("Memory, with its unit.")
}).prefault({});
var group = () => import_zod.z.string().regex(/^[^'`\\]+$/, "must be the name of a group, without quotes and backslashes");
var https = () => import_zod.z.url({ protocol: /^https$/, error: "must be an https URL" });
var remoteWrite = import_zod.z.strictObject({
  name: import_zod.z.string().regex(
    /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/,
    "must be lower case letters, digits and hyphens, at most 32"
  ).describe("Tells the receivers apart; part of the name of the Secret."),
  url: https().describe("Where to send to, https."),
  secret: import_zod.z.string().min(1).describe(
    "Entry of the secret store with the properties username and password, for basic authentication."
  )
});
var settings = import_zod.z.strictObject({
  prometheus: import_zod.z.strictObject({
    replicas: replicas().default(2).describe("Prometheus pods. Each scrapes and keeps everything, on a node of its own."),
    retention: (0, import_component2.duration)().default("30d").describe("How long metrics are kept, with its unit."),
    storageGiB: gibibytes().default(100).describe("Volume of each replica, GiB, of class fast-ssd."),
    retentionSizePercent: (0, import_component2.percent)().min(1, "must be 1 to 100 percent").default(85).describe(
      "Share of the volume that metrics may take before the oldest go, percent. The rest is for the write-ahead log and compaction."
    ),
    resources: resources({ cpu: "2000m", memory: "8Gi" }, { cpu: "4000m", memory: "16Gi" }).describe(
      "Of each Prometheus pod."
    ),
    remoteWrite: import_zod.z.array(remoteWrite).refine((receivers) => new Set(receivers.map(({ name: name2 }) => name2)).size === receivers.length, {
      error: "must not have two receivers of one name"
    }).default([]).describe("Receivers that get every sample as well. Empty: none.")
  }).prefault({}).describe("Metrics and rules."),
  grafana: import_zod.z.strictObject({
    resources: resources({ cpu: "250m", memory: "256Mi" }, { cpu: "500m", memory: "512Mi" }).describe(
      "Of the Grafana container."
    ),
    oidc: import_zod.z.strictObject({
      name: import_zod.z.string().min(1).default("SSO").describe("What the login button says."),
      clientId: import_zod.z.string().min(1).describe("Client id; its secret is the entry grafana-oidc of the secret store."),
      authUrl: https().describe("Authorization endpoint of the identity provider, https."),
      tokenUrl: https().describe("Token endpoint, https."),
      apiUrl: https().describe("User information endpoint, https."),
      scopes: import_zod.z.array(import_zod.z.string().min(1)).default(["openid", "profile", "email", "groups"]).describe("Scopes to ask for. Groups must come from one of them."),
      adminGroup: group().describe(
        "Group whose members administer Grafana. Everybody else who logs in may look."
      ),
      editorGroup: group().nullable().default(null).describe("Group whose members may edit. Null: none.")
    }).nullable().default(null).describe("Login through an identity provider. Null: only the user of the entry grafana-admin.")
  }).prefault({}).describe("Dashboards."),
  alertmanager: import_zod.z.strictObject({
    replicas: replicas().default(3).describe("Alertmanager pods. They tell each other what they have sent."),
    storageGiB: gibibytes().default(10).describe("Volume of each replica, GiB, of class standard-ssd."),
    pagerDuty: import_zod.z.boolean().default(false).describe("Whether critical alerts page, by the entry alertmanager-pagerduty of the secret store."),
    slackChannel: import_zod.z.string().regex(/^#[\p{Ll}\p{N}_-]{1,80}$/u, "must be a channel with its #, for example #alerts").nullable().default(null).describe(
      "Channel for warnings, and for critical alerts where nothing pages, by the entry alertmanager-slack. Null: none."
    )
  }).prefault({}).describe("Where alerts go."),
  ingress: import_zod.z.strictObject({
    grafana: import_zod.z.boolean().default(true).describe("Whether grafana.<domain> leads to Grafana."),
    adminUis: import_zod.z.boolean().default(false).describe(
      "Whether prometheus.<domain> and alertmanager.<domain> lead to theirs, with the users of the entry monitoring-basic-auth."
    ),
    issuer: import_zod.z.enum(["letsencrypt-production", "letsencrypt-staging"]).default("letsencrypt-production").describe("ClusterIssuer that signs their certificates.")
  }).prefault({}).describe("What is reached from outside, on clusters that run ingress-nginx.")
});

// apps/kube-prometheus-stack/src/values.ts
init_define_process_env();

// apps/kube-prometheus-stack/src/alertmanager.ts
init_define_process_env();

// apps/kube-prometheus-stack/src/alertmanager-config.ts
init_define_process_env();
var nobody = "null";
var secretFile = (key) => `/etc/alertmanager/secrets/${alertReceivers}/${key}`;
var identity = [
  "alertname",
  "namespace",
  "exported_namespace",
  "name",
  "pod",
  "container",
  "persistentvolumeclaim",
  "instance",
  "device",
  "mountpoint"
];
function alertmanagerConfig({ pagerDuty, slackChannel }) {
  const routes = [
    // Watchdog always fires, to prove that alerts get through; InfoInhibitor only silences others.
    { receiver: nobody, matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
    // They go on, so that a route further down may send the same alert to the team whose it is.
    ...pagerDuty ? [{ receiver: "pagerduty", matchers: ['severity = "critical"'], continue: true }] : [],
    ...slackChannel !== null ? [
      {
        receiver: "slack",
        matchers: [pagerDuty ? 'severity = "warning"' : 'severity =~ "critical|warning"'],
        continue: true
      }
    ] : []
  ];
  return {
    route: { receiver: nobody, group_by: ["namespace", "alertname"], routes },
    inhibit_rules: [
      {
        source_matchers: ['severity = "critical"'],
        target_matchers: ['severity =~ "warning|info"'],
        equal: identity
      },
      { source_matchers: ['severity = "warning"'], target_matchers: ['severity = "info"'], equal: identity },
      {
        source_matchers: ['alertname = "InfoInhibitor"'],
        target_matchers: ['severity = "info"'],
        equal: ["namespace"]
      }
    ],
    receivers: [
      { name: nobody },
      ...pagerDuty ? [
        {
          name: "pagerduty",
          pagerduty_configs: [
            {
              routing_key_file: secretFile("pagerduty-routing-key"),
              severity: "critical",
              description: "{{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }} in {{ .CommonLabels.namespace }}"
            }
          ]
        }
      ] : [],
      ...slackChannel !== null ? [{ name: "slack", slack_configs: [slack(slackChannel)] }] : []
    ]
  };
}
var slack = (channel) => ({
  channel,
  api_url_file: secretFile("slack-url"),
  send_resolved: true,
  title: "[{{ .Status }}] {{ .CommonLabels.cluster }}: {{ .CommonLabels.alertname }}",
  text: "{{ range .Alerts }}{{ .Labels.severity }} in {{ .Labels.namespace }}: {{ .Annotations.summary }} {{ .Annotations.runbook_url }}\n{{ end }}"
});

// apps/kube-prometheus-stack/src/ingress.ts
init_define_process_env();
var hostOf = (cluster, part) => `${part}.${cluster.domain}`;
var openIngress = (cluster, { issuer }, part) => cluster.runs("ingress-nginx") ? {
  enabled: true,
  ingressClassName: "nginx",
  annotations: { "cert-manager.io/cluster-issuer": issuer },
  hosts: [hostOf(cluster, part)],
  tls: [{ secretName: `${part}-tls`, hosts: [hostOf(cluster, part)] }]
} : { enabled: false };
function guardedIngress(cluster, settings2, part) {
  const ingress = openIngress(cluster, settings2, part);
  return {
    ...ingress,
    annotations: {
      ...ingress.annotations,
      "nginx.ingress.kubernetes.io/auth-type": "basic",
      "nginx.ingress.kubernetes.io/auth-secret": basicAuth,
      "nginx.ingress.kubernetes.io/auth-realm": part
    }
  };
}

// apps/kube-prometheus-stack/src/volume-claim.ts
init_define_process_env();
var volumeClaim = (storageClassName, gibibytes2) => ({
  volumeClaimTemplate: {
    spec: {
      storageClassName,
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: `${gibibytes2}Gi` } }
    }
  }
});

// apps/kube-prometheus-stack/src/alertmanager.ts
function alertmanager(cluster, settings2) {
  const { replicas: replicas2, storageGiB, pagerDuty, slackChannel } = settings2.alertmanager;
  return {
    podDisruptionBudget: { enabled: replicas2 > 1, minAvailable: 1 },
    ingress: settings2.ingress.adminUis ? guardedIngress(cluster, settings2.ingress, "alertmanager") : { enabled: false },
    config: alertmanagerConfig(settings2.alertmanager),
    alertmanagerSpec: {
      replicas: replicas2,
      podAntiAffinity: "soft",
      resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      storage: volumeClaim("standard-ssd", storageGiB),
      externalUrl: `https://${hostOf(cluster, "alertmanager")}`,
      // The operator mounts it below /etc/alertmanager/secrets.
      secrets: pagerDuty || slackChannel !== null ? [alertReceivers] : []
    }
  };
}

// apps/kube-prometheus-stack/src/grafana.ts
init_define_process_env();

// apps/kube-prometheus-stack/src/data-sources.ts
init_define_process_env();
function dataSources(cluster) {
  const loki = lokiUrl(cluster);
  const tempo = tempoUrl(cluster);
  const sources = [];
  if (loki !== void 0) {
    sources.push({
      name: "Loki",
      uid: "loki",
      type: "loki",
      access: "proxy",
      url: loki,
      jsonData: tempo ? toTraces : {}
    });
  }
  if (tempo !== void 0) {
    sources.push({
      name: "Tempo",
      uid: "tempo",
      type: "tempo",
      access: "proxy",
      url: tempo,
      jsonData: {
        serviceMap: { datasourceUid: "prometheus" },
        ...loki && { tracesToLogsV2: { datasourceUid: "loki", filterByTraceID: true } }
      }
    });
  }
  return sources;
}
var toTraces = {
  derivedFields: [
    {
      name: "Trace",
      matcherRegex: '"?trace_?[iI][dD]"?[=:] ?"?(\\w+)',
      datasourceUid: "tempo",
      // In provisioning files a literal $ is written twice.
      url: "$${__value.raw}"
    }
  ]
};
function lokiUrl(cluster) {
  const namespace2 = namespaceOf(cluster, "loki") ?? namespaceOf(cluster, "loki-distributed");
  return namespace2 && `http://loki-gateway.${namespace2}.svc.cluster.local`;
}
function tempoUrl(cluster) {
  const single = namespaceOf(cluster, "tempo");
  if (single) return `http://tempo.${single}.svc.cluster.local:3200`;
  const distributed = namespaceOf(cluster, "tempo-distributed");
  return distributed && `http://tempo-query-frontend.${distributed}.svc.cluster.local:3200`;
}
var namespaceOf = (cluster, component) => cluster.namespaces.find((namespace2) => namespace2.component === component)?.name;

// apps/kube-prometheus-stack/src/grafana.ts
function grafana(cluster, settings2) {
  const { oidc, resources: resources2 } = settings2.grafana;
  return {
    admin: { existingSecret: grafanaAdmin, userKey: "admin-user", passwordKey: "admin-password" },
    resources: resources2,
    ingress: settings2.ingress.grafana ? openIngress(cluster, settings2.ingress, "grafana") : { enabled: false },
    "grafana.ini": {
      server: { root_url: `https://${hostOf(cluster, "grafana")}` },
      analytics: { check_for_updates: false, check_for_plugin_updates: false, reporting_enabled: false },
      // Else it fetches the newest plugins from grafana.com at every start, those of its data sources among them. The
      // image has them, in the versions that it was tested with.
      plugins: { preinstall_disabled: true, preinstall_auto_update: false },
      // Its own policy lets its scripts run; the default one of ingress-nginx does not.
      security: { content_security_policy: true, cookie_secure: true },
      users: { allow_sign_up: false },
      ...oidc && { "auth.generic_oauth": genericOauth(oidc) }
    },
    ...oidc && {
      envValueFrom: {
        // A client secret among the values would fail the render, and should.
        GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: grafanaOidc, key: "client-secret" } }
      }
    },
    sidecar: {
      resources: { requests: { cpu: "50m", memory: "96Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
      dashboards: {
        searchNamespace: "ALL",
        folderAnnotation: "grafana_folder",
        // Without it the annotation changes the file's place and not the folder.
        provider: { foldersFromFilesStructure: true }
      },
      datasources: {
        uid: "prometheus",
        ...cluster.runs("tempo") || cluster.runs("tempo-distributed") ? { exemplarTraceIdDestinations: { datasourceUid: "tempo", traceIdLabelName: "trace_id" } } : {}
      }
    },
    additionalDataSources: dataSources(cluster),
    // A Helm test, which Argo CD never runs.
    testFramework: { enabled: false }
  };
}
var genericOauth = (oidc) => ({
  enabled: true,
  name: oidc.name,
  client_id: oidc.clientId,
  auth_url: oidc.authUrl,
  token_url: oidc.tokenUrl,
  api_url: oidc.apiUrl,
  scopes: oidc.scopes.join(" "),
  use_pkce: true,
  // Of this login alone: `users.allow_sign_up` is about forms.
  allow_sign_up: true,
  role_attribute_path: [
    `contains(groups[*], '${oidc.adminGroup}') && 'Admin'`,
    ...oidc.editorGroup === null ? [] : [`contains(groups[*], '${oidc.editorGroup}') && 'Editor'`],
    "'Viewer'"
  ].join(" || ")
});

// apps/kube-prometheus-stack/src/prometheus.ts
init_define_process_env();
var import_component3 = require("@hub/component");
function prometheus(cluster, settings2) {
  const { replicas: replicas2, retention, storageGiB, retentionSizePercent, resources: resources2, remoteWrite: remoteWrite2 } = settings2.prometheus;
  if (replicas2 > cluster.size.nodes) {
    throw new import_component3.SettingError(
      ["prometheus", "replicas"],
      `${replicas2} replicas of Prometheus need a node each, and ${cluster.name} has ${cluster.size.nodes}.`,
      `Ask for at most ${cluster.size.nodes}.`
    );
  }
  return {
    // With one replica it would keep its node from ever being drained.
    podDisruptionBudget: { enabled: replicas2 > 1, minAvailable: 1 },
    // The replicas differ by a few samples: without it graphs flicker.
    service: { sessionAffinity: "ClientIP" },
    ingress: settings2.ingress.adminUis ? guardedIngress(cluster, settings2.ingress, "prometheus") : { enabled: false },
    prometheusSpec: {
      replicas: replicas2,
      podAntiAffinity: "hard",
      resources: resources2,
      retention,
      // Prometheus counts in powers of two: its GB is a GiB.
      retentionSize: `${Math.floor(storageGiB * retentionSizePercent / 100)}GB`,
      storageSpec: volumeClaim("fast-ssd", storageGiB),
      externalUrl: `https://${hostOf(cluster, "prometheus")}`,
      externalLabels: { cluster: cluster.name, region: cluster.region },
      // Else it sees only what is labelled with the release, and no monitor of another component or team.
      serviceMonitorSelectorNilUsesHelmValues: false,
      podMonitorSelectorNilUsesHelmValues: false,
      probeSelectorNilUsesHelmValues: false,
      scrapeConfigSelectorNilUsesHelmValues: false,
      ruleSelectorNilUsesHelmValues: false,
      // An exporter that does not say what its answer is: Prometheus 3 drops it unless told how to read it.
      scrapeClasses: [{ name: "default", default: true, fallbackScrapeProtocol: "PrometheusText0.0.4" }],
      ...remoteWrite2.length > 0 && {
        remoteWrite: remoteWrite2.map(({ name: name2, url }) => ({
          name: name2,
          url,
          basicAuth: {
            username: { name: remoteWriteSecret(name2), key: "username" },
            password: { name: remoteWriteSecret(name2), key: "password" }
          }
        })),
        // By `cluster` and `__replica__` receivers know the replicas for copies of each other.
        replicaExternalLabelName: "__replica__",
        prometheusExternalLabelNameClear: true
      }
    }
  };
}

// apps/kube-prometheus-stack/src/values.ts
var off = { enabled: false };
var values = (cluster, settings2) => ({
  fullnameOverride: "kube-prometheus-stack",
  cleanPrometheusOperatorObjectNames: true,
  // prometheus-operator-crds has them, so that every other component's monitors apply before the stack is there.
  crds: { enabled: false },
  prometheus: prometheus(cluster, settings2),
  grafana: grafana(cluster, settings2),
  alertmanager: alertmanager(cluster, settings2),
  prometheusOperator: {
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
    prometheusConfigReloader: {
      resources: { requests: { cpu: "50m", memory: "32Mi" }, limits: { cpu: "200m", memory: "64Mi" } }
    },
    admissionWebhooks: {
      // Else two Jobs make the certificate, as hooks that Argo CD runs at every sync.
      certManager: { enabled: true },
      patch: off,
      // Empty, it would become Fail, which refuses this chart's own rules while the operator is not up.
      failurePolicy: "Ignore"
    }
  },
  "kube-state-metrics": {
    resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } }
  },
  "prometheus-node-exporter": {
    // It uses the node's network, processes and file system, which baseline refuses.
    namespaceOverride: nodeAgents,
    // Nodes with taints have metrics too.
    tolerations: [{ operator: "Exists" }],
    resources: { requests: { cpu: "100m", memory: "64Mi" }, limits: { cpu: "250m", memory: "128Mi" } }
  },
  // No cluster has nodes of either.
  nodeExporter: { operatingSystems: { aix: off, darwin: off } },
  // Else the containers' metrics come every ten seconds: three times the samples that the volumes are made for.
  kubelet: { serviceMonitor: { interval: "30s" } },
  // The provider runs these and does not let them be scraped: their alerts would never resolve.
  kubeControllerManager: off,
  kubeScheduler: off,
  kubeEtcd: off,
  kubeProxy: off,
  // GKE has kube-dns in its place.
  coreDns: { enabled: cluster.provider !== "gcp" },
  kubeDns: { enabled: cluster.provider === "gcp" },
  defaultRules: {
    rules: {
      etcd: false,
      kubeControllerManager: false,
      kubeProxy: false,
      kubeSchedulerAlerting: false,
      kubeSchedulerRecording: false,
      windows: false
    }
  }
});

// apps/kube-prometheus-stack/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "kube-prometheus-stack",
  description: "Prometheus, Alertmanager and Grafana: metrics for 30 days, alerts and dashboards.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  extraNamespaces: [{ name: nodeAgents, podSecurity: "privileged" }],
  dependsOn: ["namespaces", "storage", "prometheus-operator-crds", "external-secrets", "cert-manager"],
  // Its admission webhook checks the Ingresses.
  after: ["ingress-nginx"],
  chart: chart2,
  settings,
  values,
  secrets,
  checks,
  oneWay: [
    {
      // https://prometheus.io/docs/prometheus/latest/migration/, "TSDB format and downgrade"
      since: "2.0.0",
      reason: "Prometheus 2.49 of 1.x cannot read what Prometheus 3 has written; 2.55 can, which an override brings in (image tag v2.55.1)"
    }
  ],
  argo: {
    // It holds the metrics.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" }
    ],
    // The Service of the cluster's DNS, to scrape it.
    namespaces: ["kube-system"]
  }
});
