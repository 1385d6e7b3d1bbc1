// A frozen release of gatekeeper. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/gatekeeper/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/gatekeeper/src/chart.ts
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

// apps/gatekeeper/src/chart.gen.ts
init_define_process_env();
var imageKeys = {
  repository: "string",
  tag: "string",
  pullPolicy: "string",
  pullSecrets: ["any"]
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
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
var chart = {
  repository: "https://open-policy-agent.github.io/gatekeeper/charts",
  name: "gatekeeper",
  version: "3.15.0",
  appVersion: "v3.15.0",
  crds: [
    { name: "assign.mutations.gatekeeper.sh", versions: [{ name: "v1", storage: true }, { name: "v1alpha1", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "assignimage.mutations.gatekeeper.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "assignmetadata.mutations.gatekeeper.sh", versions: [{ name: "v1", storage: true }, { name: "v1alpha1", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "configs.config.gatekeeper.sh", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "constraintpodstatuses.status.gatekeeper.sh", versions: [{ name: "v1beta1", storage: true }] },
    { name: "constrainttemplatepodstatuses.status.gatekeeper.sh", versions: [{ name: "v1beta1", storage: true }] },
    { name: "constrainttemplates.templates.gatekeeper.sh", versions: [{ name: "v1", storage: true }, { name: "v1alpha1", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "expansiontemplate.expansion.gatekeeper.sh", versions: [{ name: "v1alpha1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "expansiontemplatepodstatuses.status.gatekeeper.sh", versions: [{ name: "v1beta1", storage: true }] },
    { name: "modifyset.mutations.gatekeeper.sh", versions: [{ name: "v1", storage: true }, { name: "v1alpha1", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "mutatorpodstatuses.status.gatekeeper.sh", versions: [{ name: "v1beta1", storage: true }] },
    { name: "providers.externaldata.gatekeeper.sh", versions: [{ name: "v1alpha1", storage: false }, { name: "v1beta1", storage: true }] },
    { name: "syncsets.syncset.gatekeeper.sh", versions: [{ name: "v1alpha1", storage: true }] }
  ],
  images: [
    "curlimages/curl:7.83.1",
    "openpolicyagent/gatekeeper-crds:v3.15.0",
    "openpolicyagent/gatekeeper:v3.15.0"
  ],
  keys: {
    replicas: "number",
    revisionHistoryLimit: "number",
    auditInterval: "number",
    metricsBackends: ["any"],
    auditMatchKindOnly: "boolean",
    constraintViolationsLimit: "number",
    auditFromCache: "boolean",
    disableMutation: "boolean",
    disableValidatingWebhook: "boolean",
    validatingWebhookName: "string",
    validatingWebhookTimeoutSeconds: "number",
    validatingWebhookFailurePolicy: "string",
    validatingWebhookAnnotations: { "*": "string" },
    validatingWebhookExemptNamespacesLabels: { "*": "string" },
    validatingWebhookObjectSelector: { "*": "any" },
    validatingWebhookCheckIgnoreFailurePolicy: "string",
    validatingWebhookCustomRules: { "*": "any" },
    validatingWebhookURL: "any|null",
    enableDeleteOperations: "boolean",
    enableExternalData: "boolean",
    enableGeneratorResourceExpansion: "boolean",
    enableTLSHealthcheck: "boolean",
    maxServingThreads: "number",
    mutatingWebhookName: "string",
    mutatingWebhookFailurePolicy: "string",
    mutatingWebhookReinvocationPolicy: "string",
    mutatingWebhookAnnotations: { "*": "string" },
    mutatingWebhookExemptNamespacesLabels: { "*": "string" },
    mutatingWebhookObjectSelector: { "*": "any" },
    mutatingWebhookTimeoutSeconds: "number",
    mutatingWebhookCustomRules: { "*": "any" },
    mutatingWebhookURL: "any|null",
    mutationAnnotations: "boolean",
    auditChunkSize: "number",
    logLevel: "string",
    logDenies: "boolean",
    logMutations: "boolean",
    emitAdmissionEvents: "boolean",
    emitAuditEvents: "boolean",
    admissionEventsInvolvedNamespace: "boolean",
    auditEventsInvolvedNamespace: "boolean",
    resourceQuota: "boolean",
    externaldataProviderResponseCacheTTL: "string",
    image: {
      repository: "string",
      crdRepository: "string",
      release: "string",
      pullPolicy: "string",
      pullSecrets: ["any"]
    },
    preInstall: { crdRepository: { image: { repository: "any|null", tag: "string" } } },
    postUpgrade: {
      labelNamespace: {
        enabled: "boolean",
        image: imageKeys,
        extraNamespaces: ["any"],
        podSecurity: ["any"],
        extraAnnotations: { "*": "string" },
        priorityClassName: "string"
      },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys
    },
    postInstall: {
      labelNamespace: {
        enabled: "boolean",
        extraRules: ["any"],
        image: imageKeys,
        extraNamespaces: ["any"],
        podSecurity: ["any"],
        extraAnnotations: { "*": "string" },
        priorityClassName: "string"
      },
      probeWebhook: {
        enabled: "boolean",
        image: imageKeys,
        waitTimeout: "number",
        httpTimeout: "number",
        insecureHTTPS: "boolean",
        priorityClassName: "string"
      },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      securityContext: securityContextKeys
    },
    preUninstall: {
      deleteWebhookConfigurations: {
        extraRules: ["any"],
        enabled: "boolean",
        image: imageKeys,
        priorityClassName: "string"
      },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys
    },
    podAnnotations: { "*": "string" },
    auditPodAnnotations: { "*": "string" },
    podLabels: { "*": "string" },
    podCountLimit: "string",
    secretAnnotations: { "*": "string" },
    enableRuntimeDefaultSeccompProfile: "boolean",
    controllerManager: {
      exemptNamespaces: ["any"],
      exemptNamespacePrefixes: ["any"],
      hostNetwork: "boolean",
      dnsPolicy: "string",
      port: "number|string",
      metricsPort: "number|string",
      healthPort: "number|string",
      readinessTimeout: "number",
      livenessTimeout: "number",
      priorityClassName: "string",
      disableCertRotation: "boolean",
      tlsMinVersion: "number",
      clientCertName: "string",
      strategyType: "string",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys,
      podSecurityContext: securityContextKeys,
      extraRules: ["any"],
      networkPolicy: { enabled: "boolean", ingress: { "*": "any" } }
    },
    audit: {
      enablePubsub: "boolean",
      connection: "string",
      channel: "string",
      hostNetwork: "boolean",
      dnsPolicy: "string",
      metricsPort: "number|string",
      healthPort: "number|string",
      readinessTimeout: "number",
      livenessTimeout: "number",
      priorityClassName: "string",
      disableCertRotation: "boolean",
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys,
      podSecurityContext: securityContextKeys,
      writeToRAMDisk: "boolean",
      extraRules: ["any"]
    },
    crds: {
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      resources: resourcesKeys,
      securityContext: securityContextKeys
    },
    pdb: { controllerManager: { minAvailable: "number|string" } },
    service: { "*": "any" },
    disabledBuiltins: ["any"],
    psp: { enabled: "boolean" },
    upgradeCRDs: { enabled: "boolean", extraRules: ["any"], priorityClassName: "string" },
    rbac: { create: "boolean" },
    externalCertInjection: { enabled: "boolean", secretName: "string" }
  }
};

// apps/gatekeeper/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The webhook configurations range over a list of values for each label; values.yaml has an empty map, as if each had one.",
  keys: { validatingWebhookExemptNamespacesLabels: "any", mutatingWebhookExemptNamespacesLabels: "any" }
});

// apps/gatekeeper/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var { deployment, targets } = (0, import_component.checksIn)("gatekeeper-system");
var checks = (cluster, { replicas, mutation }) => [
  {
    kind: "crd-established",
    names: [
      "assign.mutations.gatekeeper.sh",
      "assignimage.mutations.gatekeeper.sh",
      "assignmetadata.mutations.gatekeeper.sh",
      "configs.config.gatekeeper.sh",
      "constraintpodstatuses.status.gatekeeper.sh",
      "constrainttemplatepodstatuses.status.gatekeeper.sh",
      "constrainttemplates.templates.gatekeeper.sh",
      "expansiontemplate.expansion.gatekeeper.sh",
      "expansiontemplatepodstatuses.status.gatekeeper.sh",
      "modifyset.mutations.gatekeeper.sh",
      "mutatorpodstatuses.status.gatekeeper.sh",
      "providers.externaldata.gatekeeper.sh",
      "syncsets.syncset.gatekeeper.sh"
    ],
    proves: "The kinds of Gatekeeper are served."
  },
  deployment("gatekeeper-controller-manager", replicas, "Requests are held against the policies."),
  deployment("gatekeeper-audit", 1, "What is in the cluster already is held against the policies."),
  {
    kind: "refused",
    object: {
      apiVersion: "templates.gatekeeper.sh/v1",
      kind: "ConstraintTemplate",
      metadata: { name: "hubctl-must-be-refused" },
      // The schema lets it pass: that a template is named like its kind, only the webhook knows.
      spec: { crd: { spec: { names: { kind: "AnotherName" } } }, targets: [] }
    },
    by: 'admission webhook "validation.gatekeeper.sh"',
    proves: "The webhook of the policies answers, and refuses."
  },
  {
    kind: "refused",
    object: {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: "hubctl-must-be-refused", labels: { "admission.gatekeeper.sh/ignore": "true" } }
    },
    by: 'admission webhook "check-ignore-label.gatekeeper.sh"',
    proves: "Nobody exempts a namespace from the policies by a label."
  },
  ...mutation ? [
    {
      kind: "field",
      object: {
        apiVersion: "admissionregistration.k8s.io/v1",
        kind: "MutatingWebhookConfiguration",
        name: "gatekeeper-mutating-webhook-configuration"
      },
      path: ["webhooks", "0", "clientConfig", "caBundle"],
      proves: "The API server knows the certificate of the webhook that changes objects."
    }
  ] : [],
  ...targets(cluster, "Prometheus sees Gatekeeper.")
];

// apps/gatekeeper/src/pod-monitor.ts
init_define_process_env();
var import_component2 = require("@hub/component");
function podMonitor(scope, cluster) {
  if (!cluster.runs("prometheus-operator-crds")) return;
  (0, import_component2.manifest)(scope, {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: "gatekeeper", namespace: "gatekeeper-system" },
    spec: {
      selector: { matchLabels: { "gatekeeper.sh/system": "yes" } },
      // `webhook` or `audit`: most metrics are of one of the two.
      podTargetLabels: ["gatekeeper.sh/operation"],
      podMetricsEndpoints: [{ port: "metrics" }]
    }
  });
}

// apps/gatekeeper/src/settings.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  replicas: import_zod.z.int().min(2, "must be at least 2 replicas").default(3).describe("Replicas of the webhook. All of them work. The audit is always a single pod."),
  failurePolicy: import_zod.z.enum(["Ignore", "Fail"]).default("Ignore").describe(
    "What becomes of a request while no webhook answers: Ignore lets it in, and the audit finds it later; Fail refuses it."
  ),
  exemptNamespaces: import_zod.z.array(import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "must be the name of a namespace")).default(["kube-node-lease", "kube-public", "kube-system"]).describe(
    "Namespaces in which the webhook refuses nothing, beside those of the components. The list replaces the default one. The audit looks at them all the same."
  ),
  auditIntervalSeconds: import_zod.z.int().min(10, "must be at least 10 seconds").default(60).describe("Time between the end of an audit and the start of the next, seconds."),
  violationsLimit: import_zod.z.int().min(1, "must be at least 1 violation").max(500, "must be at most 500 violations, or a constraint outgrows what etcd takes").default(100).describe("Violations that the status of a constraint names. All are counted."),
  auditMemory: (0, import_component3.memory)().default("512Mi").describe(
    "Memory request and limit of the audit, with its unit: it grows with the objects that the constraints match."
  ),
  mutation: import_zod.z.boolean().default(false).describe("Whether to run the mutating webhook, for Assign, AssignMetadata, AssignImage and ModifySet.")
});

// apps/gatekeeper/src/values.ts
init_define_process_env();
var off = { enabled: false };
function values(_cluster, settings2) {
  const exemptNamespaces = settings2.exemptNamespaces.toSorted();
  const exemptLabels = {
    // The component `namespaces` writes it. A policy must not keep Argo CD from mending the platform.
    "hub.llm-analytics.io/tier": ["infrastructure"],
    ...exemptNamespaces.length > 0 && { "kubernetes.io/metadata.name": exemptNamespaces }
  };
  return {
    replicas: settings2.replicas,
    validatingWebhookFailurePolicy: settings2.failurePolicy,
    // The default, Fail, refuses every change to any Namespace while no webhook answers.
    validatingWebhookCheckIgnoreFailurePolicy: settings2.failurePolicy,
    validatingWebhookExemptNamespacesLabels: exemptLabels,
    mutatingWebhookExemptNamespacesLabels: exemptLabels,
    disableMutation: !settings2.mutation,
    auditInterval: settings2.auditIntervalSeconds,
    constraintViolationsLimit: settings2.violationsLimit,
    logDenies: true,
    controllerManager: {
      // These may carry the label admission.gatekeeper.sh/ignore; without being named here it is refused.
      exemptNamespaces,
      resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { cpu: "1", memory: "512Mi" } },
      topologySpreadConstraints: [
        {
          topologyKey: "topology.kubernetes.io/zone",
          maxSkew: 1,
          whenUnsatisfiable: "ScheduleAnyway",
          labelSelector: { matchLabels: { "gatekeeper.sh/operation": "webhook" } }
        }
      ]
    },
    audit: {
      resources: {
        requests: { cpu: "100m", memory: settings2.auditMemory },
        limits: { cpu: "1", memory: settings2.auditMemory }
      }
    },
    // All of these are hook Jobs, which Argo CD would run at every sync. It updates CRDs itself, and the namespace's
    // labels are the business of the component `namespaces`.
    postInstall: { labelNamespace: off, probeWebhook: off },
    upgradeCRDs: off
  };
}

// apps/gatekeeper/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "gatekeeper",
  description: "The policy engine: admission webhook and audit. The policies are another component.",
  namespace: { name: "gatekeeper-system", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  manifests: podMonitor,
  checks,
  argo: {
    // It holds CRDs: with them every policy would go.
    removal: "confirm",
    // The API server drops the field, which this version writes as false.
    ignoreDifferences: [
      {
        group: "apiextensions.k8s.io",
        kind: "CustomResourceDefinition",
        issue: "https://github.com/open-policy-agent/gatekeeper/issues/4101",
        jsonPointers: ["/spec/preserveUnknownFields"]
      }
    ],
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" }
    ]
  }
});
