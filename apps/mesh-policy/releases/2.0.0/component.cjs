// A frozen release of mesh-policy. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/mesh-policy/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component8 = require("@hub/component");

// apps/mesh-policy/src/fields.ts
var import_zod = require("zod");
var unitSeconds = { ms: 1e-3, s: 1, m: 60, h: 3600 };
var secondsOf = (duration) => [...duration.matchAll(/(\d+)(ms|[smh])/g)].reduce(
  // The pattern names the keys.
  (sum2, [, count, unit]) => sum2 + Number(count) * unitSeconds[unit],
  0
);
var istioDuration = () => import_zod.z.string("must be a duration with its unit, for example 500ms, 30s or 2m").regex(/^(?=.*[1-9])(\d+(ms|[smh]))+$/, "must be a duration with its unit, for example 500ms, 30s or 2m");
var podLabels = () => import_zod.z.record(import_zod.z.string(), import_zod.z.string());
var labelValue = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
var namespacedNamePattern = new RegExp(`^${labelValue}/${labelValue}$`);
var notNamespacedName = "must be namespace/name, for example llm-analytics/api";
var namespacedName = () => import_zod.z.string().regex(namespacedNamePattern, notNamespacedName);
var byNamespacedName = (value) => byKey(value, namespacedNamePattern, notNamespacedName);
var byLabelValue = (value) => byKey(value, new RegExp(`^${labelValue}$`), "must be a label's value in lower case, for example v2");
var byKey = (value, pattern, message) => import_zod.z.record(import_zod.z.string(), value).superRefine((entries, context) => {
  for (const key of Object.keys(entries)) {
    if (!pattern.test(key)) context.addIssue({ code: "custom", path: [key], message });
  }
});
var sortedEntries = (record) => Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1);
function splitName(key) {
  const [namespace = "", name = ""] = key.split("/");
  return { namespace, name };
}
var percentOf = (what) => import_zod.z.int().min(0, `must be 0 to 100 percent of ${what}`).max(100, `must be 0 to 100 percent of ${what}`);

// apps/mesh-policy/src/istio-api.ts
var networking = "networking.istio.io/v1";
var security = "security.istio.io/v1";
var telemetry = "telemetry.istio.io/v1";
var rootNamespace = "istio-system";

// apps/mesh-policy/src/checks.ts
var checks = (_cluster, { mtls, services }) => [
  {
    kind: "field",
    object: { apiVersion: security, kind: "PeerAuthentication", namespace: rootNamespace, name: "default" },
    path: ["spec", "mtls", "mode"],
    equals: mtls,
    proves: mtls === "STRICT" ? "Pods of the mesh take mTLS alone." : "Pods of the mesh take mTLS, and plain text too."
  },
  ...sortedEntries(services).map(
    ([key]) => ({
      kind: "exists",
      object: { apiVersion: networking, kind: "VirtualService", ...splitName(key) },
      proves: `Requests to ${key} have their timeouts and retries.`
    })
  )
];

// apps/mesh-policy/src/egress.ts
var import_component = require("@hub/component");
var gatewayNamespace = "istio-egress";
var gatewayHost = `istio-egressgateway.${gatewayNamespace}.svc.cluster.local`;
var gatewayName = `${gatewayNamespace}/egress`;
function egress(scope, cluster, { egressHosts }) {
  const hosts = [...new Set(egressHosts)].toSorted();
  if (hosts.length === 0) return;
  for (const host of hosts) {
    (0, import_component.manifest)(scope, {
      apiVersion: networking,
      kind: "ServiceEntry",
      metadata: { name: host, namespace: rootNamespace },
      spec: {
        hosts: [host],
        location: "MESH_EXTERNAL",
        resolution: "DNS",
        ports: [{ number: 443, name: "tls", protocol: "TLS" }]
      }
    });
  }
  if (!cluster.runs("istio-egressgateway")) return;
  (0, import_component.manifest)(scope, {
    apiVersion: networking,
    kind: "Gateway",
    metadata: { name: "egress", namespace: gatewayNamespace },
    spec: {
      selector: { istio: "egressgateway" },
      servers: [
        {
          port: { number: 443, name: "tls", protocol: "TLS" },
          hosts,
          // The client's own TLS: the gateway reads the server name and nothing else.
          tls: { mode: "PASSTHROUGH" }
        }
      ]
    }
  });
  for (const host of hosts) egressRoute(scope, host);
}
function egressRoute(scope, host) {
  const hop = (gateway, destination) => ({
    match: [{ gateways: [gateway], port: 443, sniHosts: [host] }],
    route: [{ destination: { host: destination, port: { number: 443 } } }]
  });
  (0, import_component.manifest)(scope, {
    apiVersion: networking,
    kind: "VirtualService",
    metadata: { name: host, namespace: gatewayNamespace },
    spec: {
      hosts: [host],
      gateways: ["mesh", gatewayName],
      tls: [hop("mesh", gatewayHost), hop(gatewayName, host)]
    }
  });
}

