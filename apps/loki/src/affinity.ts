/** A part's pods on different nodes and in different zones, if it can be. */
export const rather = (component: string) => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: term(component, "kubernetes.io/hostname") },
      { weight: 50, podAffinityTerm: term(component, "topology.kubernetes.io/zone") },
    ],
  },
});

/** The same, in place of the chart's default, by which no two of a part may share a node: a small cluster has no room. */
export const ratherThanMust = (component: string) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: null,
    ...rather(component).podAntiAffinity,
  },
});

/** A part's pods on different nodes, whatever it takes, and in different zones, if it can be. */
export const must = (component: string) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [term(component, "kubernetes.io/hostname")],
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: term(component, "topology.kubernetes.io/zone") },
    ],
  },
});

const term = (component: string, topologyKey: string) => ({
  labelSelector: {
    matchLabels: {
      "app.kubernetes.io/name": "loki",
      "app.kubernetes.io/instance": "loki",
      "app.kubernetes.io/component": component,
    },
  },
  topologyKey,
});
