// A frozen release of promtail. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/promtail/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/promtail/src/chart.gen.ts
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
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
  windowsOptions: "any"
};
var chart = {
  repository: "https://grafana.github.io/helm-charts",
  name: "promtail",
  version: "6.15.0",
  appVersion: "2.8.3",
  crds: [],
  images: [
    "docker.io/grafana/promtail",
    "docker.io/jimmidyson/configmap-reload:v0.8.0"
  ],
  keys: {
    nameOverride: "any|null",
    fullnameOverride: "any|null",
    global: { imageRegistry: "string", imagePullSecrets: ["any"] },
    daemonset: {
      enabled: "boolean",
      autoscaling: {
        enabled: "boolean",
        controlledResources: ["any"],
        maxAllowed: { "*": "any" },
        minAllowed: { "*": "any" }
      }
    },
    deployment: {
      enabled: "boolean",
      replicaCount: "number",
      autoscaling: {
        enabled: "boolean",
        minReplicas: "number",
        maxReplicas: "number",
        targetCPUUtilizationPercentage: "number",
        targetMemoryUtilizationPercentage: "any|null",
        strategy: {
          type: "string",
          rollingUpdate: {
            maxSurge: "number|string",
            maxUnavailable: "number|string",
            partition: "number"
          }
        }
      }
    },
    secret: { labels: { "*": "string" }, annotations: { "*": "string" } },
    configmap: { enabled: "boolean" },
    initContainer: ["any"],
    image: {
      registry: "string",
      repository: "string",
      tag: "any|null",
      pullPolicy: "string"
    },
    imagePullSecrets: ["any"],
    hostAliases: ["any"],
    hostNetwork: "any|null",
    annotations: { "*": "string" },
    updateStrategy: { "*": "any" },
    podLabels: { "*": "string" },
    podAnnotations: { "*": "string" },
    priorityClassName: "any|null",
    livenessProbe: { "*": "any" },
    readinessProbe: {
      failureThreshold: "number",
      httpGet: { path: "string", port: "number|string" },
      initialDelaySeconds: "number",
      periodSeconds: "number",
      successThreshold: "number",
      timeoutSeconds: "number"
    },
    resources: resourcesKeys,
    podSecurityContext: podSecurityContextKeys,
    containerSecurityContext: podSecurityContextKeys,
    rbac: { create: "boolean", pspEnabled: "boolean" },
    namespace: "any|null",
    serviceAccount: {
      create: "boolean",
      name: "any|null",
      imagePullSecrets: ["any"],
      annotations: { "*": "string" }
    },
    nodeSelector: { "*": "string" },
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    tolerations: ["any"],
    defaultVolumes: ["any"],
    defaultVolumeMounts: ["any"],
    extraVolumes: ["any"],
    extraVolumeMounts: ["any"],
    extraArgs: ["any"],
    extraEnv: ["any"],
    extraEnvFrom: ["any"],
    enableServiceLinks: "boolean",
    serviceMonitor: {
      enabled: "boolean",
      namespace: "any|null",
      namespaceSelector: { "*": "any" },
      annotations: { "*": "string" },
      labels: { "*": "string" },
      interval: "any|null",
      scrapeTimeout: "any|null",
      relabelings: ["any"],
      metricRelabelings: ["any"],
      targetLabels: ["any"],
      scheme: "string",
      tlsConfig: "any|null",
      prometheusRule: {
        enabled: "boolean",
        additionalLabels: { "*": "string" },
        rules: ["any"]
      }
    },
    extraContainers: { "*": "any" },
    extraPorts: { "*": "any" },
    podSecurityPolicy: {
      allowPrivilegeEscalation: "boolean",
      appArmorProfile: { type: "string", localhostProfile: "string" },
      capabilities: { add: ["string"], drop: ["string"] },
      fsGroup: "any",
      fsGroupChangePolicy: "string",
      privileged: "boolean",
      procMount: "string",
      readOnlyRootFilesystem: "boolean",
      runAsGroup: "number",
      runAsNonRoot: "boolean",
      runAsUser: "any",
      seLinuxChangePolicy: "string",
      seLinuxOptions: seLinuxOptionsKeys,
      seccompProfile: { type: "string", localhostProfile: "string" },
      supplementalGroups: "any",
      supplementalGroupsPolicy: "string",
      sysctls: ["any"],
      windowsOptions: "any",
      volumes: ["any"],
      hostNetwork: "boolean",
      hostIPC: "boolean",
      hostPID: "boolean",
      seLinux: { rule: "string" },
      requiredDropCapabilities: ["any"]
    },
    config: {
      enabled: "boolean",
      logLevel: "string",
      logFormat: "string",
      serverPort: "number|string",
      clients: ["any"],
      positions: { filename: "string" },
      enableTracing: "boolean",
      snippets: {
        pipelineStages: ["any"],
        common: ["any"],
        addScrapeJobLabel: "boolean",
        extraLimitsConfig: "string",
        extraServerConfigs: "string",
        extraScrapeConfigs: "string",
        extraRelabelConfigs: ["any"],
        scrapeConfigs: "string"
      },
      file: "string"
    },
    networkPolicy: {
      enabled: "boolean",
      metrics: {
        podSelector: { "*": "any" },
        namespaceSelector: { "*": "any" },
        cidrs: ["any"]
      },
      k8sApi: { port: "number|string", cidrs: ["any"] }
    },
    httpPathPrefix: "string",
    sidecar: {
      configReloader: {
        enabled: "boolean",
        image: {
          registry: "string",
          repository: "string",
          tag: "string",
          pullPolicy: "string"
        },
        extraArgs: ["any"],
        extraEnv: ["any"],
        extraEnvFrom: ["any"],
        containerSecurityContext: podSecurityContextKeys,
        readinessProbe: { "*": "any" },
        livenessProbe: { "*": "any" },
        resources: resourcesKeys,
        config: { serverPort: "number|string" },
        serviceMonitor: { enabled: "boolean" }
      }
    },
    extraObjects: ["any"]
  }
};

