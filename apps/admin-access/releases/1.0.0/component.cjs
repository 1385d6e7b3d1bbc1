// A frozen release of admin-access. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/admin-access/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component4 = require("@hub/component");

// apps/admin-access/src/interfaces.ts
var inlineScripts = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";
var stack = { namespace: "monitoring", runBy: ["kube-prometheus-stack"] };
var logs = { namespace: "logging", runBy: ["loki-distributed", "loki"] };
var services = {
  grafana: {
    ...stack,
    service: "kube-prometheus-stack-grafana",
    port: 80,
    ownLogin: true,
    contentSecurityPolicy: ""
  },
  prometheus: {
    ...stack,
    service: "kube-prometheus-stack-prometheus",
    port: 9090,
    ownLogin: false,
    contentSecurityPolicy: inlineScripts
  },
  alertmanager: {
    ...stack,
    service: "kube-prometheus-stack-alertmanager",
    port: 9093,
    ownLogin: false,
    contentSecurityPolicy: inlineScripts
  },
  loki: { ...logs, service: "loki-gateway", port: 80, ownLogin: false, contentSecurityPolicy: "" }
};
var names = ["grafana", "prometheus", "alertmanager", "loki"];
var interfaces = (cluster, settings2) => names.flatMap((name) => {
  const { runBy, ...service } = services[name];
  const { enabled, allowFrom } = settings2[name];
  if (!enabled || !runBy.some((component) => cluster.runs(component))) return [];
  return {
    ...service,
    name,
    host: `${name}.${cluster.domain}`,
    allowFrom: allowFrom ?? settings2.allowFrom
  };
});

// apps/admin-access/src/users.ts
var usersSecret = "admin-access-users";
var htpasswd = { key: "monitoring-basic-auth", property: "htpasswd" };
function secrets(cluster, settings2) {
  const data = {
    // Each way in reads lines of htpasswd from a key of its own.
    ...cluster.runs("ingress-nginx") && { auth: htpasswd },
    ...cluster.runs("envoy-gateway") && { ".htpasswd": htpasswd }
  };
  if (Object.keys(data).length === 0) return [];
  const namespaces = interfaces(cluster, settings2).flatMap(
    ({ ownLogin, namespace }) => ownLogin ? [] : namespace
  );
  return [...new Set(namespaces)].map((namespace) => ({ name: usersSecret, namespace, data }));
}

// apps/admin-access/src/checks.ts
var checks = (cluster, settings2) => [
  ...secrets(cluster, settings2).map(
    ({ name, namespace = "" }) => ({
      kind: "object-condition",
      object: { apiVersion: "external-secrets.io/v1", kind: "ExternalSecret", namespace, name },
      condition: "Ready",
      proves: `The secret store has the users of the interfaces in ${namespace}.`
    })
  ),
  ...interfaces(cluster, settings2).flatMap(({ name, namespace, host }) => [
    ...cluster.runs("ingress-nginx") ? [
      {
        kind: "field",
        object: { apiVersion: "networking.k8s.io/v1", kind: "Ingress", namespace, name },
        path: ["status", "loadBalancer", "ingress", "0"],
        proves: `ingress-nginx serves ${host}.`
      }
    ] : [],
    ...cluster.runs("envoy-gateway") ? [
      {
        kind: "field",
        object: { apiVersion: "gateway.networking.k8s.io/v1", kind: "HTTPRoute", namespace, name },
        path: ["status", "parents", "0", "conditions", "0", "status"],
        equals: "True",
        proves: `Envoy Gateway serves ${host}.`
      }
    ] : []
  ])
];

