// A frozen release of velero. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/velero/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component6 = require("@hub/component");

// apps/velero/src/chart.gen.ts
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
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
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string", scheme: "string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  successThreshold: "number",
  failureThreshold: "number"
};
var serviceMonitorKeys = {
  autodetect: "boolean",
  enabled: "boolean",
  annotations: { "*": "string" },
  additionalLabels: { "*": "string" }
};
var podResourcesKeys = {
  cpuRequest: "string|null",
  cpuLimit: "string|null",
  memoryRequest: "string|null",
  memoryLimit: "string|null"
};
var chart = {
  repository: "https://vmware-tanzu.github.io/helm-charts",
  name: "velero",
  version: "12.1.0",
  appVersion: "1.18.1",
  crds: [
    { name: "backuprepositories.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "backups.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "backupstoragelocations.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "datadownloads.velero.io", versions: [{ name: "v2alpha1", storage: true }] },
    { name: "datauploads.velero.io", versions: [{ name: "v2alpha1", storage: true }] },
    { name: "deletebackuprequests.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "downloadrequests.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "podvolumebackups.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "podvolumerestores.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "restores.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "schedules.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "serverstatusrequests.velero.io", versions: [{ name: "v1", storage: true }] },
    { name: "volumesnapshotlocations.velero.io", versions: [{ name: "v1", storage: true }] }
  ],
  images: [
    "docker.io/velero/velero:v1.18.1",
    "registry.k8s.io/kubectl"
  ],
  keys: {
    namespace: { labels: { "*": "string" } },
    image: {
      repository: "string",
      tag: "string",
      pullPolicy: "string",
      imagePullSecrets: ["any"]
    },
    nameOverride: "string",
    fullnameOverride: "string",
    annotations: { "*": "string" },
    secretAnnotations: { "*": "string" },
    labels: { "*": "string" },
    podAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    resources: resourcesKeys,
    resizePolicy: ["any"],
    hostAliases: ["any"],
    upgradeJobResources: { "*": "any" },
    upgradeCRDsJob: {
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      extraEnvVars: ["any"],
      automountServiceAccountToken: "boolean"
    },
    dnsPolicy: "string",
    initContainers: "any|null",
    podSecurityContext: podSecurityContextKeys,
    containerSecurityContext: podSecurityContextKeys,
    lifecycle: { "*": "any" },
    priorityClassName: "string",
    runtimeClassName: "string",
    terminationGracePeriodSeconds: "number",
    livenessProbe: livenessProbeKeys,
    readinessProbe: livenessProbeKeys,
    tolerations: ["any"],
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    nodeSelector: { "*": "string" },
    dnsConfig: { "*": "any" },
    podDisruptionBudget: {
      enabled: "boolean",
      minAvailable: "number|string",
      maxUnavailable: "number|string",
      annotations: { "*": "string" },
      labels: { "*": "string" }
    },
    extraVolumes: ["any"],
    extraVolumeMounts: ["any"],
    extraObjects: ["any"],
    metrics: {
      enabled: "boolean",
      scrapeInterval: "string",
      scrapeTimeout: "string",
      service: {
        annotations: { "*": "string" },
        type: "string",
        labels: { "*": "string" },
        nodePort: "any|null",
        externalTrafficPolicy: "string",
        internalTrafficPolicy: "string",
        ipFamilyPolicy: "string",
        ipFamilies: ["any"]
      },
      podAnnotations: {
        "prometheus.io/scrape": "string",
        "prometheus.io/port": "string",
        "prometheus.io/path": "string",
        "*": "string"
      },
      serviceMonitor: serviceMonitorKeys,
      nodeAgentPodMonitor: serviceMonitorKeys,
      prometheusRule: {
        autodetect: "boolean",
        enabled: "boolean",
        additionalLabels: { "*": "string" },
        spec: ["any"]
      }
    },
    kubectl: {
      image: { repository: "string" },
      containerSecurityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      annotations: { "*": "string" },
      labels: { "*": "string" },
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"]
    },
    upgradeCRDs: "boolean",
    cleanUpCRDs: "boolean",
    configuration: {
      backupStorageLocation: [{
        name: "string|null",
        provider: "string|null",
        bucket: "string|null",
        caCert: "string|null",
        prefix: "string|null",
        default: "boolean|null",
        validationFrequency: "string|null",
        backupSyncPeriod: "string|null",
        accessMode: "string|null",
        credential: { "*": "any" },
        config: { "*": "any" },
        annotations: { "*": "any" }
      }],
      volumeSnapshotLocation: [{
        name: "string|null",
        provider: "string|null",
        credential: { "*": "any" },
        config: { "*": "any" },
        annotations: { "*": "any" }
      }],
      uploaderType: "any|null",
      backupSyncPeriod: "any|null",
      fsBackupTimeout: "any|null",
      clientBurst: "any|null",
      clientPageSize: "any|null",
      clientQPS: "any|null",
      defaultBackupStorageLocation: "any|null",
      defaultItemOperationTimeout: "any|null",
      defaultBackupTTL: "any|null",
      defaultVolumeSnapshotLocations: "any|null",
      disableControllers: "any|null",
      disableInformerCache: "boolean",
      garbageCollectionFrequency: "any|null",
      itemBlockWorkerCount: "any|null",
      logFormat: "any|null",
      logLevel: "any|null",
      metricsAddress: "any|null",
      pluginDir: "any|null",
      profilerAddress: "any|null",
      restoreOnlyMode: "any|null",
      restoreResourcePriorities: "any|null",
      storeValidationFrequency: "any|null",
      terminatingResourceTimeout: "any|null",
      defaultSnapshotMoveData: "any|null",
      features: "any|null",
      dataMoverPrepareTimeout: "any|null",
      repositoryMaintenanceJob: {
        repositoryConfigData: {
          name: "string",
          global: {
            keepLatestMaintenanceJobs: "number",
            podResources: podResourcesKeys,
            priorityClassName: "string|null",
            loadAffinity: [{ nodeSelector: { "*": "any" } }]
          },
          repositories: {
            "*": {
              podResources: podResourcesKeys,
              keepLatestMaintenanceJobs: "number|null",
              loadAffinity: [{ nodeSelector: { "*": "any" } }]
            }
          }
        },
        requests: { cpu: "string|null", memory: "string|null" },
        limits: { cpu: "string|null", memory: "string|null" },
        latestJobsCount: "number|null"
      },
      namespace: "string|null",
      extraArgs: ["any"],
      extraEnvVars: ["any"],
      defaultVolumesToFsBackup: "any|null",
      defaultRepoMaintainFrequency: "any|null"
    },
    rbac: {
      create: "boolean",
      clusterAdministrator: "boolean",
      clusterAdministratorName: "string"
    },
    serviceAccount: {
      server: {
        create: "boolean",
        name: "string|null",
        annotations: { "*": "string" },
        labels: { "*": "string" },
        imagePullSecrets: ["string"],
        automountServiceAccountToken: "boolean"
      }
    },
    credentials: {
      useSecret: "boolean",
      name: "string|null",
      existingSecret: "string|null",
      secretContents: { "*": "any" },
      extraEnvVars: { "*": "any" },
      extraSecretRef: "string"
    },
    backupsEnabled: "boolean",
    snapshotsEnabled: "boolean",
    deployNodeAgent: "boolean",
    nodeAgent: {
      disableHostPath: "boolean",
      podVolumePath: "string",
      pluginVolumePath: "string",
      priorityClassName: "string",
      runtimeClassName: "string",
      resources: resourcesKeys,
      resizePolicy: ["any"],
      tolerations: ["any"],
      annotations: { "*": "string" },
      labels: { "*": "string" },
      podLabels: { "*": "string" },
      useScratchEmptyDir: "boolean",
      extraVolumes: ["any"],
      extraVolumeMounts: ["any"],
      extraEnvVars: ["any"],
      extraArgs: ["any"],
      dnsPolicy: "string",
      hostAliases: ["any"],
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      lifecycle: { "*": "any" },
      nodeSelector: { "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      dnsConfig: { "*": "any" },
      updateStrategy: { "*": "any" }
    },
    schedules: { "*": "any" },
    configMaps: { "*": "any" }
  }
};

// apps/velero/src/checks.ts
var import_component = require("@hub/component");

// apps/velero/src/longest-wait.ts
function longestWaitHours(schedule) {
  const [, , dayOfMonth, month, dayOfWeek] = schedule.split(" ");
  if (month !== "*") return 366 * 24;
  if (dayOfWeek !== "*") return 7 * 24;
  return dayOfMonth === "*" ? 24 : 62 * 24;
}

// apps/velero/src/checks.ts
var namespace = "velero";
var { daemonSet, deployment, targets } = (0, import_component.checksIn)(namespace);
var location = { apiVersion: "velero.io/v1", kind: "BackupStorageLocation", namespace, name: "default" };
var checks = (cluster, settings2) => [
  {
    kind: "crd-established",
    names: [
      "backuprepositories.velero.io",
      "backups.velero.io",
      "backupstoragelocations.velero.io",
      "datadownloads.velero.io",
      "datauploads.velero.io",
      "deletebackuprequests.velero.io",
      "downloadrequests.velero.io",
      "podvolumebackups.velero.io",
      "podvolumerestores.velero.io",
      "restores.velero.io",
      "schedules.velero.io",
      "serverstatusrequests.velero.io",
      "volumesnapshotlocations.velero.io"
    ],
    proves: "The kinds of Velero are served."
  },
  deployment("velero", 1, "Backups are made and expire."),
  ...settings2.volumes.moveData ? [daemonSet("node-agent", "Volumes of every node can be moved.")] : [],
  {
    kind: "field",
    object: location,
    path: ["status", "phase"],
    equals: "Available",
    proves: "The bucket can be reached, with the identity that the pods have."
  },
  {
    kind: "recent",
    object: location,
    path: ["status", "lastValidationTime"],
    // Velero looks every minute.
    maxAgeHours: 1,
    proves: "That the bucket can be reached is no old news."
  },
  ...scheduleChecks("velero-namespaces", settings2.namespaces.schedule, "What namespaces hold"),
  ...scheduleChecks("velero-volumes", settings2.volumes.schedule, "What is in volumes"),
  ...targets(cluster, "Prometheus sees Velero.")
];
var scheduleChecks = (name, schedule, what) => [
  {
    kind: "field",
    object: { apiVersion: "velero.io/v1", kind: "Schedule", namespace, name },
    path: ["status", "phase"],
    equals: "Enabled",
    proves: `${what} will be backed up again.`
  },
  {
    kind: "recent-one-of",
    objects: {
      apiVersion: "velero.io/v1",
      kind: "Backup",
      namespace,
      labels: { "velero.io/schedule-name": name }
    },
    where: { path: ["status", "phase"], equals: "Completed" },
    path: ["status", "startTimestamp"],
    maxAgeHours: longestWaitHours(schedule) + runHours,
    proves: `${what} was backed up when that was last due.`
  }
];
var runHours = 6;

// apps/velero/src/node-agent-config.ts
var import_component2 = require("@hub/component");
var nodeAgentConfig = "node-agent-config";
function nodeAgentConfigMap(scope) {
  const config2 = {
    loadConcurrency: { globalConfig: 1 },
    podResources: { cpuRequest: "250m", cpuLimit: "2", memoryRequest: "512Mi", memoryLimit: "2Gi" }
  };
  (0, import_component2.manifest)(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: nodeAgentConfig, namespace: "velero" },
    data: { "node-agent-config.json": `${JSON.stringify(config2, void 0, 2)}
` }
  });
}

