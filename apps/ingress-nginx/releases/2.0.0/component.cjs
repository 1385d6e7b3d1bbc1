// A frozen release of ingress-nginx. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/ingress-nginx/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component5 = require("@hub/component");

// apps/ingress-nginx/src/chart.ts
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

// apps/ingress-nginx/src/chart.gen.ts
init_define_process_env();
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
var tcpKeys = { configMapNamespace: "string", annotations: { "*": "string" } };
var livenessProbeKeys = {
  httpGet: { path: "string", port: "number|string", scheme: "string" },
  initialDelaySeconds: "number",
  periodSeconds: "number",
  timeoutSeconds: "number",
  successThreshold: "number",
  failureThreshold: "number"
};
var resourcesKeys = {
  limits: { "*": "number|string" },
  requests: { "*": "number|string" },
  claims: ["any"]
};
var nodePortsKeys = {
  http: "number|string",
  https: "number|string",
  tcp: { "*": "any" },
  udp: { "*": "any" }
};
var createSecretJobKeys = {
  name: "string",
  activeDeadlineSeconds: "number",
  securityContext: podSecurityContextKeys,
  resources: resourcesKeys,
  volumeMounts: ["any"],
  volumes: ["any"]
};
var serviceAccountKeys = { create: "boolean", name: "string", automountServiceAccountToken: "boolean" };
var livenessProbe2Keys = {
  failureThreshold: "number",
  initialDelaySeconds: "number",
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var chart = {
  repository: "https://kubernetes.github.io/ingress-nginx",
  name: "ingress-nginx",
  version: "4.15.1",
  appVersion: "1.15.1",
  crds: [],
  images: [
    "registry.k8s.io/defaultbackend-amd64:1.5",
    "registry.k8s.io/ingress-nginx/controller:v1.15.1@sha256:594ceea76b01c592858f803f9ff4d2cb40542cae2060410b2c95f75907d659e1",
    "registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.6.9@sha256:01038e7de14b78d702d2849c3aad72fd25903c4765af63cf16aa3398f5d5f2dd"
  ],
  keys: {
    global: { image: { registry: "string" } },
    namespaceOverride: "string",
    commonLabels: { "*": "string" },
    controller: {
      name: "string",
      enableAnnotationValidations: "boolean",
      image: {
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
        chroot: "boolean",
        image: "string",
        tag: "string",
        digest: "string",
        digestChroot: "string",
        pullPolicy: "string"
      },
      containerName: "string",
      containerPort: { http: "number", https: "number" },
      config: { "*": "any" },
      configAnnotations: { "*": "string" },
      proxySetHeaders: { "*": "any" },
      addHeaders: { "*": "any" },
      dnsConfig: { "*": "any" },
      hostAliases: ["any"],
      hostname: { "*": "any" },
      dnsPolicy: "string",
      runtimeClassName: "string",
      reportNodeInternalIp: "boolean",
      watchIngressWithoutClass: "boolean",
      ingressClassByName: "boolean",
      enableTopologyAwareRouting: "boolean",
      disableLeaderElection: "boolean",
      electionTTL: "string",
      allowSnippetAnnotations: "boolean",
      hostNetwork: "boolean",
      hostPort: {
        enabled: "boolean",
        ports: { http: "number|string", https: "number|string" }
      },
      networkPolicy: { enabled: "boolean" },
      electionID: "string",
      ingressClassResource: {
        name: "string",
        enabled: "boolean",
        default: "boolean",
        annotations: { "*": "string" },
        controllerValue: "string",
        aliases: ["any"],
        parameters: { "*": "any" }
      },
      ingressClass: "string",
      podLabels: { "*": "string" },
      podSecurityContext: podSecurityContextKeys,
      sysctls: { "*": "any" },
      containerSecurityContext: podSecurityContextKeys,
      publishService: { enabled: "boolean", pathOverride: "string" },
      scope: { enabled: "boolean", namespace: "string", namespaceSelector: "string" },
      configMapNamespace: "string",
      tcp: tcpKeys,
      udp: tcpKeys,
      maxmindLicenseKey: "string",
      extraArgs: { "*": "any" },
      extraEnvs: ["any"],
      kind: "string",
      annotations: { "*": "string" },
      labels: { "*": "string" },
      updateStrategy: { "*": "any" },
      progressDeadlineSeconds: "number",
      minReadySeconds: "number",
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      terminationGracePeriodSeconds: "number",
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      livenessProbe: livenessProbeKeys,
      readinessProbe: livenessProbeKeys,
      healthCheckPath: "string",
      healthCheckHost: "string",
      podAnnotations: { "*": "string" },
      replicaCount: "number",
      minAvailable: "number|string",
      unhealthyPodEvictionPolicy: "string",
      resources: resourcesKeys,
      resizePolicy: ["any"],
      autoscaling: {
        enabled: "boolean",
        annotations: { "*": "string" },
        minReplicas: "number",
        maxReplicas: "number",
        targetCPUUtilizationPercentage: "number",
        targetMemoryUtilizationPercentage: "number",
        behavior: { "*": "any" }
      },
      autoscalingTemplate: ["any"],
      keda: {
        apiVersion: "string",
        enabled: "boolean",
        minReplicas: "number",
        maxReplicas: "number",
        pollingInterval: "number",
        cooldownPeriod: "number",
        restoreToOriginalReplicaCount: "boolean",
        scaledObject: { annotations: { "*": "string" } },
        triggers: ["any"],
        behavior: { "*": "any" }
      },
      enableMimalloc: "boolean",
      customTemplate: { configMapName: "string", configMapKey: "string" },
      service: {
        enabled: "boolean",
        external: { enabled: "boolean", labels: { "*": "string" } },
        annotations: { "*": "string" },
        labels: { "*": "string" },
        type: "string",
        clusterIP: "string",
        clusterIPs: ["any"],
        externalIPs: ["any"],
        loadBalancerIP: "string",
        loadBalancerSourceRanges: ["any"],
        loadBalancerClass: "string",
        externalTrafficPolicy: "string",
        sessionAffinity: "string",
        trafficDistribution: "string",
        ipFamilyPolicy: "string",
        ipFamilies: ["any"],
        enableHttp: "boolean",
        enableHttps: "boolean",
        ports: { http: "number|string", https: "number|string" },
        targetPorts: { http: "number|string", https: "number|string" },
        appProtocol: "boolean",
        nodePorts: nodePortsKeys,
        internal: {
          enabled: "boolean",
          labels: { "*": "string" },
          annotations: { "*": "string" },
          type: "string",
          clusterIP: "string",
          clusterIPs: ["any"],
          externalIPs: ["any"],
          loadBalancerIP: "string",
          loadBalancerSourceRanges: ["any"],
          loadBalancerClass: "string",
          externalTrafficPolicy: "string",
          sessionAffinity: "string",
          trafficDistribution: "string",
          ipFamilyPolicy: "string",
          ipFamilies: ["any"],
          ports: { "*": "any" },
          targetPorts: { "*": "any" },
          appProtocol: "boolean",
          nodePorts: nodePortsKeys
        }
      },
      shareProcessNamespace: "boolean",
      extraContainers: ["any"],
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      extraInitContainers: ["any"],
      extraModules: ["any"],
      admissionWebhooks: {
        name: "string",
        annotations: { "*": "string" },
        enabled: "boolean",
        extraEnvs: ["any"],
        failurePolicy: "string",
        port: "number|string",
        certificate: "string",
        key: "string",
        namespaceSelector: { "*": "any" },
        objectSelector: { "*": "any" },
        labels: { "*": "string" },
        service: {
          annotations: { "*": "string" },
          externalIPs: ["any"],
          loadBalancerSourceRanges: ["any"],
          servicePort: "number|string",
          type: "string"
        },
        createSecretJob: createSecretJobKeys,
        patchWebhookJob: createSecretJobKeys,
        patch: {
          enabled: "boolean",
          image: {
            image: "string",
            tag: "string",
            digest: "string",
            pullPolicy: "string"
          },
          priorityClassName: "string",
          runtimeClassName: "string",
          podAnnotations: { "*": "string" },
          networkPolicy: { enabled: "boolean" },
          nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
          tolerations: ["any"],
          labels: { "*": "string" },
          securityContext: podSecurityContextKeys,
          rbac: { create: "boolean" },
          serviceAccount: serviceAccountKeys
        },
        certManager: {
          enabled: "boolean",
          rootCert: { duration: "string", revisionHistoryLimit: "number" },
          admissionCert: { duration: "string", revisionHistoryLimit: "number" }
        }
      },
      metrics: {
        port: "number|string",
        portName: "string",
        enabled: "boolean",
        service: {
          enabled: "boolean",
          annotations: { "*": "string" },
          labels: { "*": "string" },
          externalIPs: ["any"],
          loadBalancerSourceRanges: ["any"],
          servicePort: "number|string",
          type: "string"
        },
        serviceMonitor: {
          enabled: "boolean",
          additionalLabels: { "*": "string" },
          annotations: { "*": "string" },
          namespace: "string",
          namespaceSelector: { "*": "any" },
          scrapeInterval: "string",
          scrapeTimeout: "string",
          targetLabels: ["any"],
          relabelings: ["any"],
          metricRelabelings: ["any"],
          labelLimit: "number",
          labelNameLengthLimit: "number",
          labelValueLengthLimit: "number",
          sampleLimit: "number",
          targetLimit: "number"
        },
        prometheusRule: {
          enabled: "boolean",
          additionalLabels: { "*": "string" },
          annotations: { "*": "string" },
          rules: ["any"]
        }
      },
      lifecycle: { preStop: { exec: { command: ["any"] } } },
      priorityClassName: "string"
    },
    revisionHistoryLimit: "number",
    defaultBackend: {
      enabled: "boolean",
      name: "string",
      image: {
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
        image: "string",
        tag: "string",
        pullPolicy: "string"
      },
      extraArgs: { "*": "any" },
      serviceAccount: serviceAccountKeys,
      extraEnvs: ["any"],
      port: "number|string",
      livenessProbe: livenessProbe2Keys,
      readinessProbe: livenessProbe2Keys,
      updateStrategy: { "*": "any" },
      minReadySeconds: "number",
      tolerations: ["any"],
      affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
      topologySpreadConstraints: ["any"],
      podSecurityContext: podSecurityContextKeys,
      containerSecurityContext: podSecurityContextKeys,
      podLabels: { "*": "string" },
      nodeSelector: { "kubernetes.io/os": "string", "*": "string" },
      podAnnotations: { "*": "string" },
      replicaCount: "number",
      minAvailable: "number|string",
      unhealthyPodEvictionPolicy: "string",
      resources: resourcesKeys,
      extraVolumeMounts: ["any"],
      extraVolumes: ["any"],
      extraConfigMaps: ["any"],
      autoscaling: {
        annotations: { "*": "string" },
        enabled: "boolean",
        minReplicas: "number",
        maxReplicas: "number",
        targetCPUUtilizationPercentage: "number",
        targetMemoryUtilizationPercentage: "number"
      },
      networkPolicy: { enabled: "boolean" },
      service: {
        annotations: { "*": "string" },
        clusterIPs: ["any"],
        externalIPs: ["any"],
        loadBalancerSourceRanges: ["any"],
        servicePort: "number|string",
        type: "string"
      },
      priorityClassName: "string",
      runtimeClassName: "string",
      labels: { "*": "string" }
    },
    rbac: { create: "boolean", scope: "boolean" },
    serviceAccount: {
      create: "boolean",
      name: "string",
      automountServiceAccountToken: "boolean",
      annotations: { "*": "string" }
    },
    imagePullSecrets: ["any"],
    tcp: { "*": "any" },
    udp: { "*": "any" },
    portNamePrefix: "string",
    dhParam: "string"
  }
};

// apps/ingress-nginx/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The templates of the PodDisruptionBudget, of the webhook and of the ServiceMonitor read these keys; values.yaml has them commented out.",
  keys: {
    controller: {
      maxUnavailable: "number|string",
      admissionWebhooks: { timeoutSeconds: "number" },
      metrics: { serviceMonitor: { honorLabels: "boolean" } }
    }
  }
});

