// A frozen release of gateway-api-crds. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/gateway-api-crds/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component = require("@hub/component");

// apps/gateway-api-crds/src/chart.gen.ts
var chart = {
  repository: "docker.io/envoyproxy",
  name: "gateway-crds-helm",
  version: "v1.9.0",
  appVersion: "v1.9.0",
  crds: [
    { name: "backends.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "backendtlspolicies.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false, served: false }] },
    { name: "backendtrafficpolicies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "clienttrafficpolicies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "envoyextensionpolicies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "envoypatchpolicies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "envoyproxies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "gatewayclasses.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "gateways.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "grpcroutes.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }] },
    { name: "httproutefilters.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "httproutes.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "listenersets.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }] },
    { name: "referencegrants.gateway.networking.k8s.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: true }] },
    { name: "securitypolicies.gateway.envoyproxy.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "tcproutes.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha2", storage: false, served: false }] },
    { name: "tlsroutes.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha2", storage: false, served: false }, { name: "v1alpha3", storage: false, served: false }] },
    { name: "udproutes.gateway.networking.k8s.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha2", storage: false, served: false }] }
  ],
  images: [],
  keys: {
    crds: {
      gatewayAPI: { enabled: "boolean", channel: "string" },
      envoyGateway: { enabled: "boolean" }
    }
  }
};

// apps/gateway-api-crds/src/checks.ts
var needed = ["gatewayclasses", "gateways", "httproutes", "referencegrants"];
var checks = (_cluster, { gatewayApi }) => [
  {
    kind: "crd-established",
    names: (chart.crds ?? []).map(({ name }) => name).filter(
      (name) => gatewayApi || name.endsWith(".gateway.envoyproxy.io") || needed.includes(name.split(".")[0] ?? "")
    ),
    proves: "Gateways, routes and the policies of Envoy Gateway can be written."
  }
];

// apps/gateway-api-crds/src/settings.ts
var import_zod = require("zod");
var settings = import_zod.z.strictObject({
  gatewayApi: import_zod.z.boolean().default(true).describe(
    "Whether the kinds of Gateway API come from here. False where the provider keeps them, as GKE does with its own Gateway."
  )
});

// apps/gateway-api-crds/src/index.ts
var index_default = (0, import_component.defineComponent)({
  name: "gateway-api-crds",
  description: "Gateway, HTTPRoute and the other kinds of Gateway API, and those of Envoy Gateway.",
  namespace: { name: "envoy-gateway-system", podSecurity: "restricted" },
  chart,
  settings,
  values: (_cluster, { gatewayApi }) => ({
    crds: {
      // The default channel is experimental, from which there is no way back: its policy refuses to change channels.
      gatewayAPI: { enabled: gatewayApi, channel: "standard" },
      envoyGateway: { enabled: true }
    }
  }),
  checks,
  // The chart makes no pods.
  workloads: () => [],
  argo: {
    // With a CRD go all objects of its kind: every Gateway and every route.
    removal: "keep",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      // They refuse CRDs of an older version or of another channel.
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicy" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingAdmissionPolicyBinding" }
    ]
  }
});