// apps/velero/src/settings.ts
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var cron = () => import_zod.z.string().regex(
  /^([\d*/,-]+ ){2}[\d*/,-]+ [\dA-Z*/,-]+ [\dA-Z*/,-]+$/i,
  "must be a cron expression of five fields, for example 0 1 * * *"
);
var retentionDays = (days, what) => import_zod.z.int().min(1, "must be at least 1 day").default(days).describe(`How long ${what} are kept, days.`);
var settings = import_zod.z.strictObject({
  identity: (0, import_component3.identityTo)("write the bucket"),
  bucket: import_zod.z.strictObject({
    ...(0, import_component3.bucketSettings)("the backups", "velero"),
    region: import_zod.z.string().regex(/^([a-z]{2}(-[a-z]+)+-\d)?$/, "must be an AWS region, for example eu-central-1").default("").describe(
      "AWS only: region of the bucket. Empty: the cluster's, which does not survive the loss of the region."
    )
  }).prefault({}).describe("Where backups go."),
  namespaces: import_zod.z.strictObject({
    schedule: cron().default("0 1 * * *").describe("When every namespace is backed up without its volumes, cron in UTC."),
    retentionDays: retentionDays(30, "these backups")
  }).prefault({}).describe("Backup of all objects of all namespaces, but not of what is in volumes."),
  volumes: import_zod.z.strictObject({
    schedule: cron().default("0 2 * * *").describe("When namespaces are backed up with their volumes, cron in UTC."),
    retentionDays: retentionDays(14, "these backups"),
    namespaces: import_zod.z.array(
      import_zod.z.string().regex(/^(\*|[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)$/, "must be the name of a namespace, or *")
    ).min(1, "must name at least one namespace, or *").default(["*"]).describe(
      "Namespaces whose volumes are backed up. *: all but those of components, unless they are named as well."
    ),
    moveData: import_zod.z.boolean().default(true).describe(
      "Whether the data of a snapshot goes to the bucket. Else it stays a snapshot of the provider, in the cluster's account and region."
    )
  }).prefault({}).describe("Backup of namespaces with what is in their volumes, by CSI snapshots.")
});

// apps/velero/src/values.ts
var import_component5 = require("@hub/component");

// apps/velero/src/backup-location.ts
var import_component4 = require("@hub/component");
var pluginVersion = "v1.14.0";
var plugins = {
  aws: "velero-plugin-for-aws",
  gcp: "velero-plugin-for-gcp",
  azure: "velero-plugin-for-microsoft-azure"
};
var plugin = (provider) => ({
  name: plugins[provider],
  image: `docker.io/velero/${plugins[provider]}:${pluginVersion}`,
  imagePullPolicy: "IfNotPresent",
  resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { cpu: "250m", memory: "128Mi" } },
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    readOnlyRootFilesystem: true
  },
  volumeMounts: [{ mountPath: "/target", name: "plugins" }]
});
var backupLocation = (cluster, settings2) => ({
  name: "default",
  provider: cluster.provider,
  bucket: (0, import_component4.bucketName)(cluster, settings2.bucket, "velero"),
  default: true,
  accessMode: "ReadWrite",
  config: config(cluster, settings2)
});
function config(cluster, { bucket, identity }) {
  switch (cluster.provider) {
    case "aws":
      return { region: bucket.region || cluster.region };
    case "gcp":
      return identity === "" ? {} : { serviceAccount: identity };
    case "azure": {
      const storageAccount = (0, import_component4.azureStorageAccount)(cluster, bucket);
      return {
        storageAccount,
        // With it Velero needs neither the account's resource group nor the right to look it up.
        storageAccountURI: `https://${storageAccount}.blob.core.windows.net`,
        // Else it would ask for the account's keys.
        useAAD: "true"
      };
    }
  }
}