// apps/ingress-nginx/src/checks.ts
init_define_process_env();
var import_component2 = require("@hub/component");

// apps/ingress-nginx/src/default-certificate.ts
init_define_process_env();
var import_component = require("@hub/component");
var defaultCertificateName = "default-tls";
function defaultCertificate(scope, cluster, { defaultTls }) {
  if (!defaultTls.enabled) return;
  (0, import_component.manifest)(scope, {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { name: defaultCertificateName, namespace: "ingress-nginx" },
    spec: {
      secretName: defaultCertificateName,
      dnsNames: [cluster.domain, `*.${cluster.domain}`],
      issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: defaultTls.issuer },
      duration: `${defaultTls.durationDays * 24}h`,
      renewBefore: `${defaultTls.renewBeforeDays * 24}h`,
      privateKey: { rotationPolicy: "Always" },
      revisionHistoryLimit: 3
    }
  });
}

// apps/ingress-nginx/src/checks.ts
var namespace = "ingress-nginx";
var { certificate, deployment, targets } = (0, import_component2.checksIn)(namespace);
var checks = (cluster, { minReplicas, defaultTls }) => [
  deployment("ingress-nginx-controller", minReplicas, "HTTP gets into the cluster."),
  {
    kind: "field",
    object: { apiVersion: "v1", kind: "Service", namespace, name: "ingress-nginx-controller" },
    path: ["status", "loadBalancer", "ingress", "0"],
    proves: "The provider gave the load balancer an address."
  },
  {
    kind: "exists",
    object: { apiVersion: "networking.k8s.io/v1", kind: "IngressClass", name: "nginx" },
    proves: "Ingresses of the class nginx have a controller."
  },
  {
    kind: "refused",
    object: {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        name: "hubctl-must-be-refused",
        namespace,
        annotations: { "nginx.ingress.kubernetes.io/configuration-snippet": "return 204;" }
      },
      spec: {
        ingressClassName: "nginx",
        defaultBackend: { service: { name: "ingress-nginx-controller", port: { number: 80 } } }
      }
    },
    by: 'admission webhook "validate.nginx.ingress.kubernetes.io"',
    proves: "The webhook answers, and refuses configuration of nginx in an Ingress."
  },
  ...defaultTls.enabled ? [
    certificate(
      defaultCertificateName,
      `The certificate of ${cluster.domain} and its wildcard is issued, so that the DNS zone can be written.`
    )
  ] : [],
  ...targets(cluster, "Prometheus sees ingress-nginx.")
];

