import type { Chart } from "@hub/chart";
import { kinds } from "./kinds.ts";

/** No values are offered: the chart's own only annotate kinds, or leave out some that every cluster needs. */
export const chart: Chart<Record<string, never>> = {
  repository: "https://prometheus-community.github.io/helm-charts",
  name: "prometheus-operator-crds",
  // The CRDs of the operator that kube-prometheus-stack 88.5.3 runs. The two move together.
  version: "31.0.1",
  appVersion: "v0.93.1",
  keys: {},
  crds: Object.entries(kinds).map(([kind, version]) => ({
    name: `${kind}.monitoring.coreos.com`,
    versions: [{ name: version, storage: true }],
  })),
};
