import type { ClusterStatus, FleetStatus } from "./status.ts";

/** What changed from one status to the next, a line a cluster: `edge-1: ready`, `edge-1: moving: alpha is ...`. */
export function changeLines(before: FleetStatus | undefined, after: FleetStatus): string[] {
  const old = new Map(before?.clusters.map((cluster) => [cluster.name, essence(cluster)]));
  const gone = [...old.keys()].filter((name) => !after.clusters.some((cluster) => cluster.name === name));
  return [
    ...after.clusters.flatMap((cluster) =>
      old.get(cluster.name) === essence(cluster) ? [] : [lineOf(cluster)],
    ),
    ...gone.map((name) => `${name}: gone`),
  ];
}

const lineOf = ({ name, state, message }: ClusterStatus): string =>
  `${name}: ${state}${message ? `: ${message}` : ""}`;

/** Without the time that has passed: that alone is no change. */
const essence = (cluster: ClusterStatus): string => lineOf(cluster).replace(/ for \d+ (min|h|d)\b/g, "");
