// A frozen release of envoy-gateway. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/envoy-gateway/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component11 = require("@hub/component");

// apps/envoy-gateway/src/backend-traffic.ts
init_define_process_env();
var import_component = require("@hub/component");

// apps/envoy-gateway/src/names.ts
init_define_process_env();
var namespace = "envoy-gateway-system";
var gatewayName = "edge";
var listeners = { http: "http", https: "https" };
var gatewayApi = "gateway.networking.k8s.io";
var envoyApi = "gateway.envoyproxy.io";
var targetRefs = (sectionName) => [
  { group: gatewayApi, kind: "Gateway", name: gatewayName, ...sectionName && { sectionName } }
];

// apps/envoy-gateway/src/backend-traffic.ts
function backendTraffic(scope, cluster, { rateLimits }) {
  const { globalPerSecond, apiPerSecond, apiHosts } = rateLimits;
  (0, import_component.manifest)(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "BackendTrafficPolicy",
    metadata: { name: gatewayName, namespace },
    spec: {
      targetRefs: targetRefs(),
      rateLimit: {
        global: {
          rules: [
            limit(globalPerSecond),
            ...apiHosts.length > 0 ? [
              limit(
                apiPerSecond,
                apiHosts.map((host2) => (0, import_component.toHostName)(cluster, host2))
              )
            ] : []
          ]
        }
      },
      // Else Envoy cuts every answer after 15 seconds, those of language models too. Silence ends them, not length.
      timeout: { http: { requestTimeout: "0s" } }
    }
  });
}
var limit = (requests, hosts) => ({
  clientSelectors: [
    {
      sourceCIDR: { type: "Distinct", value: "0.0.0.0/0" },
      ...hosts && {
        headers: [{ type: "RegularExpression", name: ":authority", value: authority(hosts) }]
      }
    }
  ],
  limit: { requests, unit: "Second" },
  // Else each route would count for itself.
  shared: true
});
var authority = (hosts) => `(?i)(${hosts.map((host2) => host2.replaceAll(".", "\\.")).join("|")})(:[0-9]+)?`;

// apps/envoy-gateway/src/certificates.ts
init_define_process_env();
var import_component2 = require("@hub/component");
var domainSecret = "domain-tls";
var hostSecret = (host2) => `${host2}-tls`;
function certificates(scope, cluster, { hosts, defaultTls }) {
  certificate2(domainSecret, [cluster.domain, `*.${cluster.domain}`]);
  for (const host2 of hosts) certificate2(hostSecret(host2), [host2]);
  function certificate2(name, dnsNames) {
    (0, import_component2.manifest)(scope, {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name, namespace },
      spec: {
        secretName: name,
        dnsNames,
        issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: defaultTls.issuer },
        duration: `${defaultTls.durationDays * 24}h`,
        renewBefore: `${defaultTls.renewBeforeDays * 24}h`,
        privateKey: { rotationPolicy: "Always" },
        revisionHistoryLimit: 3
      }
    });
  }
}

// apps/envoy-gateway/src/chart.ts
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

