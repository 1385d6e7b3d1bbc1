// A frozen release of prometheus-operator-crds. Never edited: what runs in the clusters that are pinned to it comes from here.
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

// apps/prometheus-operator-crds/src/index.ts
var index_exports = {};
__export(index_exports, {
  default: () => index_default
});
module.exports = __toCommonJS(index_exports);
var import_component = require("@hub/component");
var import_zod = require("zod");

// apps/prometheus-operator-crds/src/chart.ts
var chart = {
  repository: "https://prometheus-community.github.io/helm-charts",
  name: "prometheus-operator-crds",
  // The CRDs of operator 0.71.0, the one that kube-prometheus-stack 56.0.0 runs. The two move together.
  version: "9.0.0",
  keys: {}
};

// apps/prometheus-operator-crds/src/checks.ts
var kinds = [
  "alertmanagerconfigs",
  "alertmanagers",
  "podmonitors",
  "probes",
  "prometheusagents",
  "prometheuses",
  "prometheusrules",
  "scrapeconfigs",
  "servicemonitors",
  "thanosrulers"
];
var checks = () => [
  {
    kind: "crd-established",
    names: kinds.map((kind) => `${kind}.monitoring.coreos.com`),
    proves: "Every component may bring its monitors and rules."
  }
];

// apps/prometheus-operator-crds/src/index.ts
var index_default = (0, import_component.defineComponent)({
  name: "prometheus-operator-crds",
  description: "ServiceMonitor, PrometheusRule and the other kinds of the Prometheus operator.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  chart,
  settings: import_zod.z.strictObject({}),
  values: () => ({}),
  checks,
  argo: {
    // With a CRD go all objects of its kind: every ServiceMonitor, every rule, and Prometheus itself.
    removal: "keep",
    clusterKinds: [{ group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" }]
  }
});
