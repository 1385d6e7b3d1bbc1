// A frozen release of istio-base. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/istio-base/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
init_define_process_env();
var import_component = require("@hub/component");
var import_zod = require("zod");

// apps/istio-base/src/chart.ts
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

// apps/istio-base/src/chart.gen.ts
init_define_process_env();
var chart = {
  repository: "https://istio-release.storage.googleapis.com/charts",
  name: "base",
  version: "1.30.3",
  appVersion: "1.30.3",
  crds: [
    { name: "authorizationpolicies.security.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "destinationrules.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "envoyfilters.networking.istio.io", versions: [{ name: "v1alpha3", storage: true }] },
    { name: "gateways.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "peerauthentications.security.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "proxyconfigs.networking.istio.io", versions: [{ name: "v1beta1", storage: true }] },
    { name: "requestauthentications.security.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1beta1", storage: false }] },
    { name: "serviceentries.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "sidecars.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "telemetries.telemetry.istio.io", versions: [{ name: "v1", storage: false }, { name: "v1alpha1", storage: true }] },
    { name: "trafficextensions.extensions.istio.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "virtualservices.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "wasmplugins.extensions.istio.io", versions: [{ name: "v1alpha1", storage: true }] },
    { name: "workloadentries.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] },
    { name: "workloadgroups.networking.istio.io", versions: [{ name: "v1", storage: true }, { name: "v1alpha3", storage: false }, { name: "v1beta1", storage: false }] }
  ],
  images: [],
  keys: {
    global: {
      imagePullSecrets: ["any"],
      istioNamespace: "string",
      resourceScope: "string",
      enableReaderRBAC: "boolean"
    },
    base: {
      excludedCRDs: ["any"],
      enableCRDTemplates: "boolean",
      validationURL: "string",
      validationCABundle: "string",
      enableIstioConfigCRDs: "boolean"
    },
    defaultRevision: "string",
    experimental: { stableValidationPolicy: "boolean" }
  }
};

// apps/istio-base/src/chart.ts
var chart2 = withUnlistedKeys(chart, {
  reason: "The template of the default revision's webhook reads base.validationFailurePolicy; values.yaml does not have it.",
  keys: { base: { validationFailurePolicy: "string" } }
});

// apps/istio-base/src/checks.ts
init_define_process_env();
var checks = () => [
  {
    kind: "crd-established",
    names: [
      "authorizationpolicies.security.istio.io",
      "destinationrules.networking.istio.io",
      "envoyfilters.networking.istio.io",
      "gateways.networking.istio.io",
      "peerauthentications.security.istio.io",
      "proxyconfigs.networking.istio.io",
      "requestauthentications.security.istio.io",
      "serviceentries.networking.istio.io",
      "sidecars.networking.istio.io",
      "telemetries.telemetry.istio.io",
      "trafficextensions.extensions.istio.io",
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
  chart: chart2,
  settings: import_zod.z.strictObject({}),
  values: () => ({
    // Without it no webhook sees objects that name no revision: all of ours.
    defaultRevision: "default",
    // What istiod would make of it. Else the chart says Ignore, and the two write in turns.
    base: { validationFailurePolicy: "Fail" },
    // For reading this cluster from others, which no mesh of ours does.
    global: { enableReaderRBAC: false }
  }),
  checks,
  argo: {
    // It holds CRDs: with them every route and every policy of the mesh would go.
    removal: "confirm",
    // istiod writes it as soon as it serves the webhook.
    syncOptions: ["RespectIgnoreDifferences=true"],
    ignoreDifferences: [
      {
        group: "admissionregistration.k8s.io",
        kind: "ValidatingWebhookConfiguration",
        issue: "https://github.com/istio/istio/issues/44285",
        jqPathExpressions: [".webhooks[]?.clientConfig.caBundle"]
      }
    ],
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" }
    ]
  }
});
