import type { PodRecord } from "./lab/pod-stand-in.ts";

/** What must be Ready before what, by name. */
export interface WantedOrder {
  /** In the order of a rollout. */
  readonly rings: readonly string[];
  /** Ring of each cluster. */
  readonly clusters: ReadonlyMap<string, string>;
  /** What each component depends on, directly. */
  readonly dependsOn: ReadonlyMap<string, readonly string[]>;
}

export interface Violation {
  readonly kind: "ring" | "wave";
  /** The pod that started too early. */
  readonly early: string;
  /** What it should have waited for. */
  readonly awaited: string;
}

/**
 * Pods of one version that started before all they depend on were Ready: in their own cluster what the component depends
 * on, and every pod in the clusters of earlier rings. One violation for each pod and kind at most.
 */
export function findViolations(pods: readonly PodRecord[], version: string, order: WantedOrder): Violation[] {
  const mine = pods.filter((pod) => pod.version === version && order.clusters.has(pod.cluster));
  const turn = ({ cluster }: PodRecord): number => order.rings.indexOf(order.clusters.get(cluster) ?? "");
  const wave = ({ component }: PodRecord): readonly string[] => order.dependsOn.get(component) ?? [];
  const isEarly = (pod: PodRecord, awaited: PodRecord): boolean =>
    awaited.readyMs === undefined || pod.startMs < awaited.readyMs;
  return mine.flatMap((pod) => {
    const blockers: Record<Violation["kind"], PodRecord | undefined> = {
      ring: mine.find((other) => turn(other) < turn(pod) && isEarly(pod, other)),
      wave: mine.find(
        (other) =>
          other.cluster === pod.cluster && wave(pod).includes(other.component) && isEarly(pod, other),
      ),
    };
    return (["ring", "wave"] as const).flatMap((kind) => {
      const awaited = blockers[kind];
      return awaited ? [{ kind, early: nameOf(pod), awaited: nameOf(awaited) }] : [];
    });
  });
}

/** Pods whose dependencies have no pod of that version at all: then nothing was proven about them. */
export function unproven(pods: readonly PodRecord[], version: string, order: WantedOrder): string[] {
  const there = new Set(
    pods.filter((pod) => pod.version === version).map(({ cluster, component }) => `${cluster}/${component}`),
  );
  return [...order.clusters.keys()].flatMap((cluster) =>
    [...order.dependsOn.keys()]
      .map((component) => `${cluster}/${component}`)
      .filter((name) => !there.has(name)),
  );
}

const nameOf = ({ cluster, component }: PodRecord): string => `${cluster}/${component}`;

/** The most clusters that had a pod of this version started, and not yet all of their pods of it Ready, at one moment. */
export function mostAtOnce(pods: readonly PodRecord[], version: string): number {
  const spans = [
    ...Map.groupBy(
      pods.filter((pod) => pod.version === version),
      ({ cluster }) => cluster,
    ).values(),
  ].map((own) => ({
    from: Math.min(...own.map(({ startMs }) => startMs)),
    to: Math.max(...own.map(({ readyMs = Number.POSITIVE_INFINITY }) => readyMs)),
  }));
  return Math.max(
    0,
    ...spans.map(({ from }) => spans.filter((span) => span.from <= from && from < span.to).length),
  );
}
