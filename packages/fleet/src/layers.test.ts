import { isDeepStrictEqual } from "node:util";
import type { Json, JsonObject } from "@hub/component";
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinLayers, layerText, mergeLayers, sortKeys, withoutNulls } from "./layers.ts";

test("maps merge, lists and scalars replace, and null stays for Helm to remove a default", () => {
  expect(
    joinLayers([
      { image: { tag: "v1", pullPolicy: "Always" }, hosts: ["a", "b"], replicas: 2 },
      { image: { tag: "v2" }, hosts: ["c"], replicas: null },
    ]),
  ).toEqual({ image: { tag: "v2", pullPolicy: "Always" }, hosts: ["c"], replicas: null });
});

test("a map over a null replaces what is weaker than the null", () => {
  const layers: JsonObject[] = [{ a: { x: 1 } }, { a: null }, { a: { y: 2 } }];
  expect(joinLayers(layers)).toEqual({ a: { y: 2 } });
  expect(mergeLayers({ a: { x: 1 } }, joinLayers(layers.slice(1)))).toEqual({ a: { y: 2 } });
});

test("layers that look alike and replace something else have other texts", () => {
  expect(layerText(joinLayers([{ a: null }, { a: { y: 2 } }]))).not.toBe(layerText({ a: { y: 2 } }));
});

test("what one layer does not say at all, the other does; an undefined says nothing", () => {
  expect(mergeLayers({ a: 1 }, undefined)).toEqual({ a: 1 });
  expect(mergeLayers(undefined, { a: 1 })).toEqual({ a: 1 });
  expect(mergeLayers({ a: 1 }, [2])).toEqual([2]);
  expect(mergeLayers([2], { a: 1 })).toEqual({ a: 1 });
});

test("a map that replaces goes on to do so when it is sorted, and when more is laid over it", () => {
  const replacing = joinLayers([{ a: null }, { a: { y: 2, x: { d: 1, c: 1 } } }]);
  const sorted = sortKeys(replacing);
  expect(JSON.stringify(sorted)).toBe('{"a":{"x":{"c":1,"d":1},"y":2}}');
  expect(mergeLayers({ a: { old: 1 } }, sorted)).toEqual({ a: { y: 2, x: { d: 1, c: 1 } } });
  expect(mergeLayers({ a: { old: 1 } }, mergeLayers(sorted, { a: { z: 3 } }))).toEqual({
    a: { y: 2, x: { d: 1, c: 1 }, z: 3 },
  });
  expect(layerText(sorted)).toBe('{"a":{"x":{"c":1,"d":1},"y":2,"\\u0000":"replaces"}}');
  expect(layerText({ a: { y: 2 } })).toBe('{"a":{"y":2}}');
});

test("maps inside of lists are sorted too, and the order of a list stays", () => {
  expect(JSON.stringify(sortKeys({ b: [{ d: 1, c: 2 }, 3, 1], a: null }))).toBe(
    '{"a":null,"b":[{"c":2,"d":1},3,1]}',
  );
});

test("null in settings means the default", () => {
  expect(withoutNulls({ a: null, b: { c: null, d: [null] } })).toEqual({ b: { d: [null] } });
});

/** Few keys, so that layers meet. */
const layer: fc.Arbitrary<JsonObject> = fc.letrec<{ value: Json; map: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.constantFrom<Json>(null, 0, "x", true, [], [{ a: null }]),
    tie("map"),
  ),
  map: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
})).map;

test("layers can be joined in any grouping", () => {
  fc.assert(
    fc.property(layer, layer, layer, layer, (a, b, c, d) => {
      const expected = joinLayers([a, b, c, d]);
      return (
        isDeepStrictEqual(mergeLayers(joinLayers([a, b]), joinLayers([c, d])), expected) &&
        isDeepStrictEqual(mergeLayers(a, mergeLayers(b, mergeLayers(c, d))), expected) &&
        isDeepStrictEqual(mergeLayers(a, mergeLayers(mergeLayers(b, c), d)), expected)
      );
    }),
    { numRuns: 1000 },
  );
});

test("the order of keys does not matter: sorted before or after, layers join to the same", () => {
  fc.assert(
    fc.property(layer, layer, layer, (a, b, c) => {
      const after = JSON.stringify(sortKeys(joinLayers([a, b, c])));
      expect(JSON.stringify(sortKeys(joinLayers([sortKeys(a), sortKeys(b), sortKeys(c)])))).toBe(after);
      const grouped = mergeLayers(a, sortKeys(joinLayers([b, c])));
      expect(JSON.stringify(sortKeys(grouped as JsonObject))).toBe(after);
    }),
  );
});

test("joining changes no layer", () => {
  fc.assert(
    fc.property(layer, layer, (a, b) => {
      const before = JSON.stringify([a, b]);
      joinLayers([a, b]);
      expect(JSON.stringify([a, b])).toBe(before);
    }),
  );
});