// apps/ingress-nginx/src/settings.ts
init_define_process_env();
var import_component4 = require("@hub/component");
var import_zod3 = require("zod");

// apps/ingress-nginx/src/content-security-policy.ts
init_define_process_env();
var import_zod2 = require("zod");

// apps/ingress-nginx/src/host-name.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var host = () => import_zod.z.union(
  [(0, import_component3.domain)(), import_zod.z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)],
  "must be a label below the cluster's domain, for example api, or a whole domain name"
);
var toHostName = (cluster, host2) => host2.includes(".") ? host2 : `${host2}.${cluster.domain}`;

// apps/ingress-nginx/src/content-security-policy.ts
var policy = () => import_zod2.z.string().regex(
  /^[^"$\\{}\r\n]*$/,
  `must be one line without ", $, \\ or braces, for example default-src 'self'`
);
var inlineScripts = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";
var contentSecurityPolicies = import_zod2.z.strictObject({
  default: policy().default("default-src 'self'; frame-ancestors 'self'").describe("Policy of responses that carry none of their own. Empty: none."),
  hosts: import_zod2.z.object({
    prometheus: policy().default(inlineScripts).describe("Prometheus."),
    alertmanager: policy().default(inlineScripts).describe("Alertmanager.")
  }).catchall(policy()).superRefine((policies, context) => {
    for (const name of Object.keys(policies)) {
      const { error } = host().safeParse(name);
      for (const { message } of error?.issues ?? [])
        context.addIssue({ code: "custom", path: [name], message });
    }
  }).prefault({}).describe("Other policies by host: a label below the cluster's domain, or a whole domain name.")
});
var policyVariable = "$edge_content_security_policy";
var contentSecurityPolicyMaps = (cluster, policies) => `map $host $edge_host_policy {
  default "${policies.default}";
${Object.entries(policies.hosts).sort(([a], [b]) => a < b ? -1 : 1).map(([host2, policy2]) => `  "${toHostName(cluster, host2)}" "${policy2}";
`).join("")}}
map $upstream_http_content_security_policy ${policyVariable} {
  default $upstream_http_content_security_policy;
  "" $edge_host_policy;
}
`;

// apps/ingress-nginx/src/settings.ts
var perSecond = () => import_zod3.z.int().min(1, "must be at least 1 request a second");
var burst = () => import_zod3.z.int().min(0, "must be 0 or more requests");
var days = () => import_zod3.z.int().min(1, "must be at least 1 day");
var settings = import_zod3.z.strictObject({
  minReplicas: import_zod3.z.int().min(1, "must be at least 1 replica").default(3).describe("Fewest replicas of the controller: one in each of three zones."),
  maxReplicas: import_zod3.z.int().min(1, "must be at least 1 replica").default(10).describe("Most replicas of the controller."),
  targetCpuPercent: (0, import_component4.percent)().min(1, "must be 1 to 100 percent").default(70).describe("Mean CPU use above which replicas are added, percent of what they request."),
  loadBalancer: import_zod3.z.strictObject({
    internal: import_zod3.z.boolean().default(false).describe("Whether only the cluster's own network reaches it."),
    sourceRanges: import_zod3.z.array((0, import_component4.cidr)()).default([]).describe("Client networks that may connect, in CIDR form. Empty: all of them.")
  }).prefault({}).describe("The provider's load balancer in front of the controller."),
  defaultTls: import_zod3.z.strictObject({
    enabled: import_zod3.z.boolean().default(true).describe(
      "Whether the cluster's domain and its wildcard have a certificate, for Ingresses that name none."
    ),
    issuer: import_zod3.z.enum(["letsencrypt-production", "letsencrypt-staging"]).default("letsencrypt-production").describe("ClusterIssuer that signs it."),
    durationDays: days().default(90).describe("Lifetime to ask for, days. Let's Encrypt gives 90 whatever is asked."),
    renewBeforeDays: days().default(30).describe("How long before it expires it is renewed, days.")
  }).refine(({ durationDays, renewBeforeDays }) => renewBeforeDays < durationDays, {
    path: ["renewBeforeDays"],
    error: "must be less than durationDays"
  }).prefault({}).describe("The controller's default certificate."),
  requestBodyLimitMiB: import_zod3.z.int().min(1, "must be at least 1 MiB").default(20).describe("Largest request body, MiB. Larger ones get 413."),
  waf: import_zod3.z.strictObject({
    mode: import_zod3.z.enum(["On", "DetectionOnly", "Off"]).default("On").describe(
      "On blocks what the OWASP Core Rule Set finds, DetectionOnly logs it, Off does not look."
    ),
    nonFileBodyLimitKiB: import_zod3.z.int().min(1, "must be at least 1 KiB").default(1024).describe(
      "Largest request body without its files, KiB: what a prompt may have. Larger ones are refused."
    ),
    allowedMethods: import_zod3.z.array(import_zod3.z.string().regex(/^[A-Z]+$/, "must be an HTTP method in upper case")).min(1, "must name at least one method").default(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]).describe("HTTP methods that pass. The rule set's own default has no PUT, PATCH and DELETE.")
  }).prefault({}).describe("The web application firewall: ModSecurity with the OWASP Core Rule Set."),
  rateLimits: import_zod3.z.strictObject({
    globalPerSecond: perSecond().default(100).describe("Requests a second, of one client at one replica."),
    globalBurst: burst().default(200).describe("Requests that one client may be ahead of it."),
    apiPerSecond: perSecond().default(50).describe("Requests a second to the API, of one client at one replica."),
    apiBurst: burst().default(100).describe("Requests to the API that one client may be ahead of it."),
    apiHosts: import_zod3.z.array(host()).default(["api"]).describe("Hosts of the API: labels below the cluster's domain, or whole domain names.")
  }).refine(({ globalPerSecond, apiPerSecond }) => apiPerSecond <= globalPerSecond, {
    path: ["apiPerSecond"],
    error: "must be at most globalPerSecond, which holds for the API too"
  }).prefault({}).describe("Limits for each client address. What is above them gets 429."),
  hsts: import_zod3.z.strictObject({
    maxAgeSeconds: import_zod3.z.int().min(0, "must be 0 or more seconds").default(31536e3).describe("How long browsers keep to HTTPS, seconds. Default: a year."),
    includeSubdomains: import_zod3.z.boolean().default(true).describe("Whether the names below a host keep to it too."),
    preload: import_zod3.z.boolean().default(false).describe(
      "Whether browsers may ship the domain in their preload lists. It takes months to get out of them."
    )
  }).prefault({}).describe("HTTP Strict Transport Security."),
  contentSecurityPolicy: contentSecurityPolicies.prefault({}).describe("Content-Security-Policy header. An application that sends its own keeps it.")
}).refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
  path: ["minReplicas"],
  error: "must be at most maxReplicas"
}).refine(({ requestBodyLimitMiB, waf: waf2 }) => waf2.nonFileBodyLimitKiB <= requestBodyLimitMiB * 1024, {
  path: ["waf", "nonFileBodyLimitKiB"],
  error: "must be at most requestBodyLimitMiB"
});

