import type { ClusterFacts } from "@hub/component";
import { type Amount, plus, times } from "./demand.ts";

/** Shares that a node keeps for itself: of so many cores or GiB, and then of the next. */
type Shares = readonly (readonly [upTo: number, share: number])[];

/**
 * Resources that GKE's nodes reserve for the kubelet and the system. EKS and AKS keep as much CPU and mostly less memory.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes#memory_and_cpu_reservations
 */
const cpuShares: Shares = [
  [1, 0.06],
  [2, 0.01],
  [4, 0.005],
  [Number.POSITIVE_INFINITY, 0.0025],
];
const memoryShares: Shares = [
  [4, 0.25],
  [8, 0.2],
  [16, 0.1],
  [128, 0.06],
  [Number.POSITIVE_INFINITY, 0.02],
];

/** Below so much free memory the kubelet evicts pods, on all three providers. Unit: GiB. */
const evictionThreshold = 100 / 1024;

/**
 * Requests of the provider's own pods on each node: kube-proxy, network, DNS, volumes, and on GKE its agents for logs,
 * metrics and identity. An allowance for the largest of the three providers; an empty node shows the true sum under
 * "Allocated resources" of `kubectl describe node`.
 */
const systemPods: Amount = { cpuCores: 0.4, memoryGiB: 0.6 };

/** Resources left to the pods of components. Takes all nodes of a cluster for alike. */
export function allocatable({ nodes, cpuCores, memoryGiB }: ClusterFacts["size"]): Amount {
  const node: Amount = { cpuCores: cpuCores / nodes, memoryGiB: memoryGiB / nodes };
  const kept = plus(systemPods, {
    cpuCores: shareOf(node.cpuCores, cpuShares),
    memoryGiB: shareOf(node.memoryGiB, memoryShares) + evictionThreshold,
  });
  return times(nodes, {
    cpuCores: Math.max(0, node.cpuCores - kept.cpuCores),
    memoryGiB: Math.max(0, node.memoryGiB - kept.memoryGiB),
  });
}

function shareOf(amount: number, shares: Shares): number {
  let kept = 0;
  let from = 0;
  for (const [upTo, share] of shares) {
    kept += Math.max(0, Math.min(amount, upTo) - from) * share;
    from = upTo;
  }
  return kept;
}
