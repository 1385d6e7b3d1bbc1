// A frozen release of vertical-pod-autoscaler. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/vertical-pod-autoscaler/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/vertical-pod-autoscaler/src/chart.gen.ts
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
var serviceAccountKeys = { create: "boolean", labels: { "*": "string" }, annotations: { "*": "string" } };
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var podDisruptionBudgetKeys = {
  enabled: "boolean",
  minAvailable: "number|string",
  maxUnavailable: "any|null"
};
var leaderElectionKeys = {
  enabled: "any|null",
  resourceNamespace: "string",
  resourceName: "string",
  leaseDuration: "string",
  renewDeadline: "string",
  retryPeriod: "string"
};
var chart = {
  repository: "https://kubernetes.github.io/autoscaler",
  name: "vertical-pod-autoscaler",
  version: "0.11.0",
  appVersion: "1.7.1",
  crds: [
    { name: "verticalpodautoscalercheckpoints.autoscaling.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta2", storage: false, served: false }] },
    { name: "verticalpodautoscalers.autoscaling.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta2", storage: false, served: false }] }
  ],
  images: [
    "registry.k8s.io/autoscaling/vpa-admission-controller",
    "registry.k8s.io/autoscaling/vpa-recommender",
    "registry.k8s.io/autoscaling/vpa-updater",
    "registry.k8s.io/ingress-nginx/kube-webhook-certgen:v20231011-8b53cabe0"
  ],
  keys: {
    imagePullSecrets: ["any"],
    nameOverride: "any|null",
    fullnameOverride: "any|null",
    commonLabels: { "*": "string" },
    rbac: { create: "boolean", extraRules: ["any"] },
    podSecurityContext: podSecurityContextKeys,
    containerSecurityContext: podSecurityContextKeys,
    admissionController: {
      enabled: "boolean",
      annotations: { "*": "string" },
      image: { repository: "string", tag: "any|null", pullPolicy: "string" },
      serviceAccount: serviceAccountKeys,
      service: { name: "string", annotations: { "*": "string" }, ports: ["any"] },
      replicas: "number",
      revisionHistoryLimit: "number",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      extraEnv: ["any"],
      extraArgs: ["any"],
      resources: resourcesKeys,
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      registerWebhook: "boolean",
      hostNetwork: "boolean",
      certGen: {
        enabled: "boolean",
        image: { repository: "string", tag: "string", pullPolicy: "string" },
        env: { "*": "any" },
        resources: resourcesKeys,
        podSecurityContext: podSecurityContextKeys,
        securityContext: podSecurityContextKeys,
        nodeSelector: { "*": "string" },
        tolerations: ["any"],
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" }
      },
      certManager: {
        enabled: "boolean",
        createSelfSignedIssuer: { enabled: "boolean", duration: "string", renewBefore: "string" },
        issuerRef: { name: "string", kind: "string", group: "string" },
        duration: "string",
        renewBefore: "string",
        privateKey: { algorithm: "string", size: "number" },
        annotations: { "*": "string" }
      },
      mutatingWebhookConfiguration: {
        annotations: { "*": "string" },
        failurePolicy: "string",
        namespaceSelector: { "*": "any" },
        objectSelector: { "*": "any" },
        timeoutSeconds: "number"
      },
      tls: {
        create: "boolean",
        secretName: "string",
        caCert: "string",
        cert: "string",
        key: "string"
      },
      volumes: ["any"],
      volumeMounts: ["any"],
      podDisruptionBudget: podDisruptionBudgetKeys,
      priorityClassName: "any|null"
    },
    recommender: {
      enabled: "boolean",
      annotations: { "*": "string" },
      image: { repository: "string", tag: "any|null", pullPolicy: "string" },
      serviceAccount: serviceAccountKeys,
      replicas: "number",
      revisionHistoryLimit: "number",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      extraEnv: ["any"],
      extraArgs: ["any"],
      resources: resourcesKeys,
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      leaderElection: leaderElectionKeys,
      podDisruptionBudget: podDisruptionBudgetKeys,
      priorityClassName: "any|null"
    },
    updater: {
      enabled: "boolean",
      annotations: { "*": "string" },
      extraArgs: ["any"],
      image: { repository: "string", tag: "any|null", pullPolicy: "string" },
      replicas: "number",
      revisionHistoryLimit: "number",
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      serviceAccount: serviceAccountKeys,
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      leaderElection: leaderElectionKeys,
      podDisruptionBudget: podDisruptionBudgetKeys,
      resources: resourcesKeys,
      priorityClassName: "any|null"
    }
  }
};

