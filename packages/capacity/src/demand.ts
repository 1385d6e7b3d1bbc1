/** CPU and memory, in the units of `size` in `cluster.yaml`. */
export interface Amount {
  readonly cpuCores: number;
  readonly memoryGiB: number;
}

/** Sum of what pods request. */
export interface Demand {
  readonly pods: number;
  readonly requests: Amount;
  readonly limits: Amount;
  /** Of the volumes that they claim. */
  readonly storageGiB: number;
}

/** With every autoscaler at its fewest pods, and at its most. */
export interface DemandRange {
  readonly min: Demand;
  readonly max: Demand;
}

export const nothing: Amount = { cpuCores: 0, memoryGiB: 0 };
const noDemand: Demand = { pods: 0, requests: nothing, limits: nothing, storageGiB: 0 };

export const plus = (a: Amount, b: Amount): Amount => ({
  cpuCores: a.cpuCores + b.cpuCores,
  memoryGiB: a.memoryGiB + b.memoryGiB,
});

export const times = (factor: number, { cpuCores, memoryGiB }: Amount): Amount => ({
  cpuCores: factor * cpuCores,
  memoryGiB: factor * memoryGiB,
});

export const demandTimes = (factor: number, demand: Demand): Demand => ({
  pods: factor * demand.pods,
  requests: times(factor, demand.requests),
  limits: times(factor, demand.limits),
  storageGiB: factor * demand.storageGiB,
});

export const sumOf = (ranges: readonly DemandRange[]): DemandRange => ({
  min: ranges.reduce((all, { min }) => demandPlus(all, min), noDemand),
  max: ranges.reduce((all, { max }) => demandPlus(all, max), noDemand),
});

const demandPlus = (a: Demand, b: Demand): Demand => ({
  pods: a.pods + b.pods,
  requests: plus(a.requests, b.requests),
  limits: plus(a.limits, b.limits),
  storageGiB: a.storageGiB + b.storageGiB,
});
