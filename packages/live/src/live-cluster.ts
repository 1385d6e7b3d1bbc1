import type { Fetched } from "./preflight-item.ts";
import type { LiveObject } from "./verify-rules.ts";

/** What is read of a cluster. */
export interface LiveCluster {
  /** `major.minor`, for example `1.34`. */
  readonly version: Fetched<string>;
  readonly nodes: Fetched<readonly LiveNode[]>;
  readonly storageClasses: Fetched<readonly LiveObject[]>;
  /** Services of the type LoadBalancer, with the address that each has. */
  readonly loadBalancers: Fetched<readonly { readonly name: string; readonly address: string | undefined }[]>;
  /** The ClusterSecretStore that the fleet names; undefined where it is not there. */
  readonly secretStore: Fetched<LiveObject | undefined>;
  readonly externalSecrets: Fetched<readonly LiveObject[]>;
  readonly certificates: Fetched<readonly LiveObject[]>;
  /** Whether Grafana's password is one that everybody knows; undefined where there is no such Secret. */
  readonly hasDefaultPassword: Fetched<boolean | undefined>;
  /** Addresses that the cluster's domain resolves to, from here; none where it does not. */
  readonly addresses: Fetched<readonly string[]>;
}

export interface LiveNode {
  readonly isReady: boolean;
  readonly cpuCores: number;
  readonly memoryBytes: number;
}