// apps/envoy-gateway/src/chart.gen.ts
init_define_process_env();
var envoyGatewayKeys = { image: "string", pullPolicy: "string", pullSecrets: ["any"] };
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
  httpGet: { path: "string", port: "number|string" },
  periodSeconds: "number",
  successThreshold: "number",
  timeoutSeconds: "number"
};
var chart = {
  repository: "docker.io/envoyproxy",
  name: "gateway-helm",
  version: "v1.9.0",
  appVersion: "v1.9.0",
  crds: [],
  images: [],
  keys: {
    global: {
      imageRegistry: "string",
      imagePullSecrets: ["any"],
      images: {
        envoyGateway: envoyGatewayKeys,
        ratelimit: envoyGatewayKeys,
        envoyProxy: envoyGatewayKeys
      }
    },
    crds: { enabled: "boolean", "*": "any" },
    commonLabels: { "*": "string" },
    podDisruptionBudget: { minAvailable: "number|string" },
    deployment: {
      annotations: { "*": "string" },
      envoyGateway: {
        image: { repository: "string", tag: "string" },
        imagePullPolicy: "string",
        imagePullSecrets: ["any"],
        extraEnv: ["any"],
        resources: resourcesKeys,
        securityContext: securityContextKeys,
        strategy: { "*": "any" },
        wasmCacheVolume: { "*": "any" },
        startupProbe: {
          httpGet: { path: "string", port: "number|string" },
          failureThreshold: "number",
          periodSeconds: "number",
          successThreshold: "number",
          timeoutSeconds: "number"
        },
        livenessProbe: livenessProbeKeys,
        readinessProbe: livenessProbeKeys
      },
      ports: ["any"],
      priorityClassName: "any|null",
      replicas: "number",
      pod: {
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        annotations: {
          "prometheus.io/scrape": "string",
          "prometheus.io/port": "string",
          "*": "string"
        },
        labels: { "*": "string" },
        topologySpreadConstraints: ["any"],
        tolerations: ["any"],
        nodeSelector: { "*": "string" },
        extraVolumeMounts: ["any"],
        extraVolumes: ["any"],
        securityContext: securityContextKeys
      }
    },
    service: {
      trafficDistribution: "string",
      annotations: { "*": "string" },
      type: "string"
    },
    hpa: {
      enabled: "boolean",
      minReplicas: "number",
      maxReplicas: "number",
      metrics: ["any"],
      behavior: { "*": "any" }
    },
    config: {
      envoyGateway: {
        gateway: { controllerName: "string" },
        provider: { type: "string" },
        logging: { level: { default: "string" } },
        extensionApis: { "*": "any" }
      }
    },
    createNamespace: "boolean",
    namespaceOverride: "string",
    kubernetesClusterDomain: "string",
    certgen: {
      job: {
        annotations: { "*": "string" },
        args: ["any"],
        pod: {
          annotations: { "*": "string" },
          labels: { "*": "string" },
          securityContext: securityContextKeys
        },
        resources: resourcesKeys,
        affinity: { nodeAffinity: "any", podAffinity: "any", podAntiAffinity: "any" },
        tolerations: ["any"],
        nodeSelector: { "*": "string" },
        ttlSecondsAfterFinished: "number",
        securityContext: securityContextKeys
      },
      rbac: { annotations: { "*": "string" }, labels: { "*": "string" } }
    },
    topologyInjector: { enabled: "boolean", annotations: { "*": "string" } }
  }
};

// apps/envoy-gateway/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The template prints config.envoyGateway as it is, over defaults of its own; values.yaml has only some of its keys.",
  keys: {
    config: {
      envoyGateway: {
        provider: {
          kubernetes: {
            rateLimitDeployment: {
              replicas: "number",
              container: { env: ["any"], resources: { "*": "any" } },
              pod: { topologySpreadConstraints: ["any"] }
            }
          }
        },
        rateLimit: {
          backend: { type: "string", redis: { url: "string" } },
          failClosed: "boolean"
        }
      }
    }
  }
});

// apps/envoy-gateway/src/checks.ts
init_define_process_env();
var import_component4 = require("@hub/component");

// apps/envoy-gateway/src/gateway.ts
init_define_process_env();
var import_component3 = require("@hub/component");
var gatewayClassName = "envoy";
function gateway(scope, cluster, { hosts }) {
  for (const [index, host2] of hosts.entries()) {
    if (host2 !== cluster.domain && host2.split(".").slice(1).join(".") !== cluster.domain) continue;
    throw new import_component3.SettingError(
      ["hosts", String(index)],
      `${host2} has the certificate of ${cluster.domain} and its wildcard.`,
      "Leave it out: a route of the Gateway may name it as it is."
    );
  }
  (0, import_component3.manifest)(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "GatewayClass",
    metadata: { name: gatewayClassName },
    spec: { controllerName: `${envoyApi}/gatewayclass-controller` }
  });
  (0, import_component3.manifest)(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "Gateway",
    metadata: { name: gatewayName, namespace },
    spec: {
      gatewayClassName,
      infrastructure: { parametersRef: { group: envoyApi, kind: "EnvoyProxy", name: gatewayName } },
      listeners: [
        {
          name: listeners.http,
          port: 80,
          protocol: "HTTP",
          // The redirect alone: a route that names no listener would else be served in plain text as well.
          allowedRoutes: { namespaces: { from: "Same" } }
        },
        // Every name that no other listener has: those of the domain, and any that HTTP-01 has yet to prove.
        httpsListener(listeners.https, domainSecret),
        ...hosts.map((host2) => ({ ...httpsListener(host2, hostSecret(host2)), hostname: host2 }))
      ]
    }
  });
  (0, import_component3.manifest)(scope, {
    apiVersion: `${gatewayApi}/v1`,
    kind: "HTTPRoute",
    metadata: { name: "redirect-to-https", namespace },
    spec: {
      parentRefs: [{ name: gatewayName, sectionName: listeners.http }],
      rules: [
        {
          // 308: a POST stays one.
          filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 308 } }]
        }
      ]
    }
  });
}
var httpsListener = (name, secret) => ({
  name,
  port: 443,
  protocol: "HTTPS",
  tls: { mode: "Terminate", certificateRefs: [{ name: secret }] },
  allowedRoutes: { namespaces: { from: "All" } }
});

