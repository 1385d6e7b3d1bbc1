import type { ClusterFacts } from "@hub/component";
import type { FleetCluster } from "@hub/fleet";
import { error, type Problem } from "@hub/problem";
import type { ClusterCapacity } from "./measure.ts";
import { platformMinimum } from "./platform-minimum.ts";

/**
 * Problems of the size of a cluster: `cluster-too-small` where it is below the platform's minimum, and
 * `cluster-too-full` where the requests of its pods do not fit, at the fewest that autoscalers may leave. Pure.
 */
export function capacityProblems(capacity: ClusterCapacity, { file }: Pick<FleetCluster, "file">): Problem[] {
  const { name, size } = capacity;
  const at = (field: Field) => ({ place: file.placeOf(["size", field], "value") });
  const tooSmall = minimums.flatMap(({ field, least, text, leastText }) =>
    size[field] < least
      ? error(
          "cluster-too-small",
          `${name} has ${text(size[field])}, and the platform needs ${leastText} at least.`,
          "Make the cluster larger, or correct its size.",
          at(field),
        )
      : [],
  );
  const tooFull = dimensions.flatMap(({ field, text, held, requested }) =>
    requested(capacity) > held(capacity)
      ? error(
          "cluster-too-full",
          `${name} has ${text(held(capacity))} for pods, and what it runs asks for ${text(requested(capacity))} at least: ${largest(capacity, requested)}.`,
          `Make the cluster larger, or run less on it; \`pnpm hubctl capacity ${name}\` lists all of it.`,
          at(field),
        )
      : [],
  );
  return [...tooSmall, ...tooFull];
}

type Field = keyof ClusterFacts["size"];

const cores = (count: number): string => `${round(count)} cores`;
const memory = (gibibytes: number): string => `${round(gibibytes)} GiB of memory`;
const volumes = (gibibytes: number): string => `${round(gibibytes)} GiB of volumes`;
const round = (value: number): number => Math.round(value * 10) / 10;

const { nodes, cpuCores, memoryBytes, storageBytes } = platformMinimum;

const minimums: readonly {
  readonly field: Field;
  readonly least: number;
  readonly text: (amount: number) => string;
  readonly leastText: string;
}[] = [
  { field: "nodes", least: nodes, text: (count) => `${count} nodes`, leastText: `${nodes}` },
  { field: "cpuCores", least: cpuCores, text: cores, leastText: `${cpuCores}` },
  {
    field: "memoryGiB",
    least: memoryBytes / 2 ** 30,
    text: memory,
    leastText: `${memoryBytes / 1e9} GB`,
  },
  {
    field: "storageGiB",
    least: storageBytes / 2 ** 30,
    text: volumes,
    leastText: `${storageBytes / 1e9} GB`,
  },
];

type Requested = (of: Pick<ClusterCapacity, "demand">) => number;

const dimensions: readonly {
  readonly field: Field;
  readonly text: (amount: number) => string;
  readonly held: (capacity: ClusterCapacity) => number;
  readonly requested: Requested;
}[] = [
  {
    field: "cpuCores",
    text: cores,
    held: ({ allocatable }) => allocatable.cpuCores,
    requested: ({ demand }) => demand.min.requests.cpuCores,
  },
  {
    field: "memoryGiB",
    text: memory,
    held: ({ allocatable }) => allocatable.memoryGiB,
    requested: ({ demand }) => demand.min.requests.memoryGiB,
  },
  {
    field: "storageGiB",
    text: volumes,
    held: ({ size }) => size.storageGiB,
    requested: ({ demand }) => demand.min.storageGiB,
  },
];

/** The three components that ask for most, and for how much. */
const largest = ({ components }: ClusterCapacity, requested: Requested): string =>
  components
    .flatMap(({ name, demand }) => (demand ? [{ name, amount: requested({ demand }) }] : []))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, 3)
    .map(({ name, amount }) => `${name} ${round(amount)}`)
    .join(", ");