// apps/mesh-policy/src/mutual-tls.ts
var import_component2 = require("@hub/component");
function mutualTls(scope, { mtls, plainText: plainText2 }) {
  (0, import_component2.manifest)(scope, {
    apiVersion: security,
    kind: "PeerAuthentication",
    metadata: { name: "default", namespace: rootNamespace },
    spec: { mtls: { mode: mtls } }
  });
  for (const [key, { podLabels: podLabels2, ports, clients }] of sortedEntries(plainText2)) {
    const { namespace, name } = splitName(key);
    (0, import_component2.manifest)(scope, {
      apiVersion: security,
      kind: "PeerAuthentication",
      metadata: {
        name: `${name}-plain-text`,
        namespace,
        annotations: { "hub.llm-analytics.io/plain-text-clients": clients }
      },
      spec: {
        selector: { matchLabels: podLabels2 ?? { "app.kubernetes.io/name": name } },
        // Without `mtls` all other ports keep the mode of the mesh.
        portLevelMtls: Object.fromEntries(ports.map((port) => [port, { mode: "PERMISSIVE" }]))
      }
    });
  }
}

// apps/mesh-policy/src/service-access.ts
var import_component3 = require("@hub/component");
function serviceAccess(scope, key, settings2, { issuers }) {
  const { namespace, name } = splitName(key);
  const selector = { matchLabels: settings2.podLabels ?? { "app.kubernetes.io/name": name } };
  if (settings2.requireToken) {
    (0, import_component3.manifest)(scope, {
      apiVersion: security,
      kind: "RequestAuthentication",
      metadata: { name: `${name}-token`, namespace },
      spec: {
        selector,
        jwtRules: issuers.map(({ issuer: issuer2, jwksUri, audiences }) => ({
          issuer: issuer2,
          jwksUri,
          ...audiences.length > 0 && { audiences },
          // The service may look at the claims itself.
          forwardOriginalToken: true
        }))
      }
    });
    (0, import_component3.manifest)(scope, {
      apiVersion: security,
      kind: "AuthorizationPolicy",
      metadata: { name: `${name}-token`, namespace },
      spec: {
        selector,
        action: "DENY",
        rules: [
          {
            from: [{ source: { notRequestPrincipals: ["*"] } }],
            ...settings2.tokenFreePaths.length > 0 && {
              to: [{ operation: { notPaths: settings2.tokenFreePaths } }]
            }
          }
        ]
      }
    });
  }
  if (settings2.callers.length > 0) {
    (0, import_component3.manifest)(scope, {
      apiVersion: security,
      kind: "AuthorizationPolicy",
      metadata: { name: `${name}-callers`, namespace },
      spec: {
        selector,
        action: "ALLOW",
        rules: [{ from: [{ source: { principals: settings2.callers.map(principalOf) } }] }]
      }
    });
  }
}
function principalOf(caller) {
  const { namespace, name } = splitName(caller);
  return `cluster.local/ns/${namespace}/sa/${name}`;
}

