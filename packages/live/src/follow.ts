import { setTimeout as delay } from "node:timers/promises";
import { Watch } from "@kubernetes/client-node";
import type { Kube, KubeObject } from "./kube.ts";
import { KubeError } from "./problems.ts";

export interface FollowOptions<T extends KubeObject, V> {
  /** Path of a list. */
  readonly path: string;
  /** Objects a page of a list. */
  readonly limit: number;
  /** What is kept of an object. */
  readonly keep: (object: T) => V;
  /** Called with all that is there, after each list and each event. */
  readonly onChange: (kept: ReadonlyMap<string, V>) => void;
  /** Called at each failure that is tried again, and with undefined once it works again. */
  readonly onAway: (error: KubeError | undefined) => void;
  /** Between a failure and the next try, milliseconds. */
  readonly retryAfter: number;
  readonly signal: AbortSignal;
}

/**
 * Follows the objects of a list: lists, watches, and takes a watch that ends up again where it ended. Ends when `signal`
 * is aborted.
 *
 * Throws the `KubeError` of a failure that does not pass by itself: credentials, rights, a kind that is not there.
 */
export async function follow<T extends KubeObject, V>(
  kube: Kube,
  options: FollowOptions<T, V>,
): Promise<void> {
  const { path, limit, keep, onChange, onAway, retryAfter, signal } = options;
  let kept = new Map<string, V>();
  // Undefined: what came before is lost, list again.
  let version: string | undefined;
  const takeEvent = (type: string, object: T): void => {
    version = type === "ERROR" ? undefined : (object.metadata.resourceVersion ?? version);
    if (type === "ADDED" || type === "MODIFIED") kept.set(object.metadata.name, keep(object));
    else if (type === "DELETED") kept.delete(object.metadata.name);
    else return;
    onChange(kept);
  };
  while (!signal.aborted) {
    try {
      if (version === undefined) {
        kept = new Map();
        for await (const { items, metadata } of kube.pages<T>(path, { limit })) {
          for (const item of items) kept.set(item.metadata.name, keep(item));
          version ??= metadata.resourceVersion;
        }
        onAway(undefined);
        onChange(kept);
      }
      const start = performance.now();
      await watchOnce(kube, path, version, takeEvent, signal);
      // Something in between may not let a watch last, and ends each at once.
      if (performance.now() - start < retryAfter)
        await delay(retryAfter, undefined, { signal }).catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof KubeError) || isFinal(error)) throw error;
      // 410 Gone: the server no longer knows the version; it is not away.
      if (error.status !== 410) {
        onAway(error);
        await delay(retryAfter, undefined, { signal }).catch(() => {});
      }
      version = undefined;
    }
  }
}

/** Whether trying again is of no use. Argo CD's kinds do not come back by themselves, so 404 is among them. */
const isFinal = ({ status }: KubeError): boolean => status !== undefined && [401, 403, 404].includes(status);

/** One watch until the server ends it, or nothing came for the client's half minute. Throws where none began. */
async function watchOnce<T>(
  kube: Kube,
  path: string,
  version: string | undefined,
  onEvent: (type: string, object: T) => void,
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isConnected = false;
  const controller = await new Watch(kube.config).watch(
    path,
    { resourceVersion: version, allowWatchBookmarks: true },
    (type: string, object: T) => {
      try {
        onEvent(type, object);
      } catch (error) {
        // The client would swallow it.
        reject(error);
      }
    },
    (error: unknown) => (isConnected || !error ? resolve() : reject(kube.toError("watch", path, error))),
  );
  isConnected = true;
  const abort = (): void => controller.abort();
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    await promise;
  } finally {
    signal.removeEventListener("abort", abort);
    abort();
  }
}
