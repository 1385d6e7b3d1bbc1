import { expect, test } from "vitest";
import { inRange, isRange } from "./release-range.ts";

test.each([
  ["1.x", "1.0.0", true],
  ["1.x", "10.0.0", false],
  ["1.4.x", "1.4.9", true],
  ["1.4.x", "1.40.0", false],
  ["1.4.2", "1.4.2", true],
  ["1.4.2", "1.4.20", false],
  [">=1.4.0 <1.10.0", "1.9.0", true],
  [">=1.4.0 <1.10.0", "1.10.0", false],
])("%s holds %s: %s", (range, version, holds) => {
  expect(inRange(range, version)).toBe(holds);
});

test.each(["newest", "1", "^1.0.0", "", "1.x,2.x"])("%j is no range", (text) => {
  expect(isRange(text)).toBe(false);
});