// apps/mesh-policy/src/service-destination.ts
var import_component4 = require("@hub/component");
function serviceDestination(scope, key, settings2) {
  const { namespace, name } = splitName(key);
  const { circuitBreaker: circuitBreaker2, canary: canary2 } = settings2;
  (0, import_component4.manifest)(scope, {
    apiVersion: networking,
    kind: "DestinationRule",
    metadata: { name, namespace },
    spec: {
      host: `${name}.${namespace}.svc.cluster.local`,
      trafficPolicy: {
        connectionPool: {
          tcp: { maxConnections: circuitBreaker2.maxConnections },
          http: {
            http1MaxPendingRequests: circuitBreaker2.maxPendingRequests,
            http2MaxRequests: circuitBreaker2.maxRequests
          }
        },
        outlierDetection: {
          consecutive5xxErrors: circuitBreaker2.errors,
          interval: circuitBreaker2.interval,
          baseEjectionTime: circuitBreaker2.ejection,
          maxEjectionPercent: circuitBreaker2.maxEjectionPercent
        }
      },
      ...canary2 && {
        subsets: sortedEntries(canary2.weights).map(([version]) => ({
          name: version,
          labels: { [canary2.label]: version }
        }))
      }
    }
  });
}

// apps/mesh-policy/src/service-routes.ts
var import_component5 = require("@hub/component");
var retryOn = "connect-failure,refused-stream,unavailable";
function serviceRoutes(scope, key, settings2) {
  const { namespace, name } = splitName(key);
  const host = `${name}.${namespace}.svc.cluster.local`;
  (0, import_component5.manifest)(scope, {
    apiVersion: networking,
    kind: "VirtualService",
    metadata: { name, namespace },
    spec: { hosts: [host], http: routesTo(host, settings2) }
  });
}
function routesTo(host, { timeout, retries: retries2, paths, canary: canary2, fault: fault2 }) {
  const route = canary2 ? sortedEntries(canary2.weights).map(([subset, weight]) => ({ destination: { host, subset }, weight })) : [{ destination: { host } }];
  const rules = (timeout2, { attempts, perTryTimeout }) => ({
    timeout: timeout2,
    retries: attempts === 0 ? never : { attempts, perTryTimeout, retryOn }
  });
  return [
    ...fault2 ? faultRoutes(fault2).map((faulty) => ({ ...faulty, timeout, retries: never, route })) : [],
    ...paths.map((path2, index) => ({
      name: `path-${index + 1}`,
      match: [{ uri: { prefix: path2.prefix } }],
      // Without a timeout an answer may take as long as it needs; 0s is what newer versions refuse.
      ...path2.streaming ? { retries: never } : rules(path2.timeout ?? timeout, path2.retries ?? retries2),
      route
    })),
    { name: "default", ...rules(timeout, retries2), route }
  ];
}
var never = { attempts: 0 };
var faultRoutes = ({ header, delay, abortStatus }) => {
  const all = { value: 100 };
  return [
    {
      name: "fault-delay",
      match: [{ headers: { [header]: { exact: "delay" } } }],
      fault: { delay: { percentage: all, fixedDelay: delay } }
    },
    {
      name: "fault-abort",
      match: [{ headers: { [header]: { exact: "abort" } } }],
      fault: { abort: { percentage: all, httpStatus: abortStatus } }
    }
  ];
};

// apps/mesh-policy/src/settings.ts
var import_component6 = require("@hub/component");
var import_zod3 = require("zod");

