import { platformMinimum as minimum } from "@hub/capacity/platform-minimum";
import type { ClusterFacts } from "@hub/component";
import type { LiveNode } from "./live-cluster.ts";
import { fail, notCheckable, pass, type Verdict } from "./verdict.ts";

/** What the kernel and the firmware keep of a node's memory, at most: it reports less than its machine type says. */
const hiddenMemory = 0.1;

export const versionVerdict = ({ kubernetesVersion }: ClusterFacts, version: string): Verdict =>
  version === kubernetesVersion
    ? pass(`It runs ${version}.`)
    : fail(`It runs ${version}, cluster.yaml says ${kubernetesVersion}.`);

export function nodesVerdict({ size }: ClusterFacts, nodes: readonly LiveNode[]): Verdict {
  const ready = nodes.filter(({ isReady }) => isReady);
  const cores = ready.reduce((sum, node) => sum + node.cpuCores, 0);
  const bytes = ready.reduce((sum, node) => sum + node.memoryBytes, 0);
  const found = `${ready.length} ready nodes, ${round(cores)} cores, ${round(bytes / 2 ** 30)} GiB`;
  const short = [
    ...(ready.length < minimum.nodes ? [`the platform needs ${minimum.nodes} nodes`] : []),
    ...(cores < minimum.cpuCores ? [`the platform needs ${minimum.cpuCores} cores`] : []),
    ...(bytes < minimum.memoryBytes * (1 - hiddenMemory)
      ? [`the platform needs ${minimum.memoryBytes / 1e9} GB of memory`]
      : []),
    ...(ready.length < size.nodes ? [`cluster.yaml says ${size.nodes} nodes`] : []),
    ...(cores < size.cpuCores ? [`cluster.yaml says ${size.cpuCores} cores`] : []),
    ...(bytes < size.memoryGiB * 2 ** 30 * (1 - hiddenMemory)
      ? [`cluster.yaml says ${size.memoryGiB} GiB`]
      : []),
  ];
  return short.length === 0 ? pass(`It has ${found}.`) : fail(`It has ${found}; ${short.join(", ")}.`);
}

export function volumesVerdict({ size }: ClusterFacts): Verdict {
  if (size.storageGiB * 2 ** 30 < minimum.storageBytes)
    return fail(`cluster.yaml says ${size.storageGiB} GiB; the platform needs 500 GB.`);
  return notCheckable(
    `cluster.yaml says ${size.storageGiB} GiB, which suffices; whether the provider grants it is a quota that the API server does not know.`,
  );
}

export function loadBalancersVerdict(
  services: readonly { name: string; address: string | undefined }[],
): Verdict {
  const pending = services.filter(({ address }) => !address);
  if (pending.length > 0)
    return fail(
      `No address yet for ${pending
        .map(({ name }) => name)
        .sort()
        .join(", ")}.`,
    );
  if (services.length > 0) return pass(`${services.length} have one.`);
  return notCheckable(
    "There is no such Service yet, and the API server does not know what the provider would give.",
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
