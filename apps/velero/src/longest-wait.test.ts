import { expect, test } from "vitest";
import { longestWaitHours } from "./longest-wait.ts";

test.each([
  ["0 1 * * *", 1],
  ["*/30 * * * *", 1],
  ["0 1 * * 0", 7],
  ["0 1 * * MON-FRI", 7],
  ["0 1 15 * SUN", 7],
  ["0 1 31 * *", 62],
  ["0 1 1 1,7 *", 366],
])("%s runs at least once in %i days", (schedule, days) => {
  expect(longestWaitHours(schedule)).toBe(days * 24);
});
