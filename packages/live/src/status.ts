/**
 * How a hub's clusters are, as `hubctl status --json` prints it: the evidence that promotion reads.
 *
 * Times are ISO 8601 in UTC; what is not known is null. Fields are added, never renamed, while `schema` is 1.
 */
export interface FleetStatus {
  readonly schema: 1;
  /** When it was taken. */
  readonly at: string;
  /** What is wanted: what a deploy tree says, or what the hub has seen of the deploy branch. */
  readonly comparedWith: "tree" | "hub";
  readonly hub: string | null;
  /** Whether the hub is well, and every cluster of the fleet that is not on hold is at the wanted state. */
  readonly ready: boolean;
  /** In the order of a rollout. */
  readonly rings: readonly RingStatus[];
  /** By ring, then by name. */
  readonly clusters: readonly ClusterStatus[];
  /** What the rollout waits for, the first reason first. Empty where nothing is left to do. */
  readonly waitingFor: readonly Waiting[];
}

/**
 * - `ready`: at the wanted state, and Healthy;
 * - `waiting`: nothing is wrong, its turn has not come;
 * - `moving`: it is being changed, or becomes Healthy;
 * - `stuck`: it will not go on by itself, or it is Degraded;
 * - `held`: on hold, nobody changes it;
 * - `forgotten`: no longer in the fleet; its Applications stay as they were, for a person to delete.
 */
export type State = "ready" | "waiting" | "moving" | "stuck" | "held" | "forgotten";

export interface RingStatus {
  readonly name: string;
  readonly state: State;
  readonly maxUpdate: number | string;
  readonly clusters: number;
  readonly ready: number;
  readonly held: number;
}

export interface ClusterStatus {
  readonly name: string;
  readonly ring: string | null;
  /** `reason` and `until` are known from the deploy tree alone. */
  readonly hold: { readonly reason: string | null; readonly until: string | null } | null;
  readonly state: State;
  /** Commit of the deploy branch that Argo CD has compared the cluster with. */
  readonly revision: string | null;
  readonly sync: string | null;
  readonly health: string | null;
  /** Why it is not ready, in words. */
  readonly message: string | null;
  /** The component that `message` is about. */
  readonly blockedBy: string | null;
  /** In wave order, then by name. */
  readonly components: readonly ComponentStatus[];
}

export interface ComponentStatus {
  readonly name: string;
  readonly wave: number;
  readonly state: State;
  /** Release that it should run; null where it is to go, or where the hub has not said it yet. */
  readonly wanted: string | null;
  /** Release that runs; null while one replaces another. */
  readonly running: string | null;
  /** Argo CD's words about what is declared in the hub. */
  readonly sync: string | null;
  readonly health: string | null;
  /** Since when it is Healthy with what is wanted; null where it is not. */
  readonly healthySince: string | null;
  /** Why it is not ready, in words that follow its name: `is Degraded for 12 min: ...`. */
  readonly message: string | null;
}

export interface Waiting {
  readonly ring: string | null;
  readonly cluster: string | null;
  readonly component: string | null;
  /** In words, without a full stop. */
  readonly text: string;
}
