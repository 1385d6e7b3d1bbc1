// A frozen release of cert-manager. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/cert-manager/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component5 = require("@hub/component");

// apps/cert-manager/src/chart.ts
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

// apps/cert-manager/src/chart.gen.ts
init_define_process_env();
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
var livenessProbeKeys = {
  failureThreshold: "number",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var jobAnnotationsKeys = {
  "helm.sh/hook": "string",
  "helm.sh/hook-weight": "string",
  "helm.sh/hook-delete-policy": "string",
  "*": "string"
};
var chart = {
  repository: "https://charts.jetstack.io",
  name: "cert-manager",
  version: "v1.14.0",
  appVersion: "v1.14.0",
  crds: [
    { name: "certificaterequests.cert-manager.io", versions: [{ name: "v1", storage: true }] },
    { name: "certificates.cert-manager.io", versions: [{ name: "v1", storage: true }] },
    { name: "challenges.acme.cert-manager.io", versions: [{ name: "v1", storage: true }] },
    { name: "clusterissuers.cert-manager.io", versions: [{ name: "v1", storage: true }] },
    { name: "issuers.cert-manager.io", versions: [{ name: "v1", storage: true }] },
    { name: "orders.acme.cert-manager.io", versions: [{ name: "v1", storage: true }] }
  ],
  images: [
    "quay.io/jetstack/cert-manager-acmesolver",
    "quay.io/jetstack/cert-manager-controller",
    "quay.io/jetstack/cert-manager-startupapicheck",
    "quay.io/jetstack/cert-manager-webhook"
  ],
  keys: {
    global: {
      imagePullSecrets: ["any"],
      commonLabels: { "*": "string" },
      priorityClassName: "string",
      rbac: { create: "boolean", aggregateClusterRoles: "boolean" },
      podSecurityPolicy: { enabled: "boolean", useAppArmor: "boolean" },
      logLevel: "number",
      leaderElection: { namespace: "string" }
    },
    installCRDs: "boolean",
    replicaCount: "number",
    strategy: { "*": "any" },
    podDisruptionBudget: { enabled: "boolean" },
    featureGates: "string",
    maxConcurrentChallenges: "number",
    image: { repository: "string", pullPolicy: "string" },
    clusterResourceNamespace: "string",
    namespace: "string",
    serviceAccount: { create: "boolean", automountServiceAccountToken: "boolean" },
    enableCertificateOwnerRef: "boolean",
    config: { "*": "any" },
    dns01RecursiveNameservers: "string",
    dns01RecursiveNameserversOnly: "boolean",
    extraArgs: ["any"],
    extraEnv: ["any"],
    resources: resourcesKeys,
    securityContext: securityContextKeys,
    containerSecurityContext: securityContextKeys,
    volumes: ["any"],
    volumeMounts: ["any"],
    podLabels: { "*": "string" },
    nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
    ingressShim: { "*": "any" },
    affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
    tolerations: ["any"],
    topologySpreadConstraints: ["any"],
    livenessProbe: {
      enabled: "boolean",
      initialDelaySeconds: "number",
      periodSeconds: "number",
      timeoutSeconds: "number",
      successThreshold: "number",
      failureThreshold: "number"
    },
    enableServiceLinks: "boolean",
    prometheus: {
      enabled: "boolean",
      servicemonitor: {
        enabled: "boolean",
        prometheusInstance: "string",
        targetPort: "number|string",
        path: "string",
        interval: "string",
        scrapeTimeout: "string",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        honorLabels: "boolean",
        endpointAdditionalProperties: { "*": "any" }
      },
      podmonitor: {
        enabled: "boolean",
        prometheusInstance: "string",
        path: "string",
        interval: "string",
        scrapeTimeout: "string",
        labels: { "*": "string" },
        annotations: { "*": "string" },
        honorLabels: "boolean",
        endpointAdditionalProperties: { "*": "any" }
      }
    },
    webhook: {
      replicaCount: "number",
      timeoutSeconds: "number",
      config: { "*": "any" },
      strategy: { "*": "any" },
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      podDisruptionBudget: { enabled: "boolean" },
      validatingWebhookConfiguration: {
        namespaceSelector: { matchLabels: { "*": "string" }, matchExpressions: ["any"] }
      },
      mutatingWebhookConfiguration: { namespaceSelector: { "*": "any" } },
      extraArgs: ["any"],
      featureGates: "string",
      resources: resourcesKeys,
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      podLabels: { "*": "string" },
      serviceLabels: { "*": "string" },
      image: { repository: "string", pullPolicy: "string" },
      serviceAccount: { create: "boolean", automountServiceAccountToken: "boolean" },
      securePort: "number|string",
      hostNetwork: "boolean",
      serviceType: "string",
      url: { "*": "any" },
      networkPolicy: { enabled: "boolean", ingress: ["any"], egress: ["any"] },
      volumes: ["any"],
      volumeMounts: ["any"],
      enableServiceLinks: "boolean"
    },
    cainjector: {
      enabled: "boolean",
      replicaCount: "number",
      config: { "*": "any" },
      strategy: { "*": "any" },
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      podDisruptionBudget: { enabled: "boolean" },
      extraArgs: ["any"],
      featureGates: "string",
      resources: resourcesKeys,
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      topologySpreadConstraints: ["any"],
      podLabels: { "*": "string" },
      image: { repository: "string", pullPolicy: "string" },
      serviceAccount: { create: "boolean", automountServiceAccountToken: "boolean" },
      volumes: ["any"],
      volumeMounts: ["any"],
      enableServiceLinks: "boolean"
    },
    acmesolver: { image: { repository: "string", pullPolicy: "string" } },
    startupapicheck: {
      enabled: "boolean",
      securityContext: securityContextKeys,
      containerSecurityContext: securityContextKeys,
      timeout: "string",
      backoffLimit: "number",
      jobAnnotations: jobAnnotationsKeys,
      extraArgs: ["any"],
      resources: resourcesKeys,
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      tolerations: ["any"],
      podLabels: { "*": "string" },
      image: { repository: "string", pullPolicy: "string" },
      rbac: { annotations: jobAnnotationsKeys },
      serviceAccount: {
        create: "boolean",
        annotations: jobAnnotationsKeys,
        automountServiceAccountToken: "boolean"
      },
      volumes: ["any"],
      volumeMounts: ["any"],
      enableServiceLinks: "boolean"
    }
  }
};

// apps/cert-manager/src/chart.ts
var podDisruptionBudget = { maxUnavailable: "number|string" };
var chart2 = withUnlistedKeys(chart, {
  reason: "The templates of the PodDisruptionBudgets, of the service account and of the pods read these keys; values.yaml has them commented out.",
  keys: {
    podDisruptionBudget,
    webhook: { podDisruptionBudget },
    cainjector: { podDisruptionBudget },
    serviceAccount: { annotations: { "*": "string" }, labels: { "*": "string" } }
  }
});

// apps/cert-manager/src/checks.ts
init_define_process_env();
var import_component = require("@hub/component");
var namespace = "cert-manager";
var { deployment, targets } = (0, import_component.checksIn)(namespace);
var checks = (cluster, settings2) => [
  {
    kind: "crd-established",
    names: [
      "certificaterequests.cert-manager.io",
      "certificates.cert-manager.io",
      "challenges.acme.cert-manager.io",
      "clusterissuers.cert-manager.io",
      "issuers.cert-manager.io",
      "orders.acme.cert-manager.io"
    ],
    proves: "The kinds of cert-manager are served."
  },
  deployment("cert-manager", settings2.replicas, "Certificates are requested and renewed."),
  deployment("cert-manager-cainjector", settings2.replicas, "Webhooks get the CA that signed them."),
  deployment("cert-manager-webhook", settings2.webhookReplicas, "Objects of cert-manager can be changed."),
  {
    kind: "refused",
    object: {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "hubctl-must-be-refused", namespace },
      // The schema lets it pass: that a certificate needs a name, only the webhook knows.
      spec: { secretName: "hubctl-must-be-refused", issuerRef: { name: "none" } }
    },
    by: 'admission webhook "webhook.cert-manager.io"',
    proves: "The webhook answers, and refuses a Certificate without a name."
  },
  ...["letsencrypt-production", "letsencrypt-staging"].map(
    (name) => ({
      kind: "object-condition",
      object: { apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer", name },
      condition: "Ready",
      proves: `The account of ${name} is registered.`
    })
  ),
  ...targets(cluster, "Prometheus sees cert-manager.")
];

// apps/cert-manager/src/cluster-issuers.ts
init_define_process_env();
var import_component2 = require("@hub/component");

// apps/cert-manager/src/dns01-solver.ts
init_define_process_env();
function dns01Solver(cluster, identity) {
  const { provider, account, region, dns } = cluster;
  switch (provider) {
    case "aws":
      return { route53: { region, hostedZoneID: dns.zoneId } };
    case "gcp":
      return { cloudDNS: { project: account, hostedZoneName: dns.zoneId } };
    case "azure":
      return {
        azureDNS: {
          subscriptionID: account,
          resourceGroupName: dns.zoneId,
          hostedZoneName: dns.zone,
          environment: "AzurePublicCloud",
          ...identity === "" ? {} : { managedIdentity: { clientID: identity } }
        }
      };
  }
}

// apps/cert-manager/src/cluster-issuers.ts
var directories = {
  "letsencrypt-staging": "https://acme-staging-v02.api.letsencrypt.org/directory",
  "letsencrypt-production": "https://acme-v02.api.letsencrypt.org/directory"
};
function clusterIssuers(scope, cluster, settings2) {
  for (const [name, server] of Object.entries(directories)) {
    (0, import_component2.manifest)(
      scope,
      {
        apiVersion: "cert-manager.io/v1",
        kind: "ClusterIssuer",
        metadata: { name },
        spec: {
          acme: {
            server,
            email: settings2.email,
            // An account belongs to one server, so each issuer keeps its own key.
            privateKeySecretRef: { name: `${name}-account-key` },
            solvers: [
              {
                selector: { dnsZones: [cluster.dns.zone] },
                dns01: dns01Solver(cluster, settings2.dns01.identity)
              },
              // Every other name, as long as it resolves to the cluster.
              { http01: { ingress: { ingressClassName: "nginx" } } }
            ]
          }
        }
      },
      // After the webhook that checks them.
      { wave: 1, ownCrd: true }
    );
  }
}

// apps/cert-manager/src/settings.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  email: (0, import_component3.email)().default("platform@llm-analytics.io").describe(
    "Contact of the ACME accounts: Let's Encrypt writes to it about certificates that are about to expire."
  ),
  replicas: import_zod.z.int().min(1, "must be at least 1 replica").default(2).describe("Replicas of the controller and of the CA injector. One works, the others wait to take over."),
  webhookReplicas: import_zod.z.int().min(1, "must be at least 1 replica").default(3).describe("Replicas of the webhook. All of them work."),
  dns01: import_zod.z.strictObject({
    identity: (0, import_component3.identityTo)("write the cluster's DNS zone"),
    nameservers: import_zod.z.array(
      import_zod.z.string().regex(
        /^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\]):\d+$/,
        "must be address:port, for example 1.1.1.1:53"
      )
    ).min(1, "must name at least one nameserver").default(["1.1.1.1:53", "8.8.8.8:53"]).describe(
      "Recursive nameservers that check a DNS-01 record before Let's Encrypt is asked, as address:port. Public ones, because the cluster's own may know a private zone of the same name."
    )
  }).prefault({}).describe("DNS-01 challenges, by which names of the cluster's DNS zone are proven, wildcards included.")
});