// apps/ingress-nginx/src/values.ts
init_define_process_env();

// apps/ingress-nginx/src/access-log.ts
init_define_process_env();
var numbers = {
  status: "$status",
  bytes_sent: "$bytes_sent",
  request_length: "$request_length",
  request_time: "$request_time"
};
var strings = {
  time: "$time_iso8601",
  request_id: "$req_id",
  remote_addr: "$remote_addr",
  method: "$request_method",
  host: "$host",
  path: "$uri",
  protocol: "$server_protocol",
  user_agent: "$http_user_agent",
  namespace: "$namespace",
  ingress: "$ingress_name",
  service: "$service_name",
  upstream: "$proxy_upstream_name",
  upstream_status: "$upstream_status",
  upstream_response_time: "$upstream_response_time"
};
var fields = [
  ...Object.entries(strings).map(([name, variable]) => `"${name}":"${variable}"`),
  ...Object.entries(numbers).map(([name, variable]) => `"${name}":${variable}`)
];
var accessLog = {
  "log-format-escape-json": "true",
  "log-format-upstream": `{${fields.join(",")}}`
};

// apps/ingress-nginx/src/load-balancer.ts
init_define_process_env();
function loadBalancerAnnotations({ provider }, internal) {
  switch (provider) {
    case "aws":
      return {
        "service.beta.kubernetes.io/aws-load-balancer-type": "external",
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type": "ip",
        "service.beta.kubernetes.io/aws-load-balancer-scheme": internal ? "internal" : "internet-facing",
        "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
        // Without it rate limits and firewall see the load balancer as the one client.
        "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes": "preserve_client_ip.enabled=true"
      };
    case "gcp":
      if (internal) return { "networking.gke.io/load-balancer-type": "Internal" };
      return {
        // Heard only when the load balancer is made.
        "cloud.google.com/l4-rbs": "enabled",
        "networking.gke.io/weighted-load-balancing": "pods-per-node"
      };
    case "azure":
      return {
        // A probe of / gets 404 wherever the traffic policy is overridden to Cluster: https://github.com/Azure/AKS/issues/2903
        "service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path": "/healthz",
        ...internal ? { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } : {}
      };
  }
}

