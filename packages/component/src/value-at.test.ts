import { expect, test } from "vitest";
import { valueAt } from "./value-at.ts";

const data = { status: { phase: "Bound", ingress: [{ ip: "192.0.2.1" }], empty: null } };

test.each([
  [[], data],
  [["status", "phase"], "Bound"],
  [["status", "ingress", "0", "ip"], "192.0.2.1"],
  [["status", "ingress", 0, "ip"], "192.0.2.1"],
  [["status", "empty"], null],
])("%j leads to %j", (path, found) => {
  expect(valueAt(data, path)).toEqual(found);
});

test.each([
  ["past a list", ["status", "ingress", "1"]],
  ["past a text", ["status", "phase", "length"]],
  ["past null", ["status", "empty", "deeper"]],
  ["to what every object inherits", ["status", "constructor"]],
  ["to what every list has", ["status", "ingress", "length"]],
])("a path %s leads nowhere", (_, path) => {
  expect(valueAt(data, path)).toBeUndefined();
});
