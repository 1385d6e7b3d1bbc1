import { quantity, type Workload } from "@hub/component/contract";
import { type Amount, type Demand, type DemandRange, demandTimes, nothing, plus } from "./demand.ts";

/** A workload with its quantities parsed. */
export interface PodDemand {
  readonly name: string;
  readonly replicas: { readonly min: number; readonly max: number } | "every-node";
  /** Demand of each of its pods. */
  readonly each: Demand;
}

/** Thrown where a workload has an invalid number of pods or an invalid quantity. */
export class DemandError extends Error {
  override name = "DemandError";
}

/** Parses the quantities of a workload. Throws DemandError. */
export function podDemand({ name, replicas, containers, volumes = [] }: Workload): PodDemand {
  const resources = containers.map((container) => resourcesOf(name, container));
  return {
    name,
    replicas: rangeOf(name, replicas),
    each: {
      // A claim that stands alone is no pod.
      pods: containers.length === 0 ? 0 : 1,
      requests: sum(name, resources, requestOf),
      limits: sum(name, resources, ({ limits }, resource) => limits[resource]),
      storageGiB: volumes.reduce<number>((all, size) => all + gibibytes(name, "storage", size), 0),
    },
  };
}

/** Its demand on a cluster of so many nodes. */
export function demandOf({ replicas, each }: PodDemand, nodes: number): DemandRange {
  const { min, max } = replicas === "every-node" ? { min: nodes, max: nodes } : replicas;
  return { min: demandTimes(min, each), max: demandTimes(max, each) };
}

function rangeOf(name: string, replicas: Workload["replicas"]): PodDemand["replicas"] {
  if (replicas === "every-node") return replicas;
  const range =
    typeof replicas === "object" && replicas !== null ? replicas : { min: replicas, max: replicas };
  const min = podCount(name, range.min ?? 1);
  return { min, max: Math.max(min, podCount(name, range.max ?? min)) };
}

function podCount(name: string, found: unknown): number {
  const pods = Number(found);
  if (Number.isInteger(pods) && pods >= 0) return pods;
  throw new DemandError(`${name} has ${JSON.stringify(found)} replicas, which is no number of pods`);
}

/** Requests and limits of a container, as maps. */
interface Resources {
  readonly requests: { readonly [resource: string]: unknown };
  readonly limits: { readonly [resource: string]: unknown };
}

function resourcesOf(name: string, container: unknown): Resources {
  const map = (found: unknown) => {
    if (found === undefined || found === null) return {};
    if (isMap(found)) return found;
    throw new DemandError(`${name} has ${JSON.stringify(found)} for resources, which is no map`);
  };
  const { requests, limits } = map(container);
  return { requests: map(requests), limits: map(limits) };
}

const isMap = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As the API server has it, a container that has a limit and no request requests its limit. */
const requestOf = ({ requests, limits }: Resources, resource: string): unknown =>
  requests[resource] ?? limits[resource];

const sum = (
  name: string,
  containers: readonly Resources[],
  of: (container: Resources, resource: string) => unknown,
): Amount =>
  containers.reduce(
    (all, container) =>
      plus(all, {
        cpuCores: number(name, "cpu", of(container, "cpu")),
        memoryGiB: gibibytes(name, "memory", of(container, "memory")),
      }),
    nothing,
  );

const gibibytes = (name: string, resource: string, found: unknown): number =>
  number(name, resource, found) / 2 ** 30;

function number(name: string, resource: string, found: unknown): number {
  if (found === undefined || found === null) return 0;
  const value = quantity(String(found));
  if (!Number.isNaN(value)) return value;
  throw new DemandError(
    `${name} asks for ${JSON.stringify(found)} of ${resource}, which is no quantity of Kubernetes`,
  );
}
