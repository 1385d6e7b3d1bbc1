import { fleetName } from "@hub/argocd";
import type { Application, ApplicationSetObject } from "./applications.ts";
import type { ClusterStatus, RingStatus, State, Waiting } from "./status.ts";
import { listText, oneLine, reasonOf } from "./status-reason.ts";

export interface WaitingInput {
  /** What is wrong with the hub itself, in words. */
  readonly hub: readonly string[];
  readonly rings: readonly RingStatus[];
  readonly clusters: readonly ClusterStatus[];
}

/** What the rollout waits for, in words: first what is wrong with the hub itself, then ring by ring, then the holds. */
export function waitingFor(input: WaitingInput): Waiting[] {
  return [
    ...input.hub.map((text) => ({ ring: null, cluster: null, component: null, text })),
    ...ringReasons(input),
    ...byReason(input.clusters.filter(({ ring, state }) => ring === null && isOpen(state))),
    ...byReason(input.clusters.filter(({ state }) => state === "held")),
  ];
}

export interface HubInput {
  readonly applicationSet: ApplicationSetObject | undefined;
  /** The Application that keeps the ApplicationSet. */
  readonly root: Application | undefined;
  readonly now: Date;
}

/** What is wrong with a hub itself, in words: while anything is, nobody knows what its clusters should be. */
export function hubReasons({ applicationSet, root, now }: HubInput): string[] {
  const condition = (type: string) =>
    applicationSet?.status?.conditions?.find((one) => one.type === type && one.status === "True")?.message;
  const error = condition("ErrorOccurred");
  // Argo CD also reports a ring without clusters here, which is no mistake.
  const config = condition("InvalidRolloutConfig");
  const reason = root && reasonOf(root, now);
  const isGone = root?.resources.toPrune.includes(fleetName);
  return [
    ...(applicationSet
      ? []
      : ["the hub has no ApplicationSet fleet: the deploy branch was not read yet, or it is damaged"]),
    ...(error ? [`the hub cannot work out its clusters from the deploy branch: ${oneLine(error)}`] : []),
    ...(config && !config.includes("no applications matching")
      ? [`the rollout's steps are wrong: ${oneLine(config)}`]
      : []),
    ...(isGone ? ["the deploy branch's fleet.yaml has lost the ApplicationSet fleet: it is damaged"] : []),
    ...(reason?.state === "stuck" ? [`the hub's own Application fleet ${reason.text}`] : []),
  ];
}

/** The first ring that is not ready holds all later ones up. */
function ringReasons({ rings, clusters }: WaitingInput): Waiting[] {
  const clustersIn = (ring: RingStatus, ...states: State[]) =>
    clusters.filter((cluster) => cluster.ring === ring.name && states.includes(cluster.state));
  const active = rings.find(({ state }) => isOpen(state));
  const later = rings.filter((ring) => ring !== active && clustersIn(ring, "waiting").length > 0);
  return rings.flatMap((ring) => {
    const busy = clustersIn(ring, "moving", "stuck");
    if (ring !== active) return byReason(busy);
    const waiting = clustersIn(ring, "waiting");
    const held = later.length > 0 ? waitText(later.map(({ name }) => name)) : undefined;
    if (busy.length === 0) return byReason(waiting, held);
    const turn = ring.maxUpdate === "100%" ? "" : ` (at most ${ring.maxUpdate} at a time)`;
    const next = { ring: ring.name, cluster: null, component: null };
    return [
      ...byReason(busy, held),
      ...(waiting.length > 0
        ? [
            {
              ...next,
              text: `${waitText(waiting.map(({ name }) => name))} the others of ${ring.name}${turn}`,
            },
          ]
        : []),
    ];
  });
}

/** Whether a rollout has something left to do with a cluster or ring in this state. */
export const isOpen = (state: State): boolean => ["waiting", "moving", "stuck"].includes(state);

const waitText = (names: readonly string[]): string =>
  `${listText(names)} ${names.length === 1 ? "waits" : "wait"} for`;

/** One line a reason: an unreachable repository stops many clusters, and is said once. */
function byReason(clusters: readonly ClusterStatus[], before?: string): Waiting[] {
  const groups = Map.groupBy(clusters, ({ ring, message }) => `${ring}\n${message}`);
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const names = listText(same.map(({ name }) => name));
    return {
      ring: first.ring,
      cluster: same.length === 1 ? first.name : null,
      component: first.blockedBy,
      text: `${before ? `${before} ` : ""}${names}: ${first.message}`,
    };
  });
}
