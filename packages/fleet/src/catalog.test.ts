import { expect, test } from "vitest";
import { brokenEntry, definitionPlace, pinnedComponent } from "./catalog.ts";
import { alpha, beta, testCatalog, testEntry } from "./testing.ts";

const placeOf = (field: string) => ({ file: "apps/alpha/src/index.ts", line: field.length, column: 3 });
const broken = brokenEntry("gamma", { releases: ["1.0.0"], removed: ["0.9.0"], release: () => beta });
const catalog = new Map([
  ...testCatalog(beta),
  testEntry(alpha, { "1.0.0": beta }, { placeOf }),
  ["gamma", broken] as const,
]);

test("a pin runs the working tree's component, or a release of it", () => {
  expect(pinnedComponent(catalog, "alpha", "head")).toBe(alpha);
  expect(pinnedComponent(catalog, "alpha", "1.0.0")).toBe(beta);
  expect(pinnedComponent(catalog, "alpha", "2.0.0")).toBeUndefined();
  expect(pinnedComponent(catalog, "beta", "1.0.0")).toBeUndefined();
  expect(pinnedComponent(catalog, "delta", "head")).toBeUndefined();
  expect(pinnedComponent(catalog, "delta", "1.0.0")).toBeUndefined();
});

test("a component that could not be loaded runs nothing but its releases, and takes any settings", () => {
  expect(pinnedComponent(catalog, "gamma", "head")).toBeUndefined();
  expect(pinnedComponent(catalog, "gamma", "1.0.0")).toBe(beta);
  expect(broken).toMatchObject({ isBroken: true, releases: ["1.0.0"], removed: ["0.9.0"] });
  expect(broken.component.settings.parse({ a: 1 })).toEqual({ a: 1 });
  expect(broken.component).toMatchObject({
    name: "gamma",
    namespace: { name: "gamma", podSecurity: "restricted" },
  });
  expect(brokenEntry("gamma", { releases: [] })).toMatchObject({ removed: [] });
  expect("release" in brokenEntry("gamma", { releases: [] })).toBe(false);
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
