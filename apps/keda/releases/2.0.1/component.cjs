// A frozen release of keda. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/keda/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/keda/src/chart.ts
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

// apps/keda/src/chart.gen.ts
init_define_process_env();
var livenessProbeKeys = {
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  failureThreshold: "number",
  successThreshold: "number"
};
var podAnnotationsKeys = {
  keda: { "*": "any" },
  metricsAdapter: { "*": "any" },
  webhooks: { "*": "any" }
};
var operatorKeys = {
  create: "boolean",
  name: "string",
  automountServiceAccountToken: "boolean",
  annotations: { "*": "string" }
};
var operator2Keys = {
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
var securityContextKeys = {
  operator: operator2Keys,
  metricServer: operator2Keys,
  webhooks: operator2Keys
};
var operator3Keys = {
  limits: { cpu: "number", memory: "string" },
  requests: { cpu: "string", memory: "string" }
};
var kedaKeys = { extraVolumes: ["any"], extraVolumeMounts: ["any"] };
var serviceMonitorKeys = {
  enabled: "boolean",
  jobLabel: "string",
  targetLabels: ["any"],
  podTargetLabels: ["any"],
  port: "number|string",
  targetPort: "number|string",
  interval: "string",
  scrapeTimeout: "string",
  relabellings: ["any"],
  relabelings: ["any"],
  metricRelabelings: ["any"],
  additionalLabels: { "*": "string" },
  scheme: "string",
  tlsConfig: { "*": "any" }
};
var podMonitorKeys = {
  enabled: "boolean",
  interval: "string",
  scrapeTimeout: "string",
  namespace: "string",
  additionalLabels: { "*": "string" },
  relabelings: ["any"],
  metricRelabelings: ["any"]
};
var prometheusRulesKeys = {
  enabled: "boolean",
  namespace: "string",
  additionalLabels: { "*": "string" },
  alerts: ["any"]
};
var chart = {
  repository: "https://kedacore.github.io/charts",
  name: "keda",
  version: "2.20.2",
  appVersion: "2.20.2",
  crds: [
    { name: "cloudeventsources.eventing.keda.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clustercloudeventsources.eventing.keda.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clustertriggerauthentications.keda.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "scaledjobs.keda.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "scaledobjects.keda.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "triggerauthentications.keda.sh", versions: [{ name: "v1alpha1", storage: true }] }
  ],
  images: [
    "ghcr.io/kedacore/keda",
    "ghcr.io/kedacore/keda-admission-webhooks",
    "ghcr.io/kedacore/keda-metrics-apiserver"
  ],
  keys: {
    global: { image: { registry: "any|null" }, dnsConfig: { "*": "any" } },
    image: {
      keda: { registry: "string", repository: "string", tag: "string" },
      metricsApiServer: { registry: "string", repository: "string", tag: "string" },
      webhooks: { registry: "string", repository: "string", tag: "string" },
      pullPolicy: "string"
    },
    clusterName: "string",
    clusterDomain: "string",
    crds: { install: "boolean", additionalAnnotations: { "*": "string" } },
    watchNamespace: "string",
    imagePullSecrets: ["any"],
    networkPolicy: {
      enabled: "boolean",
      flavor: "string",
      cilium: { operator: { extraEgressRules: ["any"] } },
      kubernetes: {
        operator: { extraEgressRules: ["any"] },
        metricsServer: { extraEgressRules: ["any"] },
        webhooks: { extraEgressRules: ["any"] }
      }
    },
    operator: {
      name: "string",
      revisionHistoryLimit: "number",
      replicaCount: "number",
      disableCompression: "boolean",
      dnsConfig: { "*": "any" },
      dnsPolicy: "string",
      useHostNetwork: "boolean",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      extraContainers: ["any"],
      extraInitContainers: ["any"],
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"]
    },
    metricsServer: {
      enabled: "boolean",
      revisionHistoryLimit: "number",
      replicaCount: "number",
      disableCompression: "boolean",
      dnsPolicy: "string",
      dnsConfig: { "*": "any" },
      useHostNetwork: "boolean",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      nodeSelector: { "*": "string" },
      tolerations: ["any"]
    },
    webhooks: {
      enabled: "boolean",
      port: "number|string",
      healthProbePort: "number|string",
      dnsConfig: { "*": "any" },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      timeoutSeconds: "number",
      useHostNetwork: "boolean",
      name: "string",
      revisionHistoryLimit: "number",
      replicaCount: "number",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      failurePolicy: "string",
      nodeSelector: { "*": "string" },
      tolerations: ["any"]
    },
    upgradeStrategy: {
      operator: { "*": "any" },
      metricsApiServer: { "*": "any" },
      webhooks: { "*": "any" }
    },
    podDisruptionBudget: {
      operator: { "*": "any" },
      metricServer: { "*": "any" },
      webhooks: { "*": "any" }
    },
    additionalLabels: { "*": "string" },
    additionalAnnotations: { "*": "string" },
    podAnnotations: podAnnotationsKeys,
    podLabels: podAnnotationsKeys,
    rbac: {
      create: "boolean",
      aggregateToDefaultRoles: "boolean",
      enabledCustomScaledRefKinds: "boolean",
      controlPlaneServiceAccountsNamespace: "string",
      scaledRefKinds: ["any"]
    },
    serviceAccount: {
      operator: operatorKeys,
      metricServer: operatorKeys,
      webhooks: operatorKeys
    },
    podIdentity: {
      azureWorkload: {
        enabled: "boolean",
        clientId: "string",
        tenantId: "string",
        tokenExpiration: "number"
      },
      aws: {
        irsa: {
          enabled: "boolean",
          audience: "string",
          roleArn: "string",
          stsRegionalEndpoints: "string",
          tokenExpiration: "number"
        }
      },
      gcp: { enabled: "boolean", gcpIAMServiceAccount: "string" }
    },
    grpcTLSCertsSecret: "string",
    hashiCorpVaultTLS: "string",
    logging: {
      operator: {
        level: "string",
        format: "string",
        timeEncoding: "string",
        stackTracesEnabled: "boolean"
      },
      metricServer: {
        level: "number",
        stderrthreshold: "string",
        zapLevel: "string",
        zapEncoder: "string",
        zapTimeEncoding: "string"
      },
      webhooks: { level: "string", format: "string", timeEncoding: "string" }
    },
    securityContext: securityContextKeys,
    podSecurityContext: securityContextKeys,
    service: {
      type: "string",
      portHttps: "number",
      portHttpsTarget: "number",
      annotations: { "*": "string" },
      minTlsVersion: "string",
      tlsCipherList: "string"
    },
    resources: {
      operator: operator3Keys,
      metricServer: operator3Keys,
      webhooks: operator3Keys
    },
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    hostAliases: ["any"],
    topologySpreadConstraints: { operator: ["any"], metricsServer: ["any"], webhooks: ["any"] },
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    priorityClassName: "string",
    http: {
      timeout: "number",
      maxIdleConns: "number",
      maxIdleConnsPerHost: "number",
      idleConnTimeout: "string",
      keepAlive: { enabled: "boolean" },
      minTlsVersion: "string",
      tlsCipherList: "string"
    },
    profiling: {
      operator: { enabled: "boolean", port: "number|string" },
      metricsServer: { enabled: "boolean", port: "number|string" },
      webhooks: { enabled: "boolean", port: "number|string" }
    },
    extraArgs: { keda: { "*": "any" }, metricsAdapter: { "*": "any" } },
    env: ["any"],
    volumes: { keda: kedaKeys, metricsApiServer: kedaKeys, webhooks: kedaKeys },
    prometheus: {
      metricServer: {
        enabled: "boolean",
        port: "number|string",
        portName: "string",
        serviceMonitor: serviceMonitorKeys,
        podMonitor: podMonitorKeys
      },
      operator: {
        enabled: "boolean",
        port: "number|string",
        serviceMonitor: serviceMonitorKeys,
        podMonitor: podMonitorKeys,
        prometheusRules: prometheusRulesKeys
      },
      webhooks: {
        enabled: "boolean",
        port: "number|string",
        serviceMonitor: serviceMonitorKeys,
        prometheusRules: prometheusRulesKeys
      }
    },
    opentelemetry: { collector: { uri: "string" }, operator: { enabled: "boolean" } },
    certificates: {
      autoGenerated: "boolean",
      secretName: "string",
      mountPath: "string",
      certManager: {
        enabled: "boolean",
        duration: "string",
        renewBefore: "string",
        generateCA: "boolean",
        caSecretName: "string",
        secretTemplate: { "*": "any" },
        issuer: { generate: "boolean", name: "string", kind: "string", group: "string" }
      },
      operator: "any|null"
    },
    permissions: {
      metricServer: { restrict: { secret: "boolean" } },
      operator: {
        restrict: {
          secret: "boolean",
          namesAllowList: ["any"],
          serviceAccountTokenCreationRoles: ["any"],
          allowAllServiceAccountTokenCreation: "boolean"
        }
      }
    },
    extraObjects: ["any"],
    asciiArt: "boolean",
    customManagedBy: "string",
    enableServiceLinks: "boolean"
  }
};

// apps/keda/src/chart.ts
var quantity = { limits: { cpu: "number|string" } };
var chart2 = withUnlistedKeys(chart, {
  reason: "The Deployments copy resources as they are; values.yaml has the number 1 where 500m is as good.",
  keys: { resources: { operator: quantity, metricServer: quantity, webhooks: quantity } }
});

// apps/keda/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var namespace = "keda";
var { deployment, targets } = (0, import_component.checksIn)(namespace);
var checks = (cluster, { replicas }) => [
  {
    kind: "crd-established",
    names: [
      "cloudeventsources.eventing.keda.sh",
      "clustercloudeventsources.eventing.keda.sh",
      "clustertriggerauthentications.keda.sh",
      "scaledjobs.keda.sh",
      "scaledobjects.keda.sh",
      "triggerauthentications.keda.sh"
    ],
    proves: "The kinds of KEDA are served."
  },
  deployment("keda-operator", replicas, "Workloads are scaled by what waits for them."),
  deployment("keda-operator-metrics-apiserver", replicas, "Autoscalers can ask for external metrics."),
  deployment("keda-admission-webhooks", replicas, "ScaledObjects are looked at before they are let in."),
  (0, import_component.apiServiceAvailable)("v1beta1.external.metrics.k8s.io", "The API server reaches the external metrics."),
  {
    kind: "refused",
    object: {
      apiVersion: "keda.sh/v1alpha1",
      kind: "ScaledObject",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: {
        scaleTargetRef: { name: "none" },
        // The schema lets it pass: that a cron trigger has no metrics to cache, only the webhook knows.
        triggers: [
          {
            type: "cron",
            useCachedMetrics: true,
            metadata: { timezone: "Etc/UTC", start: "0 6 * * *", end: "0 18 * * *", desiredReplicas: "1" }
          }
        ]
      }
    },
    by: 'admission webhook "vscaledobject.kb.io"',
    proves: "The webhook answers, and refuses a trigger that cannot work."
  },
  ...targets(cluster, "Prometheus sees KEDA.")
];

// apps/keda/src/settings.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  identity: (0, import_component2.identityTo)("read queues and metrics for scalers"),
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe(
    "Replicas of the operator, of the metrics API and of the webhook each. One operator works, the others wait to take over."
  ),
  webhookFailurePolicy: import_zod.z.enum(["Ignore", "Fail"]).default("Ignore").describe(
    "What becomes of a change to a ScaledObject while no webhook answers: Ignore lets it in unchecked, Fail refuses it."
  )
});

