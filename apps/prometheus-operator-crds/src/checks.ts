import type { Check } from "@hub/component";

const kinds = [
  "alertmanagerconfigs",
  "alertmanagers",
  "podmonitors",
  "probes",
  "prometheusagents",
  "prometheuses",
  "prometheusrules",
  "scrapeconfigs",
  "servicemonitors",
  "thanosrulers",
];

export const checks = (): readonly Check[] => [
  {
    kind: "crd-established",
    names: kinds.map((kind) => `${kind}.monitoring.coreos.com`),
    proves: "Every component may bring its monitors and rules.",
  },
];