// apps/ingress-nginx/src/rate-limits.ts
init_define_process_env();
var zoneSize = "20m";
var rateLimitZones = (cluster, limits) => `limit_req_zone $binary_remote_addr zone=edge_global:${zoneSize} rate=${limits.globalPerSecond}r/s;
map $host $edge_api_client {
  default "";
${limits.apiHosts.map((host2) => `  "${toHostName(cluster, host2)}" $binary_remote_addr;
`).join("")}}
limit_req_zone $edge_api_client zone=edge_api:${zoneSize} rate=${limits.apiPerSecond}r/s;
`;
var rateLimits = (limits) => `limit_req zone=edge_global burst=${limits.globalBurst} nodelay;
limit_req zone=edge_api burst=${limits.apiBurst} nodelay;
`;

// apps/ingress-nginx/src/tls.ts
init_define_process_env();
var ciphers = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305"
];
var tls = (hsts) => ({
  "ssl-protocols": "TLSv1.2 TLSv1.3",
  "ssl-ciphers": ciphers.join(":"),
  "use-http2": "true",
  hsts: "true",
  "hsts-max-age": String(hsts.maxAgeSeconds),
  "hsts-include-subdomains": String(hsts.includeSubdomains),
  "hsts-preload": String(hsts.preload)
});