// apps/velero/src/schedules.ts
var never = ["argocd", "kube-node-lease", "kube-public", "kube-system", "velero"];
var fleeting = ["events", "events.events.k8s.io", "leases.coordination.k8s.io"];
var schedules = (cluster, { namespaces, volumes }) => ({
  namespaces: {
    schedule: namespaces.schedule,
    // With owner references a Schedule would take its backups along when it is pruned.
    useOwnerReferencesInBackup: false,
    template: {
      ttl: ttl(namespaces.retentionDays),
      includedNamespaces: ["*"],
      excludedNamespaces: never,
      excludedResources: fleeting,
      includeClusterResources: true,
      snapshotVolumes: false
    }
  },
  volumes: {
    schedule: volumes.schedule,
    useOwnerReferencesInBackup: false,
    template: {
      ttl: ttl(volumes.retentionDays),
      // Velero takes no name beside a *.
      ...volumes.namespaces.includes("*") ? { includedNamespaces: ["*"], excludedNamespaces: withoutVolumes(cluster, volumes.namespaces) } : { includedNamespaces: volumes.namespaces.toSorted(), excludedNamespaces: [] },
      excludedResources: fleeting,
      snapshotVolumes: true,
      snapshotMoveData: volumes.moveData
    }
  }
});
var withoutVolumes = (cluster, named) => [.../* @__PURE__ */ new Set([...never, ...cluster.namespaces.map(({ name }) => name)])].filter((name) => !named.includes(name)).sort();
var ttl = (days) => `${days * 24}h0m0s`;