// apps/admin-access/src/http-route.ts
var import_component = require("@hub/component");
var gatewayApi = "gateway.networking.k8s.io";
function httpRoute(scope, ui2) {
  const { name, namespace, ownLogin, allowFrom, contentSecurityPolicy } = ui2;
  if (!ownLogin || allowFrom.length > 0) {
    (0, import_component.manifest)(scope, {
      apiVersion: "gateway.envoyproxy.io/v1alpha1",
      kind: "SecurityPolicy",
      metadata: { name, namespace },
      spec: {
        targetRefs: [{ group: gatewayApi, kind: "HTTPRoute", name }],
        ...!ownLogin && { basicAuth: { users: { name: usersSecret } } },
        ...allowFrom.length > 0 && {
          authorization: {
            defaultAction: "Deny",
            rules: [{ action: "Allow", principal: { clientCIDRs: [...allowFrom] } }]
          }
        }
      }
    });
  }
  const route = {
    apiVersion: `${gatewayApi}/v1`,
    kind: "HTTPRoute",
    metadata: { name, namespace },
    spec: {
      parentRefs: [{ namespace: "envoy-gateway-system", name: "edge", sectionName: "https" }],
      hostnames: [ui2.host],
      rules: [
        {
          ...contentSecurityPolicy !== "" && {
            filters: [
              {
                type: "ResponseHeaderModifier",
                responseHeaderModifier: {
                  set: [{ name: "Content-Security-Policy", value: contentSecurityPolicy }]
                }
              }
            ]
          },
          backendRefs: [{ name: ui2.service, port: ui2.port }]
        }
      ]
    }
  };
  (0, import_component.manifest)(scope, route, { wave: 1 });
}

// apps/admin-access/src/ingress.ts
var import_component2 = require("@hub/component");
function ingress(scope, ui2) {
  const object = {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: { name: ui2.name, namespace: ui2.namespace, annotations: annotations(ui2) },
    spec: {
      ingressClassName: "nginx",
      // Without a secretName: the default certificate of ingress-nginx.
      tls: [{ hosts: [ui2.host] }],
      rules: [
        {
          host: ui2.host,
          http: {
            paths: [
              {
                path: "/",
                pathType: "Prefix",
                backend: { service: { name: ui2.service, port: { number: ui2.port } } }
              }
            ]
          }
        }
      ]
    }
  };
  (0, import_component2.manifest)(scope, object, { wave: 1 });
}
var annotations = ({ name, ownLogin, allowFrom }) => Object.fromEntries(
  Object.entries({
    // PromQL and LogQL in a request look like attacks.
    "enable-modsecurity": "false",
    ...!ownLogin && {
      "auth-type": "basic",
      "auth-secret": usersSecret,
      // The key `auth` with lines of htpasswd; `auth-map` would be a key for each user.
      "auth-secret-type": "auth-file",
      "auth-realm": name
    },
    ...allowFrom.length > 0 && { "whitelist-source-range": allowFrom.join(",") }
  }).map(([key, value]) => [`nginx.ingress.kubernetes.io/${key}`, value])
);

// apps/admin-access/src/settings.ts
var import_component3 = require("@hub/component");
var import_zod = require("zod");
var networks = () => import_zod.z.array((0, import_component3.cidr)());
var ui = (what) => import_zod.z.strictObject({
  enabled: import_zod.z.boolean().default(true).describe("Whether it is reached from outside."),
  allowFrom: networks().nullable().default(null).describe(
    "Client networks that may reach it, in CIDR form. Empty: all. Null: those of allowFrom above."
  )
}).prefault({}).describe(what);
var settings = import_zod.z.strictObject({
  allowFrom: networks().default([]).describe("Client networks that may reach the interfaces, in CIDR form. Empty: all of them."),
  grafana: ui("grafana.<domain>, with Grafana's own login."),
  prometheus: ui("prometheus.<domain>, with name and password."),
  alertmanager: ui("alertmanager.<domain>, with name and password."),
  loki: ui("loki.<domain>, Loki's API, with name and password.")
});

// apps/admin-access/src/index.ts
var index_default = (0, import_component4.defineComponent)({
  name: "admin-access",
  description: "Grafana, Prometheus, Alertmanager and Loki under the cluster's domain, by TLS and behind a login.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  dependsOn: ["namespaces", "external-secrets"],
  // Until kube-prometheus-stack has taken its own Ingresses away, the webhook of ingress-nginx refuses a second one of a host.
  after: ["ingress-nginx", "envoy-gateway", "kube-prometheus-stack", "loki-distributed", "loki"],
  settings,
  secrets,
  manifests: (scope, cluster, settings2) => {
    for (const ui2 of interfaces(cluster, settings2)) {
      if (cluster.runs("ingress-nginx")) ingress(scope, ui2);
      if (cluster.runs("envoy-gateway")) httpRoute(scope, ui2);
    }
  },
  checks,
  argo: {
    // It holds nothing: what it shows is still reached by port-forward.
    removal: "delete",
    namespaces: ["logging"]
  }
});