// apps/vertical-pod-autoscaler/src/checks.ts
var import_component = require("@hub/component");
var namespace = "vertical-pod-autoscaler";
var { deployment, targets } = (0, import_component.checksIn)(namespace);
var checks = (cluster, { replicas }) => [
  {
    kind: "crd-established",
    names: [
      "verticalpodautoscalercheckpoints.autoscaling.k8s.io",
      "verticalpodautoscalers.autoscaling.k8s.io"
    ],
    proves: "VerticalPodAutoscalers are served, and what was learnt outlives a restart."
  },
  deployment("vertical-pod-autoscaler-recommender", replicas, "What containers use is learnt."),
  deployment("vertical-pod-autoscaler-updater", replicas, "Pods that are far off get new requests."),
  deployment("vertical-pod-autoscaler-admission-controller", replicas, "New pods get what was learnt."),
  {
    kind: "refused",
    object: {
      apiVersion: "autoscaling.k8s.io/v1",
      kind: "VerticalPodAutoscaler",
      metadata: { name: "hubctl-must-be-refused", namespace },
      spec: {
        targetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "none" },
        // The schema lets it pass: that the most must not be below the least, only the webhook knows.
        resourcePolicy: {
          containerPolicies: [{ containerName: "*", minAllowed: { cpu: "2" }, maxAllowed: { cpu: "1" } }]
        }
      }
    },
    by: 'admission webhook "vpa.k8s.io"',
    proves: "The webhook answers, and refuses bounds that exclude each other."
  },
  ...targets(cluster, "Prometheus sees the autoscaler.")
];

// apps/vertical-pod-autoscaler/src/pod-monitor.ts
var import_component2 = require("@hub/component");
function podMonitor(scope, cluster) {
  if (!cluster.runs("prometheus-operator-crds")) return;
  (0, import_component2.manifest)(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "vertical-pod-autoscaler", namespace: "vertical-pod-autoscaler" },
    spec: {
      selector: { matchLabels: { "app.kubernetes.io/instance": "vertical-pod-autoscaler" } },
      podTargetLabels: ["app.kubernetes.io/component"],
      podMetricsEndpoints: [{ port: "prometheus" }]
    }
  });
}

// apps/vertical-pod-autoscaler/src/settings.ts
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe(
    "Replicas of recommender, updater and admission controller each. Of the first two one works, the others wait to take over."
  ),
  recommenderMemory: (0, import_component3.memory)().default("1Gi").describe(
    "Memory request and limit of the recommender, with its unit: it keeps the usage of every container with a VPA."
  )
});

// apps/vertical-pod-autoscaler/src/values.ts
var resources = { requests: { cpu: "50m", memory: "200Mi" }, limits: { cpu: "500m", memory: "500Mi" } };
var values = (_cluster, { replicas, recommenderMemory }) => ({
  // What is left to pass the restricted level.
  podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
  containerSecurityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    readOnlyRootFilesystem: true
  },
  admissionController: {
    replicas,
    resources,
    // The default makes the certificate by two hook Jobs, which Argo CD would run at every sync.
    certGen: { enabled: false },
    certManager: { enabled: true, createSelfSignedIssuer: { enabled: true } },
    // Else no pod could start while it is down.
    mutatingWebhookConfiguration: { failurePolicy: "Ignore" }
  },
  recommender: {
    replicas,
    resources: {
      requests: { cpu: "100m", memory: recommenderMemory },
      limits: { cpu: "1", memory: recommenderMemory }
    }
  },
  updater: { replicas, resources }
});

// apps/vertical-pod-autoscaler/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "vertical-pod-autoscaler",
  description: "Requests of CPU and memory that follow what containers use.",
  namespace: { name: "vertical-pod-autoscaler", podSecurity: "restricted" },
  // cert-manager signs the certificate of the admission webhook.
  dependsOn: ["namespaces", "cert-manager"],
  // It goes by the usage that metrics-server measures; GKE and AKS bring their own.
  after: ["metrics-server", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: podMonitor,
  checks,
  argo: {
    // It holds CRDs: with them every VerticalPodAutoscaler would go, and what was learnt.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" }
    ]
  }
});
