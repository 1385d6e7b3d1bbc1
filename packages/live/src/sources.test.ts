import { expect, test } from "vitest";
import { sourcesDigest } from "./sources.ts";

const same = (left: unknown, right: unknown): boolean => sourcesDigest([left]) === sourcesDigest([right]);

test("takes what Argo CD leaves out of its copy as the same, whatever the order of keys", () => {
  expect(same({ chart: "a", path: "", directory: { recurse: false } }, { chart: "a" })).toBe(true);
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(same({ helm: { valuesObject: { a: null, b: 1 } } }, { helm: { valuesObject: { b: 1 } } })).toBe(
    true,
  );
});

test("tells values apart that are false, empty or of another type", () => {
  const values = (value: unknown) => ({ helm: { valuesObject: { a: value } } });
  expect(same(values(false), values(undefined))).toBe(false);
  expect(same(values(""), values(undefined))).toBe(false);
  expect(same(values("1"), values(1))).toBe(false);
  expect(same(values([]), values(undefined))).toBe(false);
  expect(same({ targetRevision: "1.0.0" }, { targetRevision: "1.0.1" })).toBe(false);
});
