import type { ComponentNamespace } from "./namespace.ts";

export const providers = ["aws", "gcp", "azure"] as const;
export type Provider = (typeof providers)[number];

/** What a cluster is, as its `cluster.yaml` says it. Plain JSON: it is the input of every release. */
export interface ClusterFacts {
  /** Folder name, and Argo CD's name for the cluster. */
  readonly name: string;
  readonly ring: string;
  /** Name of the hub whose Argo CD looks after it. */
  readonly hub: string;
  readonly provider: Provider;
  /** AWS account id, Google Cloud project id, or Azure subscription id. */
  readonly account: string;
  /** The provider's own name of the region, for example `eu-west-1`. */
  readonly region: string;
  /** `major.minor`, for example `1.34`. */
  readonly kubernetesVersion: string;
  /** DNS name under which everything of the cluster is reached, for example `eu-prod-1.llm-analytics.io`. */
  readonly domain: string;
  readonly dns: {
    /** The zone that holds `domain`. */
    readonly zone: string;
    /** Route53 hosted zone id, Cloud DNS managed zone name, or the resource group of the Azure DNS zone. */
    readonly zoneId: string;
  };
  readonly size: {
    readonly nodes: number;
    /** Cores of all nodes. */
    readonly cpuCores: number;
    /** Memory of all nodes, GiB. */
    readonly memoryGiB: number;
    /** What volumes may take in sum, GiB. */
    readonly storageGiB: number;
  };
  /** Free to use in values; also labels of the cluster's Applications. */
  readonly labels: { readonly [key: string]: string };
  /** The secret store that its ExternalSecrets read, a ClusterSecretStore's name. */
  readonly secretStore: string;
  /** Where Git says what the fleet runs; Argo CD reads the rendered manifests there. */
  readonly repository: string;
  /** Names of the components that it runs, sorted. */
  readonly components: readonly string[];
  /** The namespaces that those components declare, each of them once, sorted by name. */
  readonly namespaces: readonly ComponentNamespace[];
}

/** The facts as a component's functions see them. */
export interface Cluster extends ClusterFacts {
  /** Whether the cluster runs a component: for what only makes sense beside another one. */
  runs(component: string): boolean;
}

export const toCluster = (facts: ClusterFacts): Cluster => ({
  ...facts,
  runs: (component) => facts.components.includes(component),
});

/** Where a cluster whose reads are watched keeps the facts themselves. */
export const watchedFacts: unique symbol = Symbol("watched facts");

/** The facts of a cluster as plain data, which nobody watches. */
export const factsOf = (cluster: ClusterFacts | Cluster | { [watchedFacts]: ClusterFacts }): ClusterFacts =>
  watchedFacts in cluster ? cluster[watchedFacts] : cluster;
