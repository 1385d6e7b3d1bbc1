import { expect, test } from "vitest";
import { reversedKeys, sortedKeys } from "./key-order.ts";

const data = { b: [{ d: 1, c: null }, "x"], c: 2, a: { f: true, e: {} } };

test("keys are sorted at every level, and lists stay as they are", () => {
  expect(JSON.stringify(sortedKeys(data))).toBe('{"a":{"e":{},"f":true},"b":[{"c":null,"d":1},"x"],"c":2}');
});

test("keys are reversed at every level, and lists stay as they are", () => {
  expect(JSON.stringify(reversedKeys(data))).toBe('{"a":{"e":{},"f":true},"c":2,"b":[{"c":null,"d":1},"x"]}');
  expect(reversedKeys(reversedKeys(data))).toEqual(data);
});

test("the data itself is left alone", () => {
  sortedKeys(data);
  reversedKeys(data);
  expect(Object.keys(data)).toEqual(["b", "c", "a"]);
});
