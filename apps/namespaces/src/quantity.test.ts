import { expect, test } from "vitest";
import { toNumber } from "./quantity.ts";

test.each([
  ["2", 2],
  ["0.5", 0.5],
  ["250m", 0.25],
  ["512Mi", 536_870_912],
  ["1.5Gi", 1_610_612_736],
  ["1G", 1_000_000_000],
])("%s is %d", (quantity, expected) => expect(toNumber(quantity)).toBe(expected));
