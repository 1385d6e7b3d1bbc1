// A frozen release of istio-base. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/istio-base/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component = require("@hub/component");
var import_zod = require("zod");

// apps/istio-base/src/chart.gen.ts
var chart = {
  repository: "https://istio-release.storage.googleapis.com/charts",
  name: "base",
  version: "1.20.2",
  appVersion: "1.20.2",
  crds: [
    { name: "authorizationpolicies.security.istio.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: true }] },
    { name: "destinationrules.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "envoyfilters.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }] },
    { name: "gateways.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "istiooperators.install.istio.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "peerauthentications.security.istio.io", versions: [{ name: "v1beta1", storage: true }] },
    { name: "proxyconfigs.networking.istio.io", versions: [{ name: "v1beta1", storage: true }] },
    { name: "requestauthentications.security.istio.io", versions: [{ name: "v1", storage: false }, { name: "v1beta1", storage: true }] },
    { name: "serviceentries.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "sidecars.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "telemetries.telemetry.istio.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "virtualservices.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "wasmplugins.extensions.istio.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "workloadentries.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "workloadgroups.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }, { name: "v1beta1", storage: false }] }
  ],
  images: [],
  keys: {
    global: {
      imagePullSecrets: ["any"],
      istioNamespace: "string",
      istiod: { enableAnalysis: "boolean" },
      configValidation: "boolean",
      externalIstiod: "boolean",
      remotePilotAddress: "string",
      platform: "string",
      ipFamilyPolicy: "string",
      ipFamilies: ["any"]
    },
    base: {
      enableCRDTemplates: "boolean",
      validationURL: "string",
      enableIstioConfigCRDs: "boolean"
    },
    defaultRevision: "string"
  }
};

// apps/istio-base/src/checks.ts
var checks = () => [
  {
    kind: "crd-established",
    names: [
      "authorizationpolicies.security.istio.io",
      "destinationrules.networking.istio.io",
      "envoyfilters.networking.istio.io",
      "gateways.networking.istio.io",
      "istiooperators.install.istio.io",
      "peerauthentications.security.istio.io",
      "proxyconfigs.networking.istio.io",
      "requestauthentications.security.istio.io",
      "serviceentries.networking.istio.io",
      "sidecars.networking.istio.io",
      "telemetries.telemetry.istio.io",
      "virtualservices.networking.istio.io",
      "wasmplugins.extensions.istio.io",
      "workloadentries.networking.istio.io",
      "workloadgroups.networking.istio.io"
    ],
    proves: "The kinds of Istio are served."
  }
];

// apps/istio-base/src/index.ts
var index_default = (0, import_component.defineComponent)({
  name: "istio-base",
  description: "The kinds of the service mesh, and the webhook that checks its objects.",
  namespace: { name: "istio-system", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  chart,
  settings: import_zod.z.strictObject({}),
  values: () => ({
    // Without it no webhook sees objects that name no revision: all of ours.
    defaultRevision: "default",
    // The chart has the CRDs in crds/, from where Argo CD applies them: as templates they would be there twice.
    base: { enableCRDTemplates: false }
  }),
  checks,
  argo: {
    // It holds CRDs: with them every route and every policy of the mesh would go.
    removal: "confirm",
    // istiod writes both fields as soon as it serves the webhook.
    syncOptions: ["RespectIgnoreDifferences=true"],
    ignoreDifferences: [
      {
        group: "admissionregistration.k8s.io",
        kind: "ValidatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle", ".webhooks[]?.failurePolicy"]
      }
    ],
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" }
    ]
  }
});