// apps/envoy-gateway/src/redis.ts
init_define_process_env();
var secretName = "envoy-gateway-redis";
var secrets = (_cluster, { rateLimits }) => rateLimits.redis.password ? [{ name: secretName, data: { password: { key: secretName, property: "password" } } }] : [];
var redisEnv = ({ password, tls }) => [
  ...password ? [{ name: "REDIS_AUTH", valueFrom: { secretKeyRef: { name: secretName, key: "password" } } }] : [],
  // Not `redis.tls` of the configuration: without a client certificate it mounts a volume that is not there.
  ...tls ? [{ name: "REDIS_TLS", value: "true" }] : []
];

// apps/envoy-gateway/src/checks.ts
var { certificate, deployment, targets } = (0, import_component4.checksIn)(namespace);
var gateway2 = { apiVersion: `${gatewayApi}/v1`, kind: "Gateway", namespace, name: gatewayName };
var checks = (cluster, settings2) => [
  deployment("envoy-gateway", 2, "Routes take effect."),
  deployment("envoy-ratelimit", 2, "Requests are counted, for all proxies together."),
  deployment(gatewayName, settings2.minReplicas, "HTTP gets into the cluster."),
  {
    kind: "object-condition",
    object: { apiVersion: `${gatewayApi}/v1`, kind: "GatewayClass", name: gatewayClassName },
    condition: "Accepted",
    proves: "Gateways of the class envoy have a controller."
  },
  {
    kind: "object-condition",
    object: gateway2,
    condition: "Programmed",
    proves: "The proxies have the Gateway's listeners."
  },
  {
    kind: "field",
    object: gateway2,
    path: ["status", "addresses", "0", "value"],
    proves: "The provider gave the load balancer an address."
  },
  ...policies(settings2).map(
    ([kind, name, proves]) => ({
      kind: "field",
      object: { apiVersion: `${envoyApi}/v1alpha1`, kind, namespace, name },
      path: ["status", "ancestors", "0", "conditions", "0", "status"],
      equals: "True",
      proves
    })
  ),
  ...secrets(cluster, settings2).map(
    ({ name }) => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has what ${name} is made of.`
    })
  ),
  certificate(
    domainSecret,
    `The certificate of ${cluster.domain} and its wildcard is issued, so that the DNS zone can be written.`
  ),
  ...settings2.hosts.map((host2) => certificate(hostSecret(host2), `The certificate of ${host2} is issued.`)),
  ...targets(cluster, "Prometheus sees controller, proxies and rate limit service.")
];
var policies = ({ waf }) => [
  ["ClientTrafficPolicy", gatewayName, "TLS and the security headers hold."],
  ["BackendTrafficPolicy", gatewayName, "The rate limits hold."],
  ...waf.mode === "Off" ? [] : [["EnvoyExtensionPolicy", gatewayName, "The firewall looks."]]
];

// apps/envoy-gateway/src/client-traffic.ts
init_define_process_env();
var import_component5 = require("@hub/component");
var ciphers = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305"
];
function clientTraffic(scope, settings2) {
  const timeout = { http: { streamIdleTimeout: `${settings2.streamIdleSeconds}s` } };
  clientTrafficPolicy(gatewayName, {
    targetRefs: targetRefs(),
    tls: { minVersion: "1.2", ciphers, alpnProtocols: ["h2", "http/1.1"] },
    headers: { lateResponseHeaders: responseHeaders(settings2) },
    ...settings2.trustedProxies.length > 0 && {
      clientIPDetection: { xForwardedFor: { trustedCIDRs: settings2.trustedProxies } }
    },
    timeout
  });
  clientTrafficPolicy(`${gatewayName}-${listeners.http}`, {
    targetRefs: targetRefs(listeners.http),
    timeout
  });
  function clientTrafficPolicy(name, spec) {
    (0, import_component5.manifest)(scope, {
      apiVersion: `${envoyApi}/v1alpha1`,
      kind: "ClientTrafficPolicy",
      metadata: { name, namespace },
      spec
    });
  }
}
var responseHeaders = ({ hsts, contentSecurityPolicy }) => ({
  set: [
    { name: "Strict-Transport-Security", value: hstsValue(hsts) },
    { name: "X-Frame-Options", value: "SAMEORIGIN" },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" }
  ],
  // An application that sends its own keeps it.
  ...contentSecurityPolicy !== "" && {
    addIfAbsent: [{ name: "Content-Security-Policy", value: contentSecurityPolicy }]
  },
  remove: ["X-Powered-By"]
});
var hstsValue = ({ maxAgeSeconds, includeSubdomains, preload }) => [`max-age=${maxAgeSeconds}`, includeSubdomains && "includeSubDomains", preload && "preload"].filter(Boolean).join("; ");

// apps/envoy-gateway/src/envoy-proxy.ts
init_define_process_env();
var import_component7 = require("@hub/component");

// apps/envoy-gateway/src/access-log.ts
init_define_process_env();
var fields = {
  time: "%START_TIME%",
  request_id: "%REQ(X-REQUEST-ID)%",
  remote_addr: "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
  method: "%REQ(:METHOD)%",
  host: "%REQ(:AUTHORITY)%",
  // Without the query: queries carry tokens and prompts.
  path: "%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%",
  protocol: "%PROTOCOL%",
  tls_version: "%DOWNSTREAM_TLS_VERSION%",
  user_agent: "%REQ(USER-AGENT)%",
  status: "%RESPONSE_CODE%",
  // Why Envoy answered itself, for example RL for the rate limit.
  response_flags: "%RESPONSE_FLAGS%",
  response_code_details: "%RESPONSE_CODE_DETAILS%",
  bytes_sent: "%BYTES_SENT%",
  bytes_received: "%BYTES_RECEIVED%",
  duration_ms: "%DURATION%",
  route: "%ROUTE_NAME%",
  upstream: "%UPSTREAM_CLUSTER%",
  upstream_host: "%UPSTREAM_HOST%",
  upstream_response_time_ms: "%RESPONSE_DURATION%"
};
var accessLog = {
  settings: [
    {
      format: { type: "JSON", json: fields },
      sinks: [{ type: "File", file: { path: "/dev/stdout" } }]
    }
  ]
};

// apps/envoy-gateway/src/waf.ts
init_define_process_env();
var import_component6 = require("@hub/component");
var moduleName = "composer";
var folder = "/etc/envoy/dynamic-modules";
function wafModule({ name, kubernetesVersion }, { mode, image }) {
  if (mode === "Off") return { pod: {}, container: {}, spec: {} };
  if (Number(kubernetesVersion.split(".")[1]) < 35) {
    throw new import_component6.SettingError(
      ["waf", "mode"],
      `waf.mode is ${mode}, but ${name} runs Kubernetes ${kubernetesVersion}, and a pod can mount an image from 1.35 on.`,
      "Say Off, or keep what needs a firewall on ingress-nginx until the cluster is upgraded."
    );
  }
  return {
    pod: {
      volumes: [{ name: moduleName, image: { reference: image, pullPolicy: "IfNotPresent" } }]
    },
    container: {
      // The module is written in Go, whose check of pointers Envoy's memory does not pass.
      env: [{ name: "GODEBUG", value: "cgocheck=0" }],
      volumeMounts: [{ name: moduleName, mountPath: folder, readOnly: true }]
    },
    spec: {
      dynamicModules: [
        {
          name: moduleName,
          source: { type: "Local", local: { path: `${folder}/libcomposer.so` } },
          // The runtime of Go cannot be unloaded.
          doNotClose: true
        }
      ]
    }
  };
}
function wafPolicy(scope, { mode }) {
  if (mode === "Off") return;
  (0, import_component6.manifest)(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "EnvoyExtensionPolicy",
    metadata: { name: gatewayName, namespace },
    spec: {
      targetRefs: targetRefs(),
      dynamicModule: [
        {
          name: moduleName,
          filterName: "coraza-waf",
          config: {
            directives: [
              "Include @coraza.conf",
              `SecRuleEngine ${mode}`,
              // Answers in pieces would be held back until they are whole.
              "SecResponseBodyAccess Off",
              "Include @crs-setup.conf",
              "Include @owasp_crs/*.conf"
            ]
          }
        }
      ]
    }
  });
}

// apps/envoy-gateway/src/envoy-proxy.ts
function envoyProxy(scope, cluster, settings2) {
  const { pod, container, spec } = wafModule(cluster, settings2.waf);
  (0, import_component7.manifest)(scope, {
    apiVersion: `${envoyApi}/v1alpha1`,
    kind: "EnvoyProxy",
    metadata: { name: gatewayName, namespace },
    spec: {
      provider: {
        type: "Kubernetes",
        kubernetes: {
          envoyDeployment: {
            name: gatewayName,
            pod: {
              topologySpreadConstraints: [
                spread("topology.kubernetes.io/zone"),
                spread("kubernetes.io/hostname")
              ],
              ...pod
            },
            container: {
              resources: {
                requests: { cpu: "250m", memory: "512Mi" },
                limits: { cpu: "1000m", memory: "1Gi" }
              },
              ...container
            },
            patch: {
              type: "StrategicMerge",
              value: { spec: { template: { spec: { containers: [shutdownManager] } } } }
            }
          },
          envoyHpa: {
            name: gatewayName,
            minReplicas: settings2.minReplicas,
            maxReplicas: settings2.maxReplicas,
            // Not by memory, which Envoy does not give back.
            metrics: [
              {
                type: "Resource",
                resource: {
                  name: "cpu",
                  target: { type: "Utilization", averageUtilization: settings2.targetCpuPercent }
                }
              }
            ],
            behavior: { scaleDown: { stabilizationWindowSeconds: 300 } }
          },
          envoyPDB: { name: gatewayName, maxUnavailable: 1 },
          envoyService: {
            name: gatewayName,
            type: "LoadBalancer",
            // Keeps the client's address, by which the rate limits tell clients apart.
            externalTrafficPolicy: "Local",
            annotations: (0, import_component7.loadBalancerAnnotations)(cluster, settings2.loadBalancer.internal),
            ...settings2.loadBalancer.sourceRanges.length > 0 && {
              loadBalancerSourceRanges: settings2.loadBalancer.sourceRanges
            }
          }
        }
      },
      telemetry: { accessLog },
      // An answer in pieces may go on as long while a proxy leaves.
      shutdown: { drainTimeout: "300s", minDrainDuration: "10s" },
      ...spec
    }
  });
}
var shutdownManager = {
  name: "shutdown-manager",
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } }
};
var spread = (topologyKey) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: { "gateway.envoyproxy.io/owning-gateway-name": gatewayName } }
});

// apps/envoy-gateway/src/pod-monitors.ts
init_define_process_env();
var import_component8 = require("@hub/component");
function podMonitors(scope, cluster) {
  if (!cluster.runs("prometheus-operator-crds")) return;
  podMonitor("envoy-gateway", { "control-plane": "envoy-gateway" }, "/metrics");
  podMonitor("envoy-proxy", { "app.kubernetes.io/name": "envoy" }, "/stats/prometheus");
  podMonitor("envoy-ratelimit", { "app.kubernetes.io/name": "envoy-ratelimit" }, "/metrics");
  function podMonitor(name, matchLabels, path) {
    (0, import_component8.manifest)(scope, {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PodMonitor",
      metadata: { name, namespace },
      spec: { selector: { matchLabels }, podMetricsEndpoints: [{ port: "metrics", path }] }
    });
  }
}

// apps/envoy-gateway/src/settings.ts
init_define_process_env();
var import_component9 = require("@hub/component");
var import_zod = require("zod");
var replicas = () => import_zod.z.int().min(1, "must be at least 1 replica");
var perSecond = () => import_zod.z.int().min(1, "must be at least 1 request a second");
var days = () => import_zod.z.int().min(1, "must be at least 1 day");
var settings = import_zod.z.strictObject({
  minReplicas: replicas().default(3).describe("Fewest proxies: one in each of three zones."),
  maxReplicas: replicas().default(10).describe("Most proxies."),
  targetCpuPercent: (0, import_component9.percent)().min(1, "must be 1 to 100 percent").default(70).describe("Mean CPU use above which proxies are added, percent of what they request."),
  loadBalancer: (0, import_component9.loadBalancerSettings)("the proxies"),
  trustedProxies: import_zod.z.array((0, import_component9.cidr)()).default([]).describe(
    "Networks of what stands in front, such as a CDN, whose X-Forwarded-For says who the client is. Empty: nothing does."
  ),
  defaultTls: import_zod.z.strictObject({
    issuer: import_zod.z.enum(["letsencrypt-production", "letsencrypt-staging"]).default("letsencrypt-production").describe("ClusterIssuer that signs the certificates."),
    durationDays: days().default(90).describe("Lifetime to ask for, days. Let's Encrypt gives 90 whatever is asked."),
    renewBeforeDays: days().default(30).describe("How long before they expire they are renewed, days.")
  }).refine(({ durationDays, renewBeforeDays }) => renewBeforeDays < durationDays, {
    path: ["renewBeforeDays"],
    error: "must be less than durationDays"
  }).prefault({}).describe(
    "The certificates of the Gateway: the cluster's domain with its wildcard, and each of hosts."
  ),
  hosts: import_zod.z.array((0, import_component9.domain)()).max(62, "must be at most 62 hosts: a Gateway has 64 listeners").refine((hosts) => new Set(hosts).size === hosts.length, { error: "must not name a host twice" }).default([]).describe("Further hosts with a certificate of their own, which the wildcard does not cover."),
  streamIdleSeconds: import_zod.z.int().min(1, "must be at least 1 second").max(86400, "must be at most 86400 seconds, a day").default(300).describe("Longest silence within a request, seconds: what a slow language model may think."),
  rateLimits: import_zod.z.strictObject({
    globalPerSecond: perSecond().default(100).describe("Requests a second, of one client at all proxies."),
    apiPerSecond: perSecond().default(50).describe("Requests a second to the API, of one client at all proxies."),
    apiHosts: import_zod.z.array((0, import_component9.host)()).default(["api"]).describe("Hosts of the API: labels below the cluster's domain, or whole domain names."),
    failClosed: import_zod.z.boolean().default(false).describe(
      "Whether requests get 500 while nobody can count them. False: they pass, and no limit holds."
    ),
    redis: import_zod.z.strictObject({
      address: import_zod.z.string().regex(
        /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?:\d{1,5}$/,
        "must be host:port, for example redis.databases.svc.cluster.local:6379"
      ).default("redis.databases.svc.cluster.local:6379").describe("Redis that keeps the counts, host:port."),
      password: import_zod.z.boolean().default(true).describe(
        "Whether it asks for a password, which is the entry envoy-gateway-redis of the secret store, property password."
      ),
      tls: import_zod.z.boolean().default(false).describe("Whether it is reached by TLS, by a certificate that is publicly trusted.")
    }).prefault({}).describe("Where all proxies count together.")
  }).refine(({ globalPerSecond, apiPerSecond }) => apiPerSecond <= globalPerSecond, {
    path: ["apiPerSecond"],
    error: "must be at most globalPerSecond, which holds for the API too"
  }).prefault({}).describe("Limits for each client address. What is above them gets 429."),
  hsts: import_zod.z.strictObject({
    maxAgeSeconds: import_zod.z.int().min(0, "must be 0 or more seconds").default(31536e3).describe("How long browsers keep to HTTPS, seconds. Default: a year."),
    includeSubdomains: import_zod.z.boolean().default(true).describe("Whether the names below a host keep to it too."),
    preload: import_zod.z.boolean().default(false).describe(
      "Whether browsers may ship the domain in their preload lists. It takes months to get out of them."
    )
  }).prefault({}).describe("HTTP Strict Transport Security."),
  contentSecurityPolicy: import_zod.z.string().regex(/^[^\r\n]*$/, "must be one line, for example default-src 'self'").default("default-src 'self'; frame-ancestors 'self'").describe("Content-Security-Policy of answers that carry none of their own. Empty: none."),
  waf: import_zod.z.strictObject({
    mode: import_zod.z.enum(["Off", "DetectionOnly", "On"]).default("Off").describe(
      "On blocks what the OWASP Core Rule Set finds, DetectionOnly logs it, Off does not look. Not Off needs image and Kubernetes 1.35."
    ),
    image: import_zod.z.string().regex(
      /^$|^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+(:[\w.-]+)?@sha256:[0-9a-f]{64}$/,
      "must be an image with its digest, registry/name@sha256:..."
    ).default("").describe(
      "Image with libcomposer.so, the module that holds the Coraza firewall, by digest. Empty: none."
    )
  }).refine(({ mode, image }) => mode === "Off" || image !== "", {
    path: ["image"],
    error: "must name the image of the firewall: Envoy Gateway brings none"
  }).prefault({}).describe("The web application firewall, a module of others that the proxies load.")
}).refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
  path: ["minReplicas"],
  error: "must be at most maxReplicas"
});

// apps/envoy-gateway/src/values.ts
init_define_process_env();
var spread2 = (matchLabels) => [
  {
    topologyKey: "topology.kubernetes.io/zone",
    maxSkew: 1,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels }
  }
];
var values = (_cluster, { rateLimits }) => ({
  // gateway-api-crds has them. The chart would install the experimental channel, from which there is no way back.
  crds: { enabled: false },
  deployment: {
    replicas: 2,
    envoyGateway: {
      resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { cpu: "1000m", memory: "1Gi" } }
    },
    pod: { topologySpreadConstraints: spread2({ "control-plane": "envoy-gateway" }) }
  },
  podDisruptionBudget: { minAvailable: 1 },
  config: {
    envoyGateway: {
      provider: {
        kubernetes: {
          rateLimitDeployment: {
            replicas: 2,
            container: {
              env: redisEnv(rateLimits.redis),
              resources: {
                requests: { cpu: "100m", memory: "128Mi" },
                limits: { cpu: "500m", memory: "512Mi" }
              }
            },
            pod: { topologySpreadConstraints: spread2({ "app.kubernetes.io/name": "envoy-ratelimit" }) }
          }
        }
      },
      rateLimit: {
        backend: { type: "Redis", redis: { url: rateLimits.redis.address } },
        failClosed: rateLimits.failClosed
      }
    }
  },
  certgen: {
    // A hook Job that Argo CD runs at every sync. It leaves certificates alone that are there.
    job: {
      resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "100m", memory: "128Mi" } }
    }
  },
  // A webhook on every pod that is scheduled, for routing by zone, which is not used.
  topologyInjector: { enabled: false }
});

// apps/envoy-gateway/src/workloads.ts
init_define_process_env();
var import_component10 = require("@hub/component");
function workloads({ deployment: deployment2, config }, manifests) {
  const rateLimit = config?.envoyGateway?.provider?.kubernetes?.rateLimitDeployment;
  const proxy = (0, import_component10.valueAt)(
    manifests.find(({ kind }) => kind === "EnvoyProxy"),
    ["spec", "provider", "kubernetes"]
  );
  const deployed = (0, import_component10.valueAt)(proxy, ["envoyDeployment"]);
  return [
    {
      name: "envoy-gateway",
      replicas: deployment2?.replicas,
      containers: [deployment2?.envoyGateway?.resources]
    },
    {
      name: "envoy-ratelimit",
      replicas: rateLimit?.replicas,
      containers: [rateLimit?.container?.resources]
    },
    {
      name: gatewayName,
      replicas: {
        min: Number((0, import_component10.valueAt)(proxy, ["envoyHpa", "minReplicas"])),
        max: Number((0, import_component10.valueAt)(proxy, ["envoyHpa", "maxReplicas"]))
      },
      containers: [
        (0, import_component10.valueAt)(deployed, ["container", "resources"]),
        (0, import_component10.valueAt)(deployed, ["patch", "value", "spec", "template", "spec", "containers", 0, "resources"])
      ]
    }
  ];
}

// apps/envoy-gateway/src/index.ts
var index_default = (0, import_component11.defineComponent)({
  name: "envoy-gateway",
  description: "The way in for HTTP by Gateway API: TLS, shared rate limits and security headers.",
  namespace: { name: "envoy-gateway-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "gateway-api-crds", "cert-manager", "external-secrets"],
  after: ["prometheus-operator-crds"],
  chart: chart2,
  settings,
  values,
  secrets,
  manifests: (scope, cluster, settings2) => {
    certificates(scope, cluster, settings2);
    envoyProxy(scope, cluster, settings2);
    gateway(scope, cluster, settings2);
    clientTraffic(scope, settings2);
    backendTraffic(scope, cluster, settings2);
    wafPolicy(scope, settings2.waf);
    podMonitors(scope, cluster);
  },
  checks,
  workloads,
  argo: {
    // It holds no data, but the load balancer's address: DNS would point into the void.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "gateway.networking.k8s.io", kind: "GatewayClass" }
    ]
  }
});