// apps/mesh-policy/src/service-settings.ts
var import_zod2 = require("zod");
var retries = () => import_zod2.z.strictObject({
  attempts: import_zod2.z.int("must say how many attempts, 0 for none").min(0, "must be 0 to 10 attempts").max(10, "must be 0 to 10 attempts").describe("How often a request is tried again, 0 for never."),
  perTryTimeout: istioDuration().default("10s").describe("How long one try may take, with its unit.")
});
var path = import_zod2.z.strictObject({
  prefix: import_zod2.z.string().startsWith("/", "must be a path that starts with /").describe("Paths that it is for."),
  streaming: import_zod2.z.boolean().default(false).describe("Whether answers come in pieces for as long as they need: no timeout, no second try."),
  timeout: istioDuration().optional().describe("How long an answer may take. Default: the service's."),
  retries: retries().optional().describe("Default: the service's.")
}).refine(({ streaming, retries: retries2 }) => !(streaming && retries2), {
  path: ["retries"],
  error: "must be left out of a streaming path: a second try would answer from the start again"
}).refine(({ streaming, timeout }) => !(streaming && timeout), {
  path: ["timeout"],
  error: "must be left out of a streaming path: it would cut the answer"
}).refine(({ timeout, retries: retries2 }) => !isTryLonger(timeout, retries2), {
  path: ["retries", "perTryTimeout"],
  error: "must be at most timeout"
});
var canary = import_zod2.z.strictObject({
  label: import_zod2.z.string().default("version").describe("Label of the pods that tells the versions apart."),
  weights: byLabelValue(percentOf("requests")).refine((weights) => sum(weights) === 100, {
    error: ({ input }) => `must sum to 100 percent, and sum to ${sum(input)}`
  }).default({ v1: 90, v2: 10 }).describe("Percent of requests for each value of the label.")
});
var circuitBreaker = import_zod2.z.strictObject({
  maxConnections: import_zod2.z.int().min(1, "must be at least 1 connection").default(1e3).describe("Connections from one proxy to the service. A streamed answer over HTTP/1.1 holds one."),
  maxPendingRequests: import_zod2.z.int().min(1, "must be at least 1 request").default(200).describe("Requests of one proxy that may wait for a connection. What is above gets 503."),
  maxRequests: import_zod2.z.int().min(1, "must be at least 1 request").default(1e3).describe("Requests of one proxy that may be under way."),
  errors: import_zod2.z.int().min(1, "must be at least 1 error").default(5).describe("Answers 5xx of a pod in a row after which it gets no requests."),
  interval: istioDuration().default("10s").describe("How often pods are looked at, with its unit."),
  ejection: istioDuration().default("30s").describe("How long a pod gets none at first, with its unit. Each time it is as much longer."),
  maxEjectionPercent: percentOf("pods").default(50).describe("Most pods that may get none, percent.")
});
var fault = import_zod2.z.strictObject({
  header: import_zod2.z.string().regex(/^[a-z0-9-]+$/, "must be a header in lower case").default("x-fault").describe("Header of requests that want a fault: its value is delay or abort. Nothing else gets one."),
  delay: istioDuration().default("5s").describe("How long a request waits that says delay, with its unit."),
  abortStatus: import_zod2.z.int().min(400, "must be an HTTP status of an error, 400 to 599").max(599, "must be an HTTP status of an error, 400 to 599").default(503).describe("What a request gets that says abort.")
});
var serviceSettings = import_zod2.z.strictObject({
  podLabels: podLabels().optional().describe("Labels of its pods. Default: app.kubernetes.io/name with the service's name."),
  timeout: istioDuration().default("30s").describe("How long an answer may take, with its unit."),
  retries: retries().default({ attempts: 2, perTryTimeout: "10s" }).describe("Tries after a failure in which the service did not see the request."),
  paths: import_zod2.z.array(path).default([]).describe("Paths that differ from it. The first that fits counts."),
  canary: canary.optional().describe("Versions that share the requests. Default: none, all pods are alike."),
  circuitBreaker: circuitBreaker.prefault({}).describe("What keeps one bad pod from taking all others along."),
  fault: fault.optional().describe("Faults to try clients with. Default: none."),
  requireToken: import_zod2.z.boolean().default(false).describe("Whether requests need a token of one of jwt.issuers. What has none gets 403."),
  tokenFreePaths: import_zod2.z.array(import_zod2.z.string().startsWith("/", "must be a path that starts with /")).default([]).describe("Paths that need no token; a * at the end stands for anything."),
  callers: import_zod2.z.array(namespacedName()).default([]).describe("Service accounts that may call it, as namespace/name. Empty: every one.")
}).refine(({ timeout, retries: retries2 }) => !isTryLonger(timeout, retries2), {
  path: ["retries", "perTryTimeout"],
  error: "must be at most timeout"
}).refine(({ requireToken, tokenFreePaths }) => requireToken || tokenFreePaths.length === 0, {
  path: ["tokenFreePaths"],
  error: "must be left out unless requireToken is true: no path needs a token"
});
var sum = (weights) => Object.values(weights).reduce((total, weight) => total + weight, 0);
var isTryLonger = (timeout, retries2) => timeout !== void 0 && retries2 !== void 0 && retries2.attempts > 0 && secondsOf(retries2.perTryTimeout) > secondsOf(timeout);