// apps/velero/src/values.ts
function values(cluster, settings2) {
  const { annotations, labels = {} } = (0, import_component5.podIdentity)(cluster, settings2);
  const monitor = {
    // The kinds are there only where their CRDs are.
    enabled: cluster.runs("prometheus-operator-crds"),
    // Asks for the API versions, which an offline render does not have.
    autodetect: false
  };
  return {
    initContainers: [plugin(cluster.provider)],
    podLabels: labels,
    serviceAccount: { server: { annotations } },
    // The identity of the pods is all that there is.
    credentials: { useSecret: false },
    resources: { requests: { cpu: "500m", memory: "512Mi" }, limits: { cpu: "1", memory: "1Gi" } },
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
    configuration: {
      features: "EnableCSI",
      backupStorageLocation: [backupLocation(cluster, settings2)],
      // For snapshots past CSI, of which there are none.
      volumeSnapshotLocation: [],
      repositoryMaintenanceJob: {
        repositoryConfigData: {
          global: {
            podResources: { cpuRequest: "100m", cpuLimit: "1", memoryRequest: "256Mi", memoryLimit: "1Gi" }
          }
        }
      }
    },
    snapshotsEnabled: false,
    deployNodeAgent: settings2.volumes.moveData,
    nodeAgent: {
      podLabels: labels,
      extraArgs: [`--node-agent-configmap=${nodeAgentConfig}`],
      resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { cpu: "500m", memory: "512Mi" } },
      // A pod with a volume can be on any node.
      tolerations: [{ operator: "Exists" }]
    },
    schedules: schedules(cluster, settings2),
    metrics: { serviceMonitor: monitor, nodeAgentPodMonitor: monitor },
    // Hook Jobs; Argo CD updates the CRDs itself.
    upgradeCRDs: false,
    cleanUpCRDs: false
  };
}

// apps/velero/src/workloads.ts
var workloads = ({ resources, deployNodeAgent, nodeAgent }) => [
  { name: "velero", containers: [resources] },
  {
    name: "node-agent",
    replicas: deployNodeAgent ? "every-node" : 0,
    containers: [nodeAgent?.resources]
  }
];

// apps/velero/src/index.ts
var index_default = (0, import_component6.defineComponent)({
  name: "velero",
  description: "Daily backups of namespaces and volumes, off the cluster.",
  // Its node agent reads volumes from below the kubelet, and has to be in Velero's own namespace.
  namespace: { name: "velero", podSecurity: "privileged" },
  // It snapshots by the VolumeSnapshotClass of `storage`.
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: (scope, _cluster, settings2) => {
    if (settings2.volumes.moveData) nodeAgentConfigMap(scope);
  },
  checks,
  workloads,
  argo: {
    // It holds the CRDs, and the Backups that say what is in the bucket.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
