import { expect, test } from "vitest";
import { capacityProblems } from "./capacity-problems.ts";
import { type Demand, demandTimes, nothing, sumOf } from "./demand.ts";
import type { ClusterCapacity, ComponentCapacity } from "./measure.ts";

const asks = (cpuCores: number, memoryGiB = 0, storageGiB = 0): Demand => ({
  ...{ pods: 1, requests: { cpuCores, memoryGiB }, limits: nothing, storageGiB },
});
const component = (name: string, min: Demand | null): ComponentCapacity => ({
  ...{ name, release: "head", workloads: [], demand: min && { min, max: demandTimes(9, min) } },
});

/** What is said of a cluster of 10 nodes, 20 cores for pods, 100 GiB of memory and 1000 of volumes. */
function problemsOf(components: readonly ComponentCapacity[], size: Partial<ClusterCapacity["size"]> = {}) {
  const capacity: ClusterCapacity = {
    name: "edge-1",
    size: { nodes: 10, cpuCores: 400, memoryGiB: 4000, storageGiB: 1000, ...size },
    allocatable: { cpuCores: 20, memoryGiB: 100 },
    components,
    demand: sumOf(components.flatMap(({ demand }) => demand ?? [])),
  };
  const placeOf = (path: readonly (string | number)[], what?: string) => ({
    ...{ file: `${path.join(".")} ${what}`, line: 1, column: 1 },
  });
  return capacityProblems(capacity, { file: { path: "cluster.yaml", placeOf } }).map(
    ({ code, place, cause }) => `${code} ${place?.file}: ${cause}`,
  );
}

test("what fits to the last core and byte is in order, whatever autoscalers may add", () => {
  expect(problemsOf([component("alpha", asks(20, 100, 1000)), component("beta", null)])).toEqual([]);
});

test("what does not fit names the three components that ask for most", () => {
  const all = [1, 8, 4, 16].map((cores) => component(`c${cores}`, asks(cores, cores * 4, cores * 40)));
  expect(problemsOf([...all, component("none", asks(0)), component("unknown", null)])).toMatchInlineSnapshot(`
    [
      "cluster-too-full size.cpuCores value: edge-1 has 20 cores for pods, and what it runs asks for 29 cores at least: c16 16, c8 8, c4 4.",
      "cluster-too-full size.memoryGiB value: edge-1 has 100 GiB of memory for pods, and what it runs asks for 116 GiB of memory at least: c16 64, c8 32, c4 16.",
      "cluster-too-full size.storageGiB value: edge-1 has 1000 GiB of volumes for pods, and what it runs asks for 1160 GiB of volumes at least: c16 640, c8 320, c4 160.",
    ]
  `);
});

test("a cluster smaller than the platform needs says so for each measure", () => {
  expect(problemsOf([], { nodes: 1, cpuCores: 1, memoryGiB: 1, storageGiB: 1 })).toMatchInlineSnapshot(`
    [
      "cluster-too-small size.nodes value: edge-1 has 1 nodes, and the platform needs 3 at least.",
      "cluster-too-small size.cpuCores value: edge-1 has 1 cores, and the platform needs 32 at least.",
      "cluster-too-small size.memoryGiB value: edge-1 has 1 GiB of memory, and the platform needs 64 GB at least.",
      "cluster-too-small size.storageGiB value: edge-1 has 1 GiB of volumes, and the platform needs 500 GB at least.",
    ]
  `);
});

test("demands of components add up, pods, limits and volumes among them", () => {
  const one: Demand = {
    pods: 2,
    requests: { cpuCores: 1, memoryGiB: 2 },
    limits: { cpuCores: 3, memoryGiB: 4 },
    storageGiB: 5,
  };
  const sum = {
    pods: 6,
    requests: { cpuCores: 3, memoryGiB: 6 },
    limits: { cpuCores: 9, memoryGiB: 12 },
    storageGiB: 15,
  };
  expect(
    sumOf([
      { min: one, max: demandTimes(2, one) },
      { min: demandTimes(2, one), max: one },
    ]),
  ).toEqual({ min: sum, max: sum });
  expect(sumOf([]).min).toEqual({ pods: 0, requests: nothing, limits: nothing, storageGiB: 0 });
});
