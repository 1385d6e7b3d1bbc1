import { didYouMean } from "@hub/problem";
import { type FollowStatusOptions, followStatus, type Sight, type StatusOptions } from "./follow-status.ts";
import type { Kube } from "./kube.ts";
import type { ClusterStatus, FleetStatus } from "./status.ts";
import { isAtWanted } from "./status-cluster.ts";

/** What is waited for. All clusters of the hub where neither ring nor cluster is named. */
export interface Goal {
  readonly ring?: string | undefined;
  readonly cluster?: string | undefined;
  /** Commit of the deploy branch, or its first characters, that Argo CD must have compared the clusters with. */
  readonly commit?: string | undefined;
}

export interface Verdict {
  readonly there: boolean;
  /** Waiting on is of no use: a name that is unknown, a cluster on hold. */
  readonly isHopeless: boolean;
  /** Names of the clusters that are waited for. */
  readonly clusters: readonly string[];
  /** Of those, the ones that are there. */
  readonly arrived: readonly string[];
  /** Names of the clusters that are left out: on hold. */
  readonly held: readonly string[];
  /** What is not there, and why, in words. */
  readonly missing: readonly string[];
}

/** Whether a hub's clusters are where they should be. Pure. */
export function judge(status: FleetStatus, goal: Goal): Verdict {
  const { ring, cluster, commit } = goal;
  const fleet = status.clusters.filter(({ state }) => state !== "forgotten");
  const selected = fleet.filter(
    (one) => (ring === undefined || one.ring === ring) && (cluster === undefined || one.name === cluster),
  );
  const awaited = selected.filter(({ state }) => state !== "held" || cluster !== undefined);
  const hub = status.waitingFor.filter((one) => one.ring === null && one.cluster === null);
  const unknown = selected.length === 0 ? nothingSelected(status, fleet, goal) : undefined;
  const missing = awaited.flatMap((one) => missingText(one, commit) ?? []);
  const isHeld = cluster !== undefined && awaited.some(({ state }) => state === "held");
  return {
    there: hub.length === 0 && unknown === undefined && missing.length === 0,
    // A commit that the hub has not seen may bring the name.
    isHopeless: (unknown?.isName === true && commit === undefined) || (isHeld && missing.length > 0),
    clusters: awaited.map(({ name }) => name),
    arrived: awaited.filter((one) => missingText(one, commit) === undefined).map(({ name }) => name),
    held: selected.filter((one) => !awaited.includes(one)).map(({ name }) => name),
    missing: [...hub.map(({ text }) => text), ...(unknown ? [unknown.text] : []), ...missing],
  };
}

function missingText(cluster: ClusterStatus, commit: string | undefined): string | undefined {
  if (!isAtWanted(cluster)) return `${cluster.name}: ${cluster.message}`;
  if (commit === undefined || cluster.revision?.startsWith(commit)) return undefined;
  const seen = cluster.revision?.slice(0, 7) ?? "no commit";
  return `${cluster.name}: Argo CD has compared it with ${seen}, not yet with ${commit.slice(0, 7)}`;
}

/** Why nothing is selected, and whether that is for a name that the hub does not know. */
function nothingSelected(
  status: FleetStatus,
  fleet: readonly ClusterStatus[],
  { ring, cluster }: Goal,
): { text: string; isName: boolean } {
  const names = fleet.map(({ name }) => name);
  const rings = status.rings.map(({ name }) => name);
  if (cluster !== undefined && names.length > 0 && !names.includes(cluster))
    return { text: `the hub has no cluster ${cluster}. ${didYouMean(cluster, names)}`, isName: true };
  if (ring !== undefined && rings.length > 0 && !rings.includes(ring))
    return { text: `the hub has no ring ${ring}. ${didYouMean(ring, rings)}`, isName: true };
  if (names.length === 0) return { text: "the hub has no cluster yet", isName: false };
  return cluster === undefined
    ? { text: `the ring ${ring} has no cluster in this hub`, isName: false }
    : { text: `the cluster ${cluster} is not in the ring ${ring}`, isName: true };
}

export interface WaitOptions extends StatusOptions, Pick<FollowStatusOptions, "every"> {
  readonly goal: Goal;
  readonly timeoutSeconds: number;
  /** Called with each status that is looked at. */
  readonly onSight?: (sight: Sight, verdict: Verdict) => void;
}

export interface WaitResult {
  readonly verdict: Verdict;
  readonly status: FleetStatus | null;
}

/** Waits until the clusters are there, the time is over, or it is hopeless. Throws as `followStatus` does. */
export async function waitFor(kube: Kube, options: WaitOptions): Promise<WaitResult> {
  const { goal, timeoutSeconds, onSight, ...rest } = options;
  let last: (Sight & { verdict: Verdict }) | undefined;
  for await (const sight of followStatus(kube, {
    ...rest,
    signal: AbortSignal.timeout(timeoutSeconds * 1000),
  })) {
    const verdict = judge(sight.status, goal);
    last = { ...sight, verdict };
    onSight?.(sight, verdict);
    if (!sight.away && (verdict.there || verdict.isHopeless)) break;
  }
  if (!last) return { verdict: nothingSeen, status: null };
  const { verdict, status, away } = last;
  return away
    ? { verdict: { ...verdict, there: false, missing: causes(away, verdict) }, status }
    : { verdict, status };
}

const nothingSeen: Verdict = {
  ...{ there: false, isHopeless: false, clusters: [], arrived: [], held: [] },
  missing: ["the hub has not answered in this time"],
};

const causes = (away: NonNullable<Sight["away"]>, { missing }: Verdict): string[] => [
  ...away.problems.map(({ cause }) => cause),
  ...missing,
];
