// A frozen release of alloy. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/alloy/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component5 = require("@hub/component");

// apps/alloy/src/alloy-config.ts
var import_component2 = require("@hub/component");

// apps/alloy/src/alloy-syntax.ts
var Expression = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
var printAlloy = (blocks) => blocks.map((block) => `${printBlock(block, "")}
`).join("\n");
function printBlock({ block, label, arguments: values2 = {}, blocks = [] }, indent) {
  const name = label === void 0 ? block : `${block} ${JSON.stringify(label)}`;
  const inner = `${indent}  `;
  const lines = [
    ...Object.entries(values2).map(([key, value]) => `${inner}${key} = ${printValue(value)}`),
    ...blocks.map((nested) => printBlock(nested, inner))
  ];
  return lines.length === 0 ? `${indent}${name} { }` : `${indent}${name} {
${lines.join("\n")}
${indent}}`;
}
function printValue(value) {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${JSON.stringify(key)} = ${printValue(entry)}`
  );
  return `{ ${entries.join(", ")} }`;
}

// apps/alloy/src/relabel.ts
var relabel = (rule) => ({ block: "rule", arguments: { ...rule } });
var firstOf = (target, sources) => relabel({ source_labels: sources, separator: ";", regex: "^;*([^;]+)(;.*)?$", target_label: target });

// apps/alloy/src/journal.ts
var journalPaths = [
  { name: "journal", path: "/var/log/journal" },
  { name: "volatile-journal", path: "/run/log/journal" },
  { name: "machine-id", path: "/etc/machine-id", type: "File" }
];
var journal = (receiver) => [
  {
    block: "loki.relabel",
    label: "journal",
    // Used for its rules alone.
    arguments: { forward_to: [] },
    blocks: [
      relabel({ source_labels: ["__journal__systemd_unit"], target_label: "unit" }),
      relabel({ source_labels: ["__journal__hostname"], target_label: "node_name" }),
      relabel({ source_labels: ["__journal_priority_keyword"], target_label: "level" }),
      // In place of the name of the block below.
      relabel({ replacement: "systemd-journal", target_label: "job" })
    ]
  },
  {
    block: "loki.source.journal",
    label: "node",
    arguments: {
      max_age: "12h",
      relabel_rules: new Expression("loki.relabel.journal.rules"),
      forward_to: [receiver]
    }
  }
];

// apps/alloy/src/loki-url.ts
var import_component = require("@hub/component");
function lokiUrl(cluster) {
  if (cluster.runs("loki") || cluster.runs("loki-distributed")) {
    return "http://loki-gateway.logging.svc.cluster.local/loki/api/v1/push";
  }
  throw new import_component.SettingError(
    ["url"],
    `${cluster.name} runs neither loki nor loki-distributed, and no other place is given for the logs.`,
    "Pin loki on this cluster, or give the URL of another cluster's Loki."
  );
}

// apps/alloy/src/pipeline.ts
var levelExpression = '(?i:"?\\b(?:level|lvl|severity)"?\\s*[=:]\\s*"?(?P<level>trace|debug|info|warn|error|fatal|critical))';
function pipeline({ multiline, dropLines, dropLevels, mask }) {
  return [
    // First: it takes the container runtime's own time and stream off the line.
    stage("cri"),
    // Loki refuses what is older than a week.
    stage("drop", { older_than: "160h", drop_counter_reason: "too_old" }),
    stage("multiline", {
      firstline: multiline.firstLine,
      max_wait_time: multiline.maxWait,
      max_lines: multiline.maxLines
    }),
    ...dropLines.map((expression2) => stage("drop", { expression: expression2, drop_counter_reason: "unwanted" })),
    ...mask.map((expression2) => stage("replace", { expression: expression2, replace: "****" })),
    stage("regex", { expression: levelExpression }),
    stage("template", { source: "level", template: "{{ ToLower .Value }}" }),
    ...dropLevels.length > 0 ? [
      stage("drop", {
        source: "level",
        expression: `^(${dropLevels.toSorted().join("|")})$`,
        drop_counter_reason: "level"
      })
    ] : [],
    // Few values, all known: a label with many would make as many streams.
    stage("labels", { values: { level: "level" } }),
    stage("label_drop", { values: ["filename", "stream"] })
  ];
}
var stage = (name, values2) => ({
  block: `stage.${name}`,
  ...values2 && { arguments: values2 }
});

// apps/alloy/src/pods.ts
var pod = (name) => `__meta_kubernetes_pod_${name}`;
var podLabel = (name) => pod(`label_${name}`);
var podLogs = (settings2, receiver) => [
  {
    block: "discovery.kubernetes",
    label: "pods",
    arguments: { role: "pod" },
    // Else the agent of each node would watch the pods of all nodes.
    blocks: [
      {
        block: "selectors",
        arguments: { role: "pod", field: new Expression('"spec.nodeName=" + sys.env("HOSTNAME")') }
      }
    ]
  },
  {
    block: "discovery.relabel",
    label: "pods",
    arguments: { targets: new Expression("discovery.kubernetes.pods.targets") },
    blocks: [...excluded(settings2), ...labels, ...paths]
  },
  {
    block: "local.file_match",
    label: "pods",
    arguments: { path_targets: new Expression("discovery.relabel.pods.output") }
  },
  {
    block: "loki.source.file",
    label: "pods",
    arguments: {
      targets: new Expression("local.file_match.pods.targets"),
      forward_to: [new Expression("loki.process.pods.receiver")]
    }
  },
  {
    block: "loki.process",
    label: "pods",
    arguments: { forward_to: [receiver] },
    blocks: pipeline(settings2)
  }
];
var excluded = ({ excludeNamespaces }) => excludeNamespaces.length === 0 ? [] : [
  relabel({
    action: "drop",
    source_labels: ["__meta_kubernetes_namespace"],
    regex: excludeNamespaces.toSorted().join("|")
  })
];
var labels = [
  relabel({ source_labels: ["__meta_kubernetes_namespace"], target_label: "namespace" }),
  relabel({ source_labels: [pod("name")], target_label: "pod" }),
  relabel({ source_labels: [pod("container_name")], target_label: "container" }),
  relabel({ source_labels: [pod("node_name")], target_label: "node_name" }),
  // The Deployment's name, of which the ReplicaSet's has a hash behind.
  relabel({
    source_labels: [pod("controller_name")],
    regex: "([0-9a-z-.]+?)(-[0-9a-f]{8,10})?",
    target_label: "__tmp_controller"
  }),
  firstOf("app", [podLabel("app_kubernetes_io_name"), podLabel("app"), "__tmp_controller", pod("name")]),
  firstOf("instance", [podLabel("app_kubernetes_io_instance"), podLabel("instance")]),
  firstOf("component", [podLabel("app_kubernetes_io_component"), podLabel("component")]),
  relabel({ source_labels: ["namespace", "app"], separator: "/", target_label: "job" })
];
var paths = [
  relabel({
    source_labels: [pod("uid"), pod("container_name")],
    separator: "/",
    replacement: "/var/log/pods/*$1/*.log",
    target_label: "__path__"
  }),
  relabel({
    source_labels: [
      pod("annotationpresent_kubernetes_io_config_hash"),
      pod("annotation_kubernetes_io_config_hash"),
      pod("container_name")
    ],
    separator: "/",
    regex: "true/(.*)",
    replacement: "/var/log/pods/*$1/*.log",
    target_label: "__path__"
  })
];

// apps/alloy/src/alloy-config.ts
var configMap = { name: "alloy-config", key: "config.alloy" };
function alloyConfig(cluster, settings2) {
  const receiver = new Expression("loki.write.loki.receiver");
  return [
    ...podLogs(settings2, receiver),
    ...settings2.journal ? journal(receiver) : [],
    {
      block: "loki.write",
      label: "loki",
      arguments: { external_labels: { cluster: cluster.name } },
      blocks: [
        {
          block: "endpoint",
          arguments: {
            url: settings2.url || lokiUrl(cluster),
            ...settings2.tenant !== "" && { tenant_id: settings2.tenant }
          }
        }
      ]
    }
  ];
}
function alloyConfigMap(scope, cluster, settings2) {
  (0, import_component2.manifest)(scope, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: configMap.name, namespace: "node-agents" },
    data: { [configMap.key]: printAlloy(alloyConfig(cluster, settings2)) }
  });
}

// apps/alloy/src/chart.gen.ts
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
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var scaleDownKeys = {
  policies: ["any"],
  selectPolicy: "string",
  stabilizationWindowSeconds: "number"
};
var chart = {
  repository: "https://grafana.github.io/helm-charts",
  name: "alloy",
  version: "1.11.1",
  appVersion: "v1.18.1",
  crds: [
    { name: "podlogs.monitoring.grafana.com", versions: [{ name: "v1alpha2", storage: true }] }
  ],
  images: [
    "docker.io/grafana/alloy",
    "quay.io/prometheus-operator/prometheus-config-reloader:v0.91.0@sha256:7d9e4eea5f1139e602508871f422b0116c60e87c662f3dcd234d5ab60cd0d8c1"
  ],
  keys: {
    nameOverride: "any|null",
    namespaceOverride: "any|null",
    fullnameOverride: "any|null",
    global: {
      image: { registry: "string", pullSecrets: ["any"], pullPolicy: "string" },
      podSecurityContext: podSecurityContextKeys
    },
    crds: { create: "boolean", "*": "any" },
    alloy: {
      configMap: {
        create: "boolean",
        content: "string",
        name: "any|null",
        key: "any|null"
      },
      clustering: { enabled: "boolean", name: "string", portName: "string" },
      stabilityLevel: "string",
      storagePath: "string",
      enableHttpServerPort: "boolean",
      listenAddr: "string",
      listenPort: "number|string",
      listenScheme: "string",
      initialDelaySeconds: "number",
      timeoutSeconds: "number",
      uiPathPrefix: "string",
      enableReporting: "boolean",
      extraEnv: ["any"],
      envFrom: ["any"],
      command: ["any"],
      extraArgs: ["any"],
      extraPorts: ["any"],
      hostAliases: ["any"],
      mounts: { varlog: "boolean", dockercontainers: "boolean", extra: ["any"] },
      securityContext: podSecurityContextKeys,
      resources: resourcesKeys,
      lifecycle: { "*": "any" },
      livenessProbe: { "*": "any" }
    },
    image: {
      registry: "string",
      repository: "string",
      tag: "any|null",
      digest: "any|null",
      pullPolicy: "string",
      pullSecrets: ["any"]
    },
    rbac: {
      create: "boolean",
      namespaces: ["any"],
      rules: ["any"],
      clusterRules: ["any"]
    },
    serviceAccount: {
      create: "boolean",
      additionalLabels: { "*": "string" },
      annotations: { "*": "string" },
      name: "any|null",
      automountServiceAccountToken: "boolean"
    },
    configReloader: {
      enabled: "boolean",
      image: {
        registry: "string",
        repository: "string",
        tag: "string",
        digest: "string",
        pullPolicy: "string"
      },
      customArgs: ["any"],
      resources: resourcesKeys,
      securityContext: podSecurityContextKeys
    },
    controller: {
      type: "string",
      replicas: "number",
      extraLabels: { "*": "string" },
      extraAnnotations: { "*": "string" },
      parallelRollout: "boolean",
      minReadySeconds: "number",
      hostNetwork: "boolean",
      hostPID: "boolean",
      dnsPolicy: "string",
      terminationGracePeriodSeconds: "any|null",
      revisionHistoryLimit: "number",
      updateStrategy: { "*": "any" },
      nodeSelector: { "*": "string" },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      priorityClassName: "string",
      podAnnotations: { "*": "string" },
      podLabels: { "*": "string" },
      podDisruptionBudget: {
        enabled: "boolean",
        minAvailable: "any|null",
        maxUnavailable: "any|null"
      },
      enableStatefulSetAutoDeletePVC: "boolean",
      autoscaling: {
        enabled: "boolean",
        minReplicas: "number",
        maxReplicas: "number",
        targetCPUUtilizationPercentage: "number",
        targetMemoryUtilizationPercentage: "number",
        scaleDown: scaleDownKeys,
        scaleUp: scaleDownKeys,
        horizontal: {
          enabled: "boolean",
          externalHPA: "boolean",
          minReplicas: "number",
          maxReplicas: "number",
          targetCPUUtilizationPercentage: "number",
          targetMemoryUtilizationPercentage: "number",
          scaleDown: scaleDownKeys,
          scaleUp: scaleDownKeys
        },
        vertical: {
          enabled: "boolean",
          recommenders: ["any"],
          resourcePolicy: { containerPolicies: ["any"] },
          updatePolicy: "any|null"
        }
      },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      volumes: { extra: ["any"] },
      volumeClaimTemplates: ["any"],
      initContainers: ["any"],
      extraContainers: ["any"]
    },
    networkPolicy: {
      enabled: "boolean",
      flavor: "string",
      policyTypes: ["any"],
      ingress: ["any"],
      egress: ["any"]
    },
    service: {
      enabled: "boolean",
      type: "string",
      nodePort: "number|string",
      clusterIP: "string",
      internalTrafficPolicy: "string",
      externalTrafficPolicy: "string",
      annotations: { "*": "string" }
    },
    serviceMonitor: {
      enabled: "boolean",
      additionalLabels: { "*": "string" },
      interval: "string",
      metricRelabelings: ["any"],
      tlsConfig: { "*": "any" },
      relabelings: ["any"]
    },
    ingress: {
      enabled: "boolean",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      path: "string",
      faroPort: "number|string",
      pathType: "string",
      hosts: ["any"],
      extraPaths: ["any"],
      tls: ["any"]
    },
    extraObjects: ["any"]
  }
};

// apps/alloy/src/checks.ts
var import_component3 = require("@hub/component");
var namespace = "node-agents";
var { daemonSet, targets } = (0, import_component3.checksIn)(namespace);
var checks = (cluster) => [
  {
    kind: "exists",
    object: { apiVersion: "v1", kind: "ConfigMap", namespace, name: configMap.name },
    proves: "Alloy is told what to read."
  },
  daemonSet("alloy", "The logs of every node are read."),
  ...targets(cluster, "Prometheus sees Alloy.", "alloy")
];

// apps/alloy/src/settings.ts
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
    maxWait: import_zod.z.string().regex(/^\d+(ms|s|m)$/, "must be milliseconds, seconds or minutes, for example 3s").default("3s").describe("How long to wait for more lines, with its unit."),
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

// apps/alloy/src/values.ts
var import_component4 = require("@hub/component");
var positions = { name: "positions", path: "/var/lib/alloy", type: "DirectoryOrCreate" };
function values(cluster, settings2) {
  refuseTwo(cluster);
  const read = [{ name: "pods", path: "/var/log/pods" }, ...settings2.journal ? journalPaths : []];
  return {
    // Objects of Alloy's own kinds, which are not read here.
    crds: { create: false },
    alloy: {
      configMap: { create: false, ...configMap },
      storagePath: positions.path,
      enableReporting: false,
      mounts: {
        extra: [
          { name: positions.name, mountPath: positions.path },
          ...read.map(({ name, path }) => ({ name, mountPath: path, readOnly: true }))
        ]
      },
      // As root, to whom the files belong, and with nothing else that root may.
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
        seccompProfile: { type: "RuntimeDefault" }
      },
      resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "200m", memory: "256Mi" } }
    },
    // The chart would let it read every Secret. It puts both lists into one rule set, so that neither may be empty.
    rbac: {
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }],
      clusterRules: [{ apiGroups: [""], resources: ["pods"], verbs: ["list", "watch"] }]
    },
    configReloader: {
      resources: { requests: { cpu: "10m", memory: "50Mi" }, limits: { cpu: "50m", memory: "64Mi" } }
    },
    controller: {
      type: "daemonset",
      // Nodes with taints have logs too.
      tolerations: [{ operator: "Exists" }],
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
      volumes: {
        extra: [positions, ...read].map(({ name, ...hostPath }) => ({ name, hostPath }))
      }
    },
    // The ServiceMonitor kind is there only where its CRDs are.
    serviceMonitor: { enabled: cluster.runs("prometheus-operator-crds") }
  };
}
function refuseTwo(cluster) {
  if (!cluster.runs("promtail")) return;
  throw new import_component4.SettingError(
    [],
    `${cluster.name} runs promtail as well, and both would send every line.`,
    `Say \`promtail: off\` in clusters/${cluster.name}/pins.yaml, or turn alloy off.`
  );
}

// apps/alloy/src/workloads.ts
var workloads = ({ alloy, configReloader }) => [
  { name: "alloy", replicas: "every-node", containers: [alloy?.resources, configReloader?.resources] }
];

// apps/alloy/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "alloy",
  description: "The logs of all pods and nodes, sent to Loki.",
  // It reads the logs from the node's file system, which baseline refuses.
  namespace: { name: "node-agents", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  // Not dependsOn: a cluster may send its logs to another one.
  after: ["loki", "loki-distributed", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: alloyConfigMap,
  checks,
  workloads,
  argo: {
    // It holds nothing but how far it has read, in a folder of each node.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" }
    ]
  }
});