// apps/promtail/src/checks.ts
var import_component = require("@hub/component");
var { daemonSet, targets } = (0, import_component.checksIn)("node-agents");
var checks = (cluster) => [
  daemonSet("promtail", "The logs of every node are read."),
  ...targets(cluster, "Prometheus sees promtail.", "promtail")
];

// apps/promtail/src/settings.ts
var import_component2 = require("@hub/component");
var import_zod = require("zod");
var expression = () => import_zod.z.string().refine((text) => text !== "" && compiles(text) && !/\(\?<?[=!]|\\[1-9]/.test(text), {
  error: "must be an RE2 expression, without look-around and back-references, and with flags as (?i:...)"
});
function compiles(text) {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
var settings = import_zod.z.strictObject({
  url: import_zod.z.union([import_zod.z.literal(""), import_zod.z.url({ protocol: /^https?$/ })], "must be an http or https URL").default("").describe("Where lines go to, up to /loki/api/v1/push. Empty: the Loki of the cluster."),
  tenant: import_zod.z.string().regex(/^[A-Za-z0-9_-]{0,150}$/, "must be the name of a tenant: letters, digits, - and _").default("").describe("Tenant whose the lines are. Empty: none, for a Loki that has one alone."),
  multiline: import_zod.z.strictObject({
    firstLine: expression().default("^\\S").describe(
      "What the first line of an entry looks like, RE2. Every other line belongs to the one before."
    ),
    maxWait: (0, import_component2.duration)().default("3s").describe("How long to wait for more lines, with its unit."),
    maxLines: import_zod.z.int().min(1, "must be at least 1 line").max(1e3, "must be at most 1000 lines, which every stream may hold in memory").default(128).describe("Lines of an entry at most.")
  }).prefault({}).describe("Puts stack traces together."),
  dropLines: import_zod.z.array(expression()).default(['(?:GET|HEAD) /(?:healthz|livez|readyz|health|ready|metrics)[ ?"]']).describe(
    "Entries to throw away, RE2. The list replaces the default one, which knows probes and scrapes in access logs."
  ),
  dropLevels: import_zod.z.array(import_zod.z.enum(["trace", "debug", "info", "warn"])).default([]).describe("Levels whose entries to throw away."),
  mask: import_zod.z.array(expression().regex(/\((?!\?)/, "must have a group, which is what becomes ****")).default(["\\b(sk-[A-Za-z0-9_-]{16,})", "(?i:bearer)\\s+([A-Za-z0-9._~+/-]{16,}=*)"]).describe(
    "What to make unreadable, RE2: its groups become ****. The list replaces the default one, which knows API keys and bearer tokens."
  ),
  excludeNamespaces: import_zod.z.array(import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")).default([]).describe("Namespaces whose pods are not read."),
  journal: import_zod.z.boolean().default(true).describe("Whether to read the systemd journal of each node.")
});

// apps/promtail/src/values.ts
var import_component3 = require("@hub/component");

// apps/promtail/src/journal.ts
var paths = [
  { name: "journal", path: "/var/log/journal" },
  { name: "volatile-journal", path: "/run/log/journal" }
];
var journalVolumes = [
  ...paths.map(({ name, path }) => ({ name, hostPath: { path } })),
  { name: "machine-id", hostPath: { path: "/etc/machine-id", type: "File" } }
];
var journalMounts = [
  ...paths.map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
  { name: "machine-id", mountPath: "/etc/machine-id", readOnly: true }
];
var journalJob = `- job_name: journal
  journal:
    max_age: 12h
    labels:
      job: systemd-journal
  relabel_configs:
    - source_labels: [__journal__systemd_unit]
      target_label: unit
    - source_labels: [__journal__hostname]
      target_label: node_name
    - source_labels: [__journal_priority_keyword]
      target_label: level
`;

// apps/promtail/src/pipeline.ts
var levelExpression = '(?i:"?\\b(?:level|lvl|severity)"?\\s*[=:]\\s*"?(?P<level>trace|debug|info|warn|error|fatal|critical))';
function pipeline({ multiline, dropLines, dropLevels, mask }) {
  return [
    // First: it takes the container runtime's own time and stream off the line.
    { cri: {} },
    // Loki refuses what is older than a week, and the agent would try again.
    { drop: { older_than: "160h", drop_counter_reason: "too_old" } },
    {
      multiline: {
        firstline: multiline.firstLine,
        max_wait_time: multiline.maxWait,
        max_lines: multiline.maxLines
      }
    },
    ...dropLines.map((expression2) => ({ drop: { expression: expression2, drop_counter_reason: "unwanted" } })),
    ...mask.map((expression2) => ({ replace: { expression: expression2, replace: "****" } })),
    { regex: { expression: levelExpression } },
    { template: { source: "level", template: "{{ ToLower .Value }}" } },
    ...dropLevels.length > 0 ? [
      {
        drop: {
          source: "level",
          expression: `^(${dropLevels.toSorted().join("|")})$`,
          drop_counter_reason: "level"
        }
      }
    ] : [],
    // Few values, all known: a label with many would make as many streams.
    { labels: { level: "level" } },
    { labeldrop: ["filename", "stream"] }
  ];
}

// apps/promtail/src/values.ts
var values = (cluster, settings2) => ({
  config: {
    clients: [
      {
        url: settings2.url || urlOfLoki(cluster),
        ...settings2.tenant !== "" && { tenant_id: settings2.tenant },
        external_labels: { cluster: cluster.name }
      }
    ],
    snippets: {
      pipelineStages: pipeline(settings2),
      extraRelabelConfigs: settings2.excludeNamespaces.length > 0 ? [
        {
          action: "drop",
          source_labels: ["namespace"],
          regex: settings2.excludeNamespaces.toSorted().join("|")
        }
      ] : [],
      ...settings2.journal && { extraScrapeConfigs: journalJob }
    }
  },
  // Without the folder of Docker, which no node has any more.
  defaultVolumes: [
    { name: "run", hostPath: { path: "/run/promtail", type: "DirectoryOrCreate" } },
    { name: "pods", hostPath: { path: "/var/log/pods" } }
  ],
  defaultVolumeMounts: [
    { name: "run", mountPath: "/run/promtail" },
    { name: "pods", mountPath: "/var/log/pods", readOnly: true }
  ],
  ...settings2.journal && { extraVolumes: journalVolumes, extraVolumeMounts: journalMounts },
  // Nodes with taints have logs too.
  tolerations: [{ operator: "Exists" }],
  updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } },
  // The ServiceMonitor kind is there only where its CRDs are.
  serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") }
});
function urlOfLoki(cluster) {
  if (cluster.runs("loki-distributed") || cluster.runs("loki")) {
    return "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push";
  }
  throw new import_component3.SettingError(
    ["url"],
    `${cluster.name} runs neither loki-distributed nor loki, and no other place is given for the logs.`,
    "Pin loki-distributed on this cluster, or give the URL of another cluster's Loki."
  );
}

// apps/promtail/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "promtail",
  description: "The logs of all pods and nodes, sent to Loki.",
  // It reads the logs from the node's file system, which baseline refuses.
  namespace: { name: "node-agents", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  // Not dependsOn: a cluster may send its logs to another one.
  after: ["loki-distributed", "loki", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  argo: {
    // It holds nothing but how far it has read, in a folder of each node.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
