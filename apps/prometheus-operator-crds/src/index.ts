import { defineComponent } from "@hub/component";
import { z } from "zod";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";

/**
 * The kinds of the Prometheus operator (ServiceMonitor, PodMonitor, PrometheusRule and seven more), long before the
 * operator itself: so every component may bring its own.
 */
export default defineComponent({
  name: "prometheus-operator-crds",
  description: "ServiceMonitor, PrometheusRule and the other kinds of the Prometheus operator.",
  namespace: { name: "monitoring", podSecurity: "baseline" },
  chart,
  settings: z.strictObject({}),
  values: () => ({}),
  checks,
  // The chart makes no pods.
  workloads: () => [],

  argo: {
    // With a CRD go all objects of its kind: every ServiceMonitor, every rule, and Prometheus itself.
    removal: "keep",
    clusterKinds: [{ group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" }],
  },
});
