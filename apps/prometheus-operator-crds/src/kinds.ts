/** The kinds of the operator, sorted by name, each with the one version that it has. */
export const kinds = {
  alertmanagerconfigs: "v1alpha1",
  alertmanagers: "v1",
  podmonitors: "v1",
  probes: "v1",
  prometheusagents: "v1alpha1",
  prometheuses: "v1",
  prometheusrules: "v1",
  scrapeconfigs: "v1alpha1",
  servicemonitors: "v1",
  thanosrulers: "v1",
} as const;
