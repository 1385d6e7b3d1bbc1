import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test("keeps the order of the entries and to the limit, whichever is done first", async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([30, 1, 20, 1, 5], 2, async (milliseconds) => {
    most = Math.max(most, ++running);
    await setTimeout(milliseconds);
    running--;
    return milliseconds;
  });
  expect({ results, most }).toEqual({ results: [30, 1, 20, 1, 5], most: 2 });
});

test("fails where any of the work does", async () => {
  await expect(inParallel([1, 2], 2, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
});