// apps/ingress-nginx/src/waf.ts
init_define_process_env();
function waf({ waf: waf2, requestBodyLimitMiB }) {
  if (waf2.mode === "Off") return { "enable-modsecurity": "false" };
  return {
    "enable-modsecurity": "true",
    "enable-owasp-modsecurity-crs": "true",
    "modsecurity-snippet": `Include /etc/nginx/modsecurity/modsecurity.conf
SecRuleEngine ${waf2.mode}
SecRequestBodyAccess On
SecRequestBodyLimit ${requestBodyLimitMiB * 1024 ** 2}
SecRequestBodyNoFilesLimit ${waf2.nonFileBodyLimitKiB * 1024}
SecAuditEngine RelevantOnly
SecAuditLogType Serial
SecAuditLog /dev/stdout
SecAuditLogFormat JSON
SecAction "id:1000,phase:1,pass,nolog,ctl:ruleRemoveById=911100"
SecRule REQUEST_METHOD "!@rx ^(?:${waf2.allowedMethods.join("|")})$" "id:1001,phase:1,deny,status:405,log"
`
  };
}

// apps/ingress-nginx/src/values.ts
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: {
    matchLabels: {
      "app.kubernetes.io/instance": "ingress-nginx",
      "app.kubernetes.io/component": "controller"
    }
  }
});
var values = (cluster, settings2) => ({
  controller: {
    autoscaling: {
      enabled: true,
      minReplicas: settings2.minReplicas,
      maxReplicas: settings2.maxReplicas,
      targetCPUUtilizationPercentage: settings2.targetCpuPercent,
      // nginx gives no memory back, so by memory it would never scale in.
      targetMemoryUtilizationPercentage: null,
      behavior: { scaleDown: { stabilizationWindowSeconds: 300 } }
    },
    resources: { requests: { cpu: "250m", memory: "512Mi" }, limits: { cpu: "1000m", memory: "1Gi" } },
    maxUnavailable: 1,
    topologySpreadConstraints: [spread("topology.kubernetes.io/zone"), spread("kubernetes.io/hostname")],
    ingressClassResource: { name: "nginx", default: true },
    service: {
      type: "LoadBalancer",
      // Keeps the client's address, by which rate limits and firewall tell clients apart.
      externalTrafficPolicy: "Local",
      annotations: loadBalancerAnnotations(cluster, settings2.loadBalancer.internal),
      loadBalancerSourceRanges: settings2.loadBalancer.sourceRanges
    },
    allowSnippetAnnotations: false,
    enableAnnotationValidations: true,
    config: {
      "annotations-risk-level": "High",
      "allow-cross-namespace-resources": "false",
      ...tls(settings2.hsts),
      ...waf(settings2),
      ...accessLog,
      "proxy-body-size": `${settings2.requestBodyLimitMiB}m`,
      "hide-headers": "X-Powered-By",
      "limit-req-status-code": "429",
      "limit-conn-status-code": "429",
      // The longest domain name has 253 characters; the default holds some 45.
      "map-hash-bucket-size": "512",
      "http-snippet": `${rateLimitZones(cluster, settings2.rateLimits)}${contentSecurityPolicyMaps(cluster, settings2.contentSecurityPolicy)}`,
      "server-snippet": rateLimits(settings2.rateLimits)
    },
    addHeaders: {
      "X-Frame-Options": "SAMEORIGIN",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Content-Security-Policy": policyVariable
    },
    ...settings2.defaultTls.enabled ? { extraArgs: { "default-ssl-certificate": `ingress-nginx/${defaultCertificateName}` } } : {},
    metrics: {
      enabled: true,
      serviceMonitor: {
        // The ServiceMonitor kind is there only where its CRDs are.
        enabled: cluster.runs("prometheus-operator-crds"),
        // A metric's `namespace` is the Ingress's, not the controller's.
        honorLabels: true
      }
    },
    admissionWebhooks: {
      enabled: true,
      failurePolicy: "Fail",
      timeoutSeconds: 10,
      // Else hook Jobs make the certificate, and every Ingress is refused until the last of them is done.
      certManager: { enabled: true }
    }
  }
});

// apps/ingress-nginx/src/index.ts
var index_default = (0, import_component5.defineComponent)({
  name: "ingress-nginx",
  description: "The way in for HTTP: TLS, web application firewall, rate limits and security headers.",
  namespace: { name: "ingress-nginx", podSecurity: "restricted" },
  // cert-manager signs the certificate of the admission webhook, and the default one.
  dependsOn: ["namespaces", "cert-manager"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  manifests: defaultCertificate,
  checks,
  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "networking.k8s.io", kind: "IngressClass" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" }
    ]
  }
});
