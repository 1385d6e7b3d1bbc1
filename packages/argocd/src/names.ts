/** Labels of the Applications that this repository makes. */
export const labels = {
  cluster: "hub.llm-analytics.io/cluster",
  component: "hub.llm-analytics.io/component",
  hold: "hub.llm-analytics.io/hold",
  release: "hub.llm-analytics.io/release",
  ring: "hub.llm-analytics.io/ring",
} as const;

/** Annotation of the ApplicationSet: the clusters of its hub, sorted, with commas between them. */
export const clustersAnnotation = "hub.llm-analytics.io/clusters";

/** Annotation that names what the sources of a child say. */
export const sourcesAnnotation = "hub.llm-analytics.io/sources";

/** Argo CD's name for the cluster it runs in. */
export const inCluster = "https://kubernetes.default.svc";

/** Name of the ApplicationSet, of the root Application that keeps it, and of their AppProject. */
export const fleetName = "fleet";

/** AppProjects that no component may be named after. */
export const reservedProjects: readonly string[] = [fleetName, "default"];

/** A commit that changes nothing below an Application's own paths makes nothing to render: `.` is each source's path. */
export const generatePaths = { "argocd.argoproj.io/manifest-generate-paths": "." } as const;
