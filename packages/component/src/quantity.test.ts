import { expect, test } from "vitest";
import { quantity } from "./quantity.ts";

test.each([
  ["4", 4],
  ["3920m", 3.92],
  ["16Gi", 17179869184],
  ["32614804Ki", 33397559296],
  ["1.5G", 1.5e9],
  ["129e6", 129_000_000],
  ["1E", 1e18],
  ["1Ei", 2 ** 60],
  ["+.5", 0.5],
])("reads %s as a number", (text, number) => {
  expect(quantity(text)).toBeCloseTo(number);
});

test("refuses what is no quantity", () => {
  expect(quantity("many")).toBeNaN();
  expect(quantity("3Xi")).toBeNaN();
  expect(quantity("1.2.3")).toBeNaN();
  expect(quantity("")).toBeNaN();
});
