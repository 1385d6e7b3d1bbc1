import type { Chart } from "@hub/chart";

/** This version of the chart has no values at all, so that nothing was generated from it. */
export const chart: Chart<Record<string, never>> = {
  repository: "https://prometheus-community.github.io/helm-charts",
  name: "prometheus-operator-crds",
  // The CRDs of operator 0.71.0, the one that kube-prometheus-stack 56.0.0 runs. The two move together.
  version: "9.0.0",
  keys: {},
};
