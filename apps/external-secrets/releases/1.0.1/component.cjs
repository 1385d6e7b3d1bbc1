// A frozen release of external-secrets. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/external-secrets/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component5 = require("@hub/component");

// apps/external-secrets/src/chart.gen.ts
var imageKeys = { repository: "string", pullPolicy: "string", tag: "string", flavour: "string" };
var serviceAccountKeys = {
  create: "boolean",
  automount: "boolean",
  annotations: { "*": "string" },
  extraLabels: { "*": "string" },
  name: "string"
};
var seLinuxOptionsKeys = { level: "string", role: "string", type: "string", user: "string" };
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
  seLinuxOptions: seLinuxOptionsKeys,
  seccompProfile: { type: "string", localhostProfile: "string" },
  supplementalGroups: ["number"],
  supplementalGroupsPolicy: "string",
  sysctls: ["any"],
  windowsOptions: "any",
  enabled: "boolean"
};
var securityContextKeys = {
  allowPrivilegeEscalation: "boolean",
  appArmorProfile: { type: "string", localhostProfile: "string" },
  capabilities: { drop: ["string"] },
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
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var metricsKeys = {
  listen: {
    port: "number",
    auth: { enabled: "boolean" },
    secure: {
      enabled: "boolean",
      certDir: "string",
      certFile: "string",
      keyFile: "string"
    }
  },
  service: { enabled: "boolean", port: "number", annotations: { "*": "string" } }
};
var podDisruptionBudgetKeys = { enabled: "boolean", minAvailable: "number|string", nameOverride: "string" };
var networkPolicyKeys = {
  enabled: "boolean",
  ingress: [{ ports: [{ port: "number|string|null", protocol: "string|null" }] }],
  egress: ["any"]
};
var livenessProbeKeys = {
  enabled: "boolean",
  port: "number|string",
  timeoutSeconds: "number",
  failureThreshold: "number",
  periodSeconds: "number",
  successThreshold: "number",
  initialDelaySeconds: "number"
};
var readinessProbeKeys = {
  enabled: "boolean",
  address: "string",
  port: "number|string",
  timeoutSeconds: "number",
  failureThreshold: "number",
  periodSeconds: "number",
  successThreshold: "number",
  initialDelaySeconds: "number"
};
var startupProbeKeys = {
  enabled: "boolean",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  failureThreshold: "number"
};
var chart = {
  repository: "https://charts.external-secrets.io",
  name: "external-secrets",
  version: "2.9.0",
  appVersion: "v2.9.0",
  crds: [
    { name: "acraccesstokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "beyondtrustworkloadcredentialsdynamicsecrets.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "cloudsmithaccesstokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clusterexternalsecrets.external-secrets.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "clustergenerators.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clusterpushsecrets.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clustersecretstores.external-secrets.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "ecrauthorizationtokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "externalsecrets.external-secrets.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "fakes.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "gcraccesstokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "generatorstates.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "githubaccesstokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "gitlabdeploytokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "grafanas.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "mfas.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "passwords.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "pushsecrets.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "quayaccesstokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "secretstores.external-secrets.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false, served: false }] },
    { name: "sshkeys.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "stssessiontokens.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "uuids.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "vaultdynamicsecrets.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "webhooks.generators.external-secrets.io", versions: [{ name: "v1alpha1", storage: true }] }
  ],
  images: [
    "ghcr.io/external-secrets/external-secrets"
  ],
  keys: {
    global: {
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      hostAliases: ["any"],
      podLabels: { "*": "string" },
      podAnnotations: { "*": "string" },
      imagePullSecrets: ["any"],
      repository: "string",
      compatibility: { openshift: { adaptSecurityContext: "string" } }
    },
    replicaCount: "number",
    "bitwarden-sdk-server": { enabled: "boolean", namespaceOverride: "string", "*": "any" },
    revisionHistoryLimit: "number",
    image: imageKeys,
    installCRDs: "boolean",
    crds: {
      createClusterExternalSecret: "boolean",
      createClusterSecretStore: "boolean",
      createSecretStore: "boolean",
      createClusterGenerator: "boolean",
      createClusterPushSecret: "boolean",
      createPushSecret: "boolean",
      annotations: { "*": "string" },
      conversion: { enabled: "boolean" },
      unsafeServeV1Beta1: "boolean"
    },
    imagePullSecrets: ["any"],
    nameOverride: "string",
    fullnameOverride: "string",
    namespaceOverride: "string",
    commonLabels: { "*": "string" },
    leaderElect: "boolean",
    leaderElectionID: "string",
    leaderElectionLeaseDuration: "string",
    leaderElectionRenewDeadline: "string",
    leaderElectionRetryPeriod: "string",
    controllerClass: "string",
    extendedMetricLabels: "boolean",
    scopedNamespace: "string",
    scopedRBAC: "boolean",
    openshiftFinalizers: "boolean",
    systemAuthDelegator: "boolean",
    processClusterExternalSecret: "boolean",
    processClusterPushSecret: "boolean",
    processClusterStore: "boolean",
    processSecretStore: "boolean",
    storeRequeueInterval: "string",
    processClusterGenerator: "boolean",
    processPushSecret: "boolean",
    genericTargets: { enabled: "boolean", resources: ["any"] },
    createOperator: "boolean",
    enableHTTP2: "boolean",
    vault: { enableTokenCache: "boolean", tokenCacheSize: "number" },
    concurrent: "number",
    log: { level: "string", timeEncoding: "string" },
    service: { ipFamilyPolicy: "string", ipFamilies: ["any"] },
    serviceAccount: serviceAccountKeys,
    rbac: {
      create: "boolean",
      serviceAccountTokenCreate: "boolean",
      servicebindings: { create: "boolean" },
      aggregateToView: "boolean",
      aggregateToEdit: "boolean",
      aggregateToAdmin: "boolean"
    },
    extraEnv: ["any"],
    extraArgs: { "*": "any" },
    extraVolumes: ["any"],
    extraObjects: ["any"],
    extraVolumeMounts: ["any"],
    extraInitContainers: ["any"],
    extraContainers: ["any"],
    deploymentAnnotations: { "*": "string" },
    strategy: { "*": "any" },
    podAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    podSecurityContext: podSecurityContextKeys,
    securityContext: securityContextKeys,
    resources: resourcesKeys,
    serviceMonitor: {
      enabled: "boolean",
      renderMode: "string",
      namespace: "string",
      additionalLabels: { "*": "string" },
      interval: "string",
      scrapeTimeout: "string",
      honorLabels: "boolean",
      metricRelabelings: ["any"],
      relabelings: ["any"]
    },
    metrics: metricsKeys,
    grafanaDashboard: {
      enabled: "boolean",
      sidecarLabel: "string",
      sidecarLabelValue: "string",
      annotations: { "*": "string" },
      extraLabels: { "*": "string" }
    },
    livenessProbe: {
      enabled: "boolean",
      spec: {
        address: "string",
        port: "number",
        timeoutSeconds: "number",
        failureThreshold: "number",
        periodSeconds: "number",
        successThreshold: "number",
        initialDelaySeconds: "number",
        httpGet: { port: "number|string", path: "string" }
      }
    },
    readinessProbe: {
      enabled: "boolean",
      spec: {
        timeoutSeconds: "number",
        failureThreshold: "number",
        periodSeconds: "number",
        successThreshold: "number",
        initialDelaySeconds: "number",
        httpGet: { port: "number|string", path: "string" }
      }
    },
    nodeSelector: { "*": "string" },
    tolerations: ["any"],
    topologySpreadConstraints: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    priorityClassName: "string",
    schedulerName: "string",
    runtimeClassName: "string",
    podDisruptionBudget: podDisruptionBudgetKeys,
    hostNetwork: "boolean",
    hostUsers: "boolean|null",
    networkPolicy: networkPolicyKeys,
    webhook: {
      annotations: { "*": "string" },
      create: "boolean",
      certCheckInterval: "string",
      lookaheadInterval: "string",
      replicaCount: "number",
      log: { level: "string", timeEncoding: "string" },
      revisionHistoryLimit: "number",
      certDir: "string",
      failurePolicy: "string",
      hostNetwork: "boolean",
      hostUsers: "boolean|null",
      networkPolicy: networkPolicyKeys,
      image: imageKeys,
      imagePullSecrets: ["any"],
      port: "number",
      serviceAccount: serviceAccountKeys,
      nodeSelector: { "*": "string" },
      hostAliases: ["any"],
      certManager: {
        enabled: "boolean",
        addInjectorAnnotations: "boolean",
        cert: {
          create: "boolean",
          issuerRef: { group: "string", kind: "string", name: "string" },
          duration: "string",
          revisionHistoryLimit: "number",
          renewBefore: "string",
          privateKey: { "*": "any" },
          signatureAlgorithm: "string",
          annotations: { "*": "string" }
        }
      },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      strategy: { "*": "any" },
      priorityClassName: "string",
      schedulerName: "string",
      runtimeClassName: "string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      metrics: metricsKeys,
      livenessProbe: livenessProbeKeys,
      readinessProbe: readinessProbeKeys,
      startupProbe: startupProbeKeys,
      extraEnv: ["any"],
      extraArgs: { "*": "any" },
      extraInitContainers: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      secretAnnotations: { "*": "string" },
      deploymentAnnotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      securityContext: securityContextKeys,
      resources: resourcesKeys,
      service: {
        enabled: "boolean",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        type: "string",
        loadBalancerIP: "string"
      }
    },
    certController: {
      create: "boolean",
      requeueInterval: "string",
      replicaCount: "number",
      enablePartialCache: "boolean",
      log: { level: "string", timeEncoding: "string" },
      revisionHistoryLimit: "number",
      image: imageKeys,
      imagePullSecrets: ["any"],
      rbac: { create: "boolean" },
      serviceAccount: serviceAccountKeys,
      nodeSelector: { "*": "string" },
      hostAliases: ["any"],
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      strategy: { "*": "any" },
      hostNetwork: "boolean",
      hostUsers: "boolean|null",
      networkPolicy: networkPolicyKeys,
      priorityClassName: "string",
      schedulerName: "string",
      runtimeClassName: "string",
      podDisruptionBudget: podDisruptionBudgetKeys,
      metrics: metricsKeys,
      livenessProbe: livenessProbeKeys,
      readinessProbe: readinessProbeKeys,
      startupProbe: startupProbeKeys,
      extraEnv: ["any"],
      extraArgs: { "*": "any" },
      extraInitContainers: ["any"],
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      deploymentAnnotations: { "*": "string" },
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      securityContext: securityContextKeys,
      resources: resourcesKeys
    },
    dnsPolicy: "string",
    dnsConfig: { "*": "any" },
    hostAliases: ["any"],
    podSpecExtra: { "*": "any" }
  }
};

// apps/external-secrets/src/checks.ts
var import_component = require("@hub/component");
var namespace = "external-secrets";
var { deployment, targets } = (0, import_component.checksIn)(namespace);
var checks = (cluster, settings2) => [
  {
    kind: "crd-established",
    names: [
      "clustersecretstores.external-secrets.io",
      "externalsecrets.external-secrets.io",
      "secretstores.external-secrets.io"
    ],
    proves: "The kinds of External Secrets are served."
  },
  deployment("external-secrets", settings2.replicas, "Secrets are made and kept up to date."),
  deployment("external-secrets-webhook", settings2.webhookReplicas, "ExternalSecrets can be changed."),
  deployment("external-secrets-cert-controller", 1, "The webhook's certificate is renewed."),
  {
    kind: "refused",
    object: {
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      metadata: { name: "hubctl-must-be-refused", namespace },
      // The schema lets it pass: that there must be data, only the webhook knows.
      spec: { secretStoreRef: { kind: "ClusterSecretStore", name: cluster.secretStore } }
    },
    by: 'admission webhook "validate.externalsecret.external-secrets.io"',
    proves: "The webhook answers, and refuses an ExternalSecret without data."
  },
  {
    kind: "object-condition",
    object: { apiVersion: "external-secrets.io/v1", kind: "ClusterSecretStore", name: cluster.secretStore },
    condition: "Ready",
    proves: "The secret store can be reached, with the identity that the pods have."
  },
  ...targets(cluster, "Prometheus sees External Secrets.")
];

// apps/external-secrets/src/secret-store.ts
var import_component3 = require("@hub/component");

// apps/external-secrets/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var vaultUrl = /^https:\/\/[a-z](?=[a-z0-9-]{2,23}\.)(-?[a-z0-9])+\.vault\.(azure\.net|azure\.cn|usgovcloudapi\.net)\/?$/i;
var settings = import_zod.z.strictObject({
  identity: (0, import_component2.identityTo)("read the secret store"),
  azureVaultUrl: import_zod.z.string().refine(
    (url) => url === "" || vaultUrl.test(url),
    "must be the URL of a Key Vault, for example https://eu-prod-1.vault.azure.net"
  ).default("").describe(
    "Azure only: URL of the Key Vault. Empty: the vault of the cluster's name, in the public cloud."
  ),
  applicationNamespaces: import_zod.z.array(import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")).default([]).describe(
    "Namespaces of applications whose ExternalSecrets may read the store, and with it every secret of the platform."
  ),
  replicas: import_zod.z.int().min(2, "must be at least 2 replicas").default(2).describe("Replicas of the controller. One works, the others wait to take over."),
  webhookReplicas: import_zod.z.int().min(2, "must be at least 2 replicas").default(2).describe("Replicas of the webhook. All of them work; without any, no ExternalSecret can be changed.")
});

// apps/external-secrets/src/secret-store.ts
function vaultOf({ name }) {
  const url = `https://${name}.vault.azure.net`;
  if (vaultUrl.test(url)) return url;
  throw new import_component3.SettingError(
    ["azureVaultUrl"],
    `No Key Vault can be named ${name}, as the cluster is: a name has 3 to 24 letters, digits and hyphens.`,
    "Give the URL of the cluster's Key Vault."
  );
}
function storeProvider(cluster, settings2) {
  switch (cluster.provider) {
    case "aws":
      return { aws: { service: "SecretsManager", region: cluster.region } };
    case "gcp":
      return { gcpsm: { projectID: cluster.account } };
    case "azure":
      return {
        azurekv: {
          vaultUrl: settings2.azureVaultUrl || vaultOf(cluster),
          // A pod without an identity of its own has that of its node.
          authType: settings2.identity === "" ? "ManagedIdentity" : "WorkloadIdentity"
        }
      };
  }
}
function secretStore(scope, cluster, settings2) {
  const { applicationNamespaces } = settings2;
  (0, import_component3.manifest)(
    scope,
    {
      apiVersion: "external-secrets.io/v1",
      kind: "ClusterSecretStore",
      metadata: { name: cluster.secretStore },
      spec: {
        provider: storeProvider(cluster, settings2),
        // Any of them suffices. An application must not read the platform's secrets by naming them.
        conditions: [
          { namespaceSelector: { matchLabels: { "hub.llm-analytics.io/tier": "infrastructure" } } },
          ...applicationNamespaces.length === 0 ? [] : [{ namespaces: applicationNamespaces.toSorted() }]
        ]
      }
    },
    // Its webhook refuses it until the chart's pods are there.
    { wave: 1, ownCrd: true }
  );
}

// apps/external-secrets/src/values.ts
var import_component4 = require("@hub/component");
var resources = (cpu, memory) => ({
  requests: { cpu, memory },
  limits: { cpu: "500m", memory: "512Mi" }
});
var podDisruptionBudget = { enabled: true, minAvailable: 1 };
var spread = (name) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: {
      matchLabels: { "app.kubernetes.io/name": name, "app.kubernetes.io/instance": "external-secrets" }
    }
  }
];
var values = (cluster, settings2) => ({
  ...identityValues(cluster, settings2),
  installCRDs: true,
  replicaCount: settings2.replicas,
  // Without a leader every replica would write every Secret.
  leaderElect: true,
  resources: resources("50m", "128Mi"),
  podDisruptionBudget,
  topologySpreadConstraints: spread("external-secrets"),
  webhook: {
    replicaCount: settings2.webhookReplicas,
    resources: resources("25m", "64Mi"),
    podDisruptionBudget,
    topologySpreadConstraints: spread("external-secrets-webhook")
  },
  // One replica, and no budget: it renews the webhook's certificate, and nobody waits for it.
  certController: { resources: resources("25m", "128Mi") },
  serviceMonitor: {
    // The ServiceMonitor kind is there only where its CRDs are.
    enabled: cluster.runs("prometheus-operator-crds"),
    // The default asks for the API versions, which an offline render does not have.
    renderMode: "alwaysRender",
    // A metric's `namespace` is the ExternalSecret's, not the controller's.
    honorLabels: true
  }
});
function identityValues(cluster, settings2) {
  if (settings2.identity === "") return {};
  const { annotations, labels } = (0, import_component4.workloadIdentity)(cluster, settings2.identity, ["identity"]);
  return { serviceAccount: { annotations }, ...labels && { podLabels: labels } };
}

// apps/external-secrets/src/workloads.ts
var workloads = ({
  replicaCount,
  resources: resources2,
  webhook,
  certController
}) => [
  { name: "external-secrets", replicas: replicaCount, containers: [resources2] },
  { name: "external-secrets-webhook", replicas: webhook?.replicaCount, containers: [webhook?.resources] },
  {
    name: "external-secrets-cert-controller",
    replicas: certController?.replicaCount,
    containers: [certController?.resources]
  }
];

// apps/external-secrets/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "external-secrets",
  description: "Secrets from the provider's secret store, kept up to date.",
  namespace: { name: "external-secrets", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: secretStore,
  checks,
  workloads,
  argo: {
    // It holds CRDs: with them every ExternalSecret would go, and the Secrets that those own.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "external-secrets.io", kind: "ClusterSecretStore" }
    ]
  }
});
