import { expect, test } from "vitest";
import { allocatable } from "./allocatable.ts";

test("leaves to pods what nodes keep neither for themselves nor for the provider's pods", () => {
  // GKE: 3920m of 4 cores, and 16 GiB less 2.6 GiB less 100 MiB.
  const { cpuCores, memoryGiB } = allocatable({ nodes: 3, cpuCores: 12, memoryGiB: 48, storageGiB: 500 });
  expect(cpuCores).toBeCloseTo(3 * (3.92 - 0.4));
  expect(memoryGiB).toBeCloseTo(3 * (16 - 2.6 - 100 / 1024 - 0.6));
});

test("leaves nothing, and not less, where nodes are smaller than what they keep", () => {
  expect(allocatable({ nodes: 8, cpuCores: 1, memoryGiB: 2, storageGiB: 1 })).toEqual({
    cpuCores: 0,
    memoryGiB: 0,
  });
});
