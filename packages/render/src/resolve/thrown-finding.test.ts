import { SettingError } from "@hub/component";
import type { Override } from "@hub/fleet";
import { testComponent } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { hasPath, valueOverridePlace } from "./override-place.ts";
import { thrownFinding } from "./thrown-finding.ts";

const layer = (path: string, settings: Override["settings"], values: Override["values"] = {}): Override => ({
  ...{ component: "alpha", layer: "fleet", settings, values },
  file: {
    path,
    placeOf: (at, what = "key") => ({ file: `${path} ${at.join(".")} ${what}`, line: 1, column: 1 }),
  },
});
const placeOf = (field: string) => ({ file: field, line: 1, column: 1 });
const component = testComponent("alpha", { manifests: () => {} });

function found(thrown: unknown, layers: Override[] = [], one = component) {
  const { stack, place, ...finding } = thrownFinding({ component: one, inputs: { layers }, placeOf }, thrown);
  return { ...finding, place: place?.file, hasStack: stack !== undefined };
}
const named = (name: string, message: string) => Object.assign(new Error(message), { name });

test.each([
  [named("TypeError", "No tier."), "component-threw", "it threw: No tier.", true],
  ["no Error", "component-threw", "it threw: no Error.", false],
  [
    named("ImpureError", "alpha uses Date.now"),
    "impure-component",
    "alpha uses Date.now, which differs from run to run.",
    true,
  ],
  [named("LimitError", "It ran too long"), "release-limit", "It ran too long.", true],
  [named("LoadError", "It is no code"), "release-does-not-load", "It is no code.", true],
  [named("AsyncError", "it gives a promise back"), "component-garbage", "it gives a promise back.", false],
])("what is thrown as %s", (thrown, code, cause, hasStack) => {
  expect(found(thrown)).toMatchObject({ code, cause, hasStack, component: "alpha", place: "manifests" });
  expect(found(thrown).fix).toMatchSnapshot();
});

test("it stands at the function that was called, and says the release", () => {
  const values = async () => ({});
  expect(found("x", [], testComponent("alpha")).place).toBe("values");
  // A type that is async is refused where components are written.
  expect(found("x", [], { ...component, values: values as never }).place).toBe("values");
  expect(found("x", [], { ...component, version: "1.0.0" }).component).toBe("alpha 1.0.0");
  expect(found(named("AsyncError", "x"), [], { ...component, version: "1.0.0" }).component).toBe(
    "alpha 1.0.0",
  );
});

test("a setting that does not suit the cluster stands at the strongest layer that says it, or that says anything", () => {
  const thrown = new SettingError(["dns", "identity"], "it has no identity.", "Name one.");
  const at = (...layers: Override[]) => found(thrown, layers).place;
  expect(found(thrown)).toEqual({
    ...{ code: "bad-setting", component: "alpha", cause: "it has no identity.", fix: "Name one." },
    ...{ severity: "error", place: "settings", hasStack: false },
  });
  const weak = layer("one", { dns: { identity: "a" } });
  expect(at(weak, layer("two", { dns: {} }))).toBe("one settings.dns.identity value");
  expect(at(weak, layer("two", { dns: { identity: "b" } }))).toBe("two settings.dns.identity value");
  expect(at(layer("one", {}), layer("x", {}), layer("two", {}))).toBe("two settings.dns.identity value");
  expect(found(thrown, [weak], { ...component, version: "1.0.0" }).component).toBe("alpha 1.0.0");
});

test("a layer says something about a path that is there, be it null", () => {
  const settings = { a: { b: null, c: [1] }, d: 1 };
  const paths = [
    ["a"],
    ["a", "b"],
    ["d"],
    ["a", "c"],
    [],
    ["x"],
    ["a", "x"],
    ["d", "x"],
    ["a", "b", "x"],
    ["a", "c", "0"],
  ];
  expect(paths.filter((path) => hasPath(settings, path))).toEqual([["a"], ["a", "b"], ["d"], ["a", "c"]]);
});

test("the strongest layer that says something about a value", () => {
  const layers = [layer("one", {}, { a: { b: 1 } }), layer("two", {}, { a: {} })];
  expect(valueOverridePlace(layers, ["a", "b"])?.file).toBe("one values.a.b key");
  expect(valueOverridePlace(layers, ["a"])?.file).toBe("two values.a key");
  expect(valueOverridePlace(layers, ["x"])).toBeUndefined();
});
