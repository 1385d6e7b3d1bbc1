import { expect, test } from "vitest";
import { definitionPlace, pinnedComponent } from "./catalog.ts";
import { alpha, beta, testCatalog, testEntry } from "./testing.ts";

const placeOf = (field: string) => ({ file: "apps/alpha/src/index.ts", line: field.length, column: 3 });
const catalog = new Map([
  ...testCatalog(beta),
  testEntry(alpha, { "1.0.0": beta }, { placeOf }),
  ["gamma", { releases: ["1.0.0"], release: () => beta }] as const,
]);

test("a pin runs the working tree's component, or a release of it", () => {
  expect(pinnedComponent(catalog, "alpha", "head")).toBe(alpha);
  expect(pinnedComponent(catalog, "alpha", "1.0.0")).toBe(beta);
  expect(pinnedComponent(catalog, "alpha", "2.0.0")).toBeUndefined();
  expect(pinnedComponent(catalog, "beta", "1.0.0")).toBeUndefined();
  expect(pinnedComponent(catalog, "delta", "head")).toBeUndefined();
  expect(pinnedComponent(catalog, "delta", "1.0.0")).toBeUndefined();
});

test("a component that is not loaded runs nothing but its releases", () => {
  expect(pinnedComponent(catalog, "gamma", "head")).toBeUndefined();
  expect(pinnedComponent(catalog, "gamma", "1.0.0")).toBe(beta);
});

test("a field is said in the source, at its line where that is known, or in the file of a release", () => {
  expect(definitionPlace(catalog, "alpha", "head", "after")).toEqual(placeOf("after"));
  expect(definitionPlace(catalog, "beta", "head", "after")).toEqual({
    file: "apps/beta/src/index.ts",
    line: 1,
    column: 1,
  });
  expect(definitionPlace(catalog, "delta", "head", "after").file).toBe("apps/delta/src/index.ts");
  expect(definitionPlace(catalog, "alpha", "1.0.0", "after")).toEqual({
    ...{ file: "apps/alpha/releases/1.0.0/release.json", line: 1, column: 1 },
  });
});