// apps/mesh-policy/src/settings.ts
var httpsUrl = () => import_zod3.z.url({ protocol: /^https$/, error: "must be an https URL, for example https://login.example.com" });
var issuer = import_zod3.z.strictObject({
  issuer: import_zod3.z.string().min(1, "must be what tokens have as iss").describe("What its tokens have as `iss`."),
  jwksUri: httpsUrl().describe("Where its public keys are. istiod fetches them."),
  audiences: import_zod3.z.array(import_zod3.z.string()).default([]).describe("What tokens may have as `aud`. Empty: anything.")
});
var plainText = import_zod3.z.strictObject({
  podLabels: podLabels().optional().describe("Labels of the pods. Default: app.kubernetes.io/name with the name in the key."),
  ports: import_zod3.z.array(import_zod3.z.int().min(1, "must be a port, 1 to 65535").max(65535, "must be a port, 1 to 65535")).min(1, "must name at least one port").describe("Ports of the container that take plain text too."),
  clients: import_zod3.z.string().min(1, "must say who cannot do mTLS").describe("Who connects without a sidecar.")
});
var settings = import_zod3.z.strictObject({
  mtls: import_zod3.z.enum(["STRICT", "PERMISSIVE"]).default("STRICT").describe(
    "STRICT: pods with a sidecar take mTLS alone. PERMISSIVE: plain text too, while clients move."
  ),
  plainText: byNamespacedName(plainText).default({}).describe("Ports that clients without a sidecar reach in spite of STRICT, by namespace/name."),
  services: byNamespacedName(serviceSettings).default({}).describe("Services whose requests the mesh looks after, by namespace/name. `{}` gives all defaults."),
  jwt: import_zod3.z.strictObject({ issuers: import_zod3.z.array(issuer).default([]).describe("Who may sign tokens.") }).prefault({}).describe("Tokens of the services that require one."),
  egressHosts: import_zod3.z.array((0, import_component6.domain)()).default([]).describe(
    "Hosts outside that the mesh may reach by TLS at port 443; through the egress gateway where it runs."
  ),
  tracing: import_zod3.z.strictObject({
    samplingPercent: import_zod3.z.number().min(0, "must be 0 to 100 percent").max(100, "must be 0 to 100 percent").default(1).describe("Requests that are traced, percent, where no client has decided already.")
  }).prefault({}).describe("Spans, which go to the Zipkin server that istiod knows."),
  accessLog: import_zod3.z.enum(["errors", "all", "off"]).default("errors").describe("Requests that proxies log: those answered with 4xx, 5xx or not at all, all, or none.")
}).superRefine(({ services, jwt }, context) => {
  if (jwt.issuers.length > 0) return;
  for (const [key, { requireToken }] of Object.entries(services)) {
    if (!requireToken) continue;
    context.addIssue({
      code: "custom",
      path: ["services", key, "requireToken"],
      message: "needs an issuer in jwt.issuers: no token could be right"
    });
  }
});

// apps/mesh-policy/src/telemetry.ts
var import_component7 = require("@hub/component");
var filters = {
  // A request that got no answer has code 0.
  errors: { filter: { expression: "response.code >= 400 || response.code == 0" } },
  all: {},
  off: { disabled: true }
};
function telemetry2(scope, { tracing, accessLog }) {
  (0, import_component7.manifest)(scope, {
    apiVersion: telemetry,
    kind: "Telemetry",
    metadata: { name: "mesh-default", namespace: rootNamespace },
    spec: {
      // The provider is one of istiod's meshConfig.
      tracing: [{ providers: [{ name: "zipkin" }], randomSamplingPercentage: tracing.samplingPercent }],
      accessLogging: [{ providers: [{ name: "envoy" }], ...filters[accessLog] }]
    }
  });
}

// apps/mesh-policy/src/index.ts
var index_default = (0, import_component8.defineComponent)({
  name: "mesh-policy",
  description: "The rules of the service mesh: mTLS, routes, circuit breakers, tokens, ways out, and traces.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces", "istio-base", "istiod"],
  after: ["istio-ingressgateway", "istio-egressgateway"],
  settings,
  manifests: (scope, cluster, settings2) => {
    mutualTls(scope, settings2);
    telemetry2(scope, settings2);
    for (const [key, service] of sortedEntries(settings2.services)) {
      serviceDestination(scope, key, service);
      serviceRoutes(scope, key, service);
      serviceAccess(scope, key, service, settings2.jwt);
    }
    egress(scope, cluster, settings2);
  },
  checks,
  argo: {
    // With it every service would take plain text, and requests without a token.
    removal: "confirm",
    // What is about a service stands in its namespace.
    namespaces: ["*"]
  }
});