// apps/keda/src/values.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var podDisruptionBudget = { maxUnavailable: 1 };
var spread = (app) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: { app } }
  }
];
function values(cluster, settings2) {
  const { replicas } = settings2;
  const metrics = { enabled: true, serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") } };
  return {
    ...identityValues(cluster, settings2),
    clusterName: cluster.name,
    // The tags are versions: the default, Always, makes every start wait for the registry.
    image: { pullPolicy: "IfNotPresent" },
    operator: { replicaCount: replicas },
    metricsServer: { replicaCount: replicas },
    webhooks: { replicaCount: replicas, failurePolicy: settings2.webhookFailurePolicy },
    resources: {
      operator: { requests: { cpu: "100m", memory: "256Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      metricServer: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      // It caches what ScaledObjects aim at, cluster-wide.
      webhooks: { requests: { cpu: "50m", memory: "128Mi" }, limits: { cpu: "250m", memory: "512Mi" } }
    },
    podDisruptionBudget: {
      operator: podDisruptionBudget,
      metricServer: podDisruptionBudget,
      webhooks: podDisruptionBudget
    },
    topologySpreadConstraints: {
      operator: spread("keda-operator"),
      metricsServer: spread("keda-operator-metrics-apiserver"),
      webhooks: spread("keda-admission-webhooks")
    },
    prometheus: { operator: metrics, metricServer: metrics, webhooks: metrics }
  };
}
function identityValues(cluster, settings2) {
  if (settings2.identity === "") return {};
  const { annotations, labels } = (0, import_component3.workloadIdentity)(cluster, settings2.identity, ["identity"]);
  return {
    serviceAccount: { operator: { annotations } },
    ...labels && { podLabels: { keda: labels } }
  };
}

// apps/keda/src/workloads.ts
init_define_process_env();
var workloads = ({ operator, metricsServer, webhooks, resources }) => [
  { name: "keda-operator", replicas: operator?.replicaCount, containers: [resources?.operator] },
  {
    name: "keda-operator-metrics-apiserver",
    replicas: metricsServer?.replicaCount,
    containers: [resources?.metricServer]
  },
  { name: "keda-admission-webhooks", replicas: webhooks?.replicaCount, containers: [resources?.webhooks] }
];

// apps/keda/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "keda",
  description: "Scaling by events: Kafka lag, queue depth, request rate, time of day.",
  namespace: { name: "keda", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds CRDs, and nothing may scale any more without it.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "apiregistration.k8s.io", kind: "APIService" }
    ],
    // The RoleBinding by which the metrics API reads how the API server authenticates.
    namespaces: ["kube-system"]
  }
});
