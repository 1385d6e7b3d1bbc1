import { setTimeout as delay } from "node:timers/promises";
import type { Kube } from "./kube.ts";
import type { KubeError } from "./problems.ts";
import type { FleetStatus } from "./status.ts";
import { fleetStatus } from "./status-fleet.ts";
import { loadWanted, type Wanted } from "./wanted.ts";
import { type FleetObjects, readFleet, watchFleet } from "./watch-fleet.ts";

export interface StatusOptions {
  /** Argo CD's namespace. Default: argocd. */
  readonly namespace?: string | undefined;
  /** Folder of the deploy tree that says what is wanted. Default: what the hub has seen of it. */
  readonly tree?: string | undefined;
}

export interface FollowStatusOptions extends StatusOptions {
  readonly signal: AbortSignal;
  /** How often a status comes at most, milliseconds. Default: 250. */
  readonly every?: number;
  /** How often one comes although nothing happened, milliseconds: the durations in it change. Default: 30000. */
  readonly idle?: number;
  /** How soon a server that is away is asked again, milliseconds. Default: 2000. */
  readonly retryAfter?: number;
}

/** What is known at one moment. */
export interface Sight {
  readonly status: FleetStatus;
  /** Why the API server does not answer: then the status is the last that was seen. */
  readonly away: KubeError | undefined;
}

/** The status of a hub's clusters. Throws a `KubeError`, and as `loadWanted` does. */
export async function readStatus(kube: Kube, { namespace, tree }: StatusOptions = {}): Promise<FleetStatus> {
  return toStatus(tree)(await readFleet(kube, namespace));
}

/**
 * A hub's status, again after every change until `signal` is aborted. An API server that goes away later is waited for.
 *
 * Throws the `KubeError` of a server that is away from the start, or refuses, and as `loadWanted` does.
 */
export async function* followStatus(
  kube: Kube,
  options: FollowStatusOptions,
): AsyncGenerator<Sight, void, void> {
  const { namespace, tree, every = 250, idle = 30_000, retryAfter = 2000 } = options;
  const end = new AbortController();
  const signal = AbortSignal.any([options.signal, end.signal]);
  const status = toStatus(tree);
  let objects: FleetObjects | undefined;
  let away: KubeError | undefined;
  let failure: { error: unknown } | undefined;
  let news = Promise.withResolvers<void>();
  const watching = watchFleet(kube, {
    namespace,
    signal,
    retryAfter,
    onChange: (changed) => {
      objects = changed;
      news.resolve();
    },
    onAway: (error) => {
      away = error;
      news.resolve();
    },
  })
    .catch((error: unknown) => {
      failure = { error };
    })
    .finally(() => news.resolve());
  try {
    for (;;) {
      await Promise.race([news.promise, delay(idle, undefined, { ref: false })]);
      if (failure) throw failure.error;
      if (signal.aborted) return;
      news = Promise.withResolvers();
      if (objects) yield { status: status(objects), away };
      else if (away) throw away;
      await delay(every);
    }
  } finally {
    end.abort();
    await watching;
  }
}

/** The deploy tree is read once, when the hub has said which one it is. */
function toStatus(tree: string | undefined): (objects: FleetObjects) => FleetStatus {
  let wanted: Wanted | undefined;
  return (objects) => {
    const now = new Date();
    if (tree === undefined) return fleetStatus({ ...objects, now });
    wanted ??= loadWanted(tree, fleetStatus({ ...objects, now }).hub);
    return fleetStatus({ ...objects, wanted, now });
  };
}