// apps/cert-manager/src/values.ts
init_define_process_env();
var import_component4 = require("@hub/component");
var resources = {
  requests: { cpu: "100m", memory: "128Mi" },
  limits: { cpu: "200m", memory: "256Mi" }
};
var podDisruptionBudget2 = { enabled: true, maxUnavailable: 1 };
var spread = (component) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: {
      matchLabels: {
        "app.kubernetes.io/instance": "cert-manager",
        "app.kubernetes.io/component": component
      }
    }
  }
];
var values = (cluster, settings2) => ({
  ...identityValues(cluster, settings2),
  installCRDs: true,
  // The default is kube-system, which is not this component's to write to.
  global: { leaderElection: { namespace: "cert-manager" } },
  replicaCount: settings2.replicas,
  resources,
  podDisruptionBudget: podDisruptionBudget2,
  topologySpreadConstraints: spread("controller"),
  dns01RecursiveNameservers: settings2.dns01.nameservers.join(","),
  dns01RecursiveNameserversOnly: true,
  webhook: {
    replicaCount: settings2.webhookReplicas,
    resources,
    podDisruptionBudget: podDisruptionBudget2,
    topologySpreadConstraints: spread("webhook")
  },
  cainjector: {
    // v1.14.0 names the controller's image here, so that no CA is injected: https://github.com/cert-manager/cert-manager/issues/6692
    image: { repository: "quay.io/jetstack/cert-manager-cainjector" },
    replicaCount: settings2.replicas,
    resources,
    podDisruptionBudget: podDisruptionBudget2,
    topologySpreadConstraints: spread("cainjector")
  },
  // A hook Job: Argo CD would run it at every sync.
  startupapicheck: { enabled: false },
  prometheus: {
    servicemonitor: {
      // The ServiceMonitor kind is there only where its CRDs are.
      enabled: cluster.runs("prometheus-operator-crds"),
      // A metric's `namespace` is the Certificate's, not the controller's.
      honorLabels: true
    }
  }
});
function identityValues(cluster, { dns01 }) {
  if (dns01.identity === "") return {};
  const { annotations, labels } = (0, import_component4.workloadIdentity)(cluster, dns01.identity, ["dns01", "identity"]);
  return { serviceAccount: { annotations, ...labels && { labels } }, ...labels && { podLabels: labels } };
}

// apps/cert-manager/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "cert-manager",
  description: "TLS certificates from Let's Encrypt, renewed 30 days before they expire.",
  namespace: { name: "cert-manager", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  manifests: clusterIssuers,
  checks,
  argo: {
    // It holds CRDs: with them every Certificate would go.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "cert-manager.io", kind: "ClusterIssuer" }
    ]
  }
});
