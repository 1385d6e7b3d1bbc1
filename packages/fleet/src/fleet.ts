import type { ClusterFacts, JsonObject } from "@hub/component";
import type { Place } from "@hub/problem";

/** The files under `clusters/`, read and checked one by one. */
export interface Fleet {
  readonly repository: Repository;
  /** In the order of a rollout. */
  readonly rings: readonly Ring[];
  readonly hubs: readonly Hub[];
  /** Fleet-wide overrides by component. */
  readonly overrides: Overrides;
  /** Sorted by name. */
  readonly clusters: readonly FleetCluster[];
  readonly unread: Unread;
}

/** Files with problems, which are not in the fleet: checks across files must not take their content for absent. */
export interface Unread {
  /** Paths of files with errors. */
  readonly files: ReadonlySet<string>;
  readonly clusters: readonly ClusterClaims[];
}

/** Facts of a cluster that must be unique, or that `fleet.yaml` must define; those that can be read. */
export interface ClusterClaims {
  readonly name: string;
  readonly ring?: string | undefined;
  readonly hub?: string | undefined;
  readonly domain?: string | undefined;
  readonly server?: string | undefined;
  readonly file: SourceFile;
}

export interface Repository {
  /** Where Argo CD reads the deploy tree. */
  readonly url: string;
  /** Branch that the tree is deployed to. Default: `deploy`. */
  readonly branch: string;
}

/** A cluster's turn in a rollout. */
export interface Ring {
  readonly name: string;
  readonly description?: string | undefined;
  /** How many of its clusters may update at once: a number of clusters, or percent as `25%`. Default: `100%`. */
  readonly maxUpdate: number | string;
  /** How long a release must have been Healthy here before the next ring may take it, a duration. Default: `0h`. */
  readonly soak: string;
  /** Whether its pins move by themselves once the ring before has soaked. Default: `manual`. */
  readonly promotion: "automatic" | "manual";
  /** When its pins may be promoted. Empty, the default: at any time. */
  readonly windows: readonly PromotionWindow[];
  /** Days on which nothing is promoted into it. Default: none. */
  readonly freezes: readonly Freeze[];
  /** Whether its pins may say `head`, the working tree. Default: false. */
  readonly tracksHead: boolean;
  readonly pins: readonly Pin[];
  readonly overrides: Overrides;
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Hours of the week, in a time zone. */
export interface PromotionWindow {
  readonly days: readonly Weekday[];
  /** `HH:MM`, 24 hours. */
  readonly from: string;
  /** `HH:MM`, later than `from`; `24:00` is the end of the day. */
  readonly to: string;
  /** IANA time zone, for example `Europe/Berlin`. */
  readonly timeZone: string;
}

export interface Freeze {
  /** First and last day, `YYYY-MM-DD`, in UTC. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A cluster whose Argo CD deploys to other clusters. */
export interface Hub {
  readonly name: string;
  /** Where Argo CD's objects live in it. Default: `argocd`. */
  readonly namespace: string;
}

export interface FleetCluster {
  readonly facts: Omit<ClusterFacts, "components" | "namespaces" | "repository" | "secretStore"> & {
    readonly secretStore?: string | undefined;
  };
  /** Address of its API server, for the check that no two clusters are the same one. */
  readonly server?: string | undefined;
  readonly hold?: Hold | undefined;
  readonly pins: readonly Pin[];
  readonly overrides: Overrides;
  readonly file: SourceFile;
}

/** The release of a component that a ring or a cluster runs. */
export interface Pin {
  readonly component: string;
  /** An exact version, `head` or `off`. */
  readonly release: string;
  readonly hold?: Hold | undefined;
  readonly file: SourceFile;
}

export interface Hold {
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

export type Overrides = ReadonlyMap<string, Override>;

/** Settings and values that one layer gives one component. */
export interface Override {
  readonly component: string;
  readonly layer: "fleet" | "ring" | "cluster";
  readonly settings: JsonObject;
  readonly values: JsonObject;
  readonly file: SourceFile;
}

/** A file that was read, so that a problem found later can name the line. */
export interface SourceFile {
  /** Path from the repository's root. */
  readonly path: string;
  /** Place of an entry; of the nearest parent that is there, where the entry is not. */
  placeOf(path: readonly (string | number)[], what?: "key" | "value"): Place;
}
