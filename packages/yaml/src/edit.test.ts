import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Edit, editYaml, renameKey } from "./edit.ts";
import type { Json } from "./json.ts";
import { anyJson, anyText } from "./testdata/hostile.ts";
import { goodText } from "./testdata/yaml-text.ts";

const edit = (text: string, path: string, value: Json | undefined) =>
  editYaml(text, [{ path: path.split("."), value }]);

const pins = `# What production runs.

cert-manager: 1.4.0 # with the new issuers
# the ingress
ingress-nginx: 2.0.3

keda: {version: 1.0.0, hold: {reason: waits for 1.35}}
`;

test("changes one line of a pin", () => {
  expect(edit(pins, "cert-manager", "1.5.0")).toBe(pins.replace("1.4.0", "1.5.0"));
  expect(edit(pins, "keda.version", "1.1.0")).toBe(pins.replace("1.0.0", "1.1.0"));
});

test("puts a new key in its place among sorted keys, below the comments of the one before", () => {
  expect(edit(pins, "external-secrets", "1.0.0")).toBe(
    pins.replace("new issuers\n", "new issuers\nexternal-secrets: 1.0.0\n"),
  );
  expect(edit(pins, "velero", "off")).toBe(`${pins}velero: "off"\n`);
  expect(edit(pins, "alloy", "1.0.0")).toBe(pins.replace("\ncert", "\nalloy: 1.0.0\ncert"));
  expect(edit("b: 1\na: 2", "aa", 3)).toBe("b: 1\na: 2\naa: 3\n");
});

test("deletes an entry with its comment at the end of the line, and no other", () => {
  expect(edit(pins, "cert-manager", undefined)).toBe(
    pins.replace("cert-manager: 1.4.0 # with the new issuers\n", ""),
  );
  expect(edit(pins, "keda.hold", undefined)).toBe(pins.replace(", hold: {reason: waits for 1.35}", ""));
  expect(edit(pins, "keda.version", undefined)).toBe(pins.replace("version: 1.0.0, ", ""));
  expect(edit(pins, "velero", undefined)).toBe(pins);
  expect(edit(pins, "velero.hold.reason", undefined)).toBe(pins);
});

test("makes the maps on the way", () => {
  expect(edit("# none yet\n", "settings.controller.replicas", 3)).toBe(
    "# none yet\nsettings:\n  controller:\n    replicas: 3\n",
  );
  expect(edit("settings: {} # none\n", "settings.a", 1)).toBe("settings: # none\n  a: 1\n");
  expect(edit("settings: # none\nvalues: {}\n", "settings.a", 1)).toBe(
    "settings: # none\n  a: 1\nvalues: {}\n",
  );
  expect(edit("{}\n", "a.b", 1)).toBe("a:\n  b: 1\n");
  expect(edit("", "a", 1)).toBe("a: 1\n");
});

test("leaves an empty map where the last entry is deleted", () => {
  expect(edit("a: # why\n  # this\n  b: 1\nc: 2\n", "a.b", undefined)).toBe("a: {} # why\n  # this\nc: 2\n");
  expect(edit("# all\na: 1\n", "a", undefined)).toBe("# all\n{}\n");
  expect(edit("a: {b: 1}\n", "a.b", undefined)).toBe("a: {}\n");
});

test("replaces a value by one of another shape, and keeps the comment of its line", () => {
  expect(edit("a: 1 # why\nb: 2\n", "a", { c: [1, 2] })).toBe("a: # why\n  c:\n    - 1\n    - 2\nb: 2\n");
  expect(edit("a: # why\n  - 1\n  - 2\n# b\nb: 2\n", "a", "x")).toBe("a: x # why\n# b\nb: 2\n");
  expect(edit("a: 1 # why\nb: 2\n", "a", "x\ny\n")).toBe("a: | # why\n  x\n  y\nb: 2\n");
  expect(edit("a: | # why\n  x\n  y\n\nb: 2\n", "a", "z")).toBe("a: z # why\n\nb: 2\n");
  expect(edit("a: |+\n  x\n\nb: 2\n", "a", "z")).toBe("a: z\nb: 2\n");
  expect(edit("a: [1,\n  2] # why\nb: 2\n", "a", [3])).toBe("a: # why\n  - 3\nb: 2\n");
});

test("edits a map entry by entry when it is set to a map", () => {
  const text = "values:\n  # why a\n  a: 1\n\n  b: {x: 1}\n  c: 3 # gone\n";
  expect(edit(text, "values", { a: 1, b: { x: 2 }, d: [] })).toBe(
    "values:\n  # why a\n  a: 1\n\n  b: {x: 2}\n  d: []\n",
  );
});

test("prints a new map on one line where that is asked for", () => {
  const inline = (text: string, path: string, value: Json) =>
    editYaml(text, [{ path: path.split("."), value, isInline: true }]);
  const held = { version: "1.4.0", hold: { reason: "waits, for now", until: "2027-01-31" } };
  const line = '{version: 1.4.0, hold: {reason: "waits, for now", until: "2027-01-31"}}';
  expect(inline(pins, "cert-manager", held)).toBe(pins.replace("1.4.0 #", `${line} #`));
  expect(inline(pins, "external-secrets", held)).toBe(
    pins.replace("new issuers\n", `new issuers\nexternal-secrets: ${line}\n`),
  );
  expect(inline("# none\n", "a", held)).toBe(`# none\na: ${line}\n`);
  expect(inline("{}\n", "a", held)).toBe(`a: ${line}\n`);
});

test("renames a key in its place, and changes nothing else", () => {
  const text = "settings:\n  # why\n  replicas: 3 # at noon\n\n  zone: {name: a}\n";
  const there = renameKey(text, ["settings", "replicas"], "minReplicas");
  expect(there).toBe(text.replace("replicas", "minReplicas"));
  expect(renameKey(there, ["settings", "minReplicas"], "replicas")).toBe(text);
  expect(renameKey(text, ["settings", "zone", "name"], "a, b")).toBe(text.replace("name", '"a, b"'));
  expect(() => renameKey(text, ["settings", "x"], "y")).toThrowErrorMatchingInlineSnapshot(
    `[Error: cannot rename settings.x: there is no such entry]`,
  );
  expect(() => renameKey(text, ["settings", "zone"], "replicas")).toThrowErrorMatchingInlineSnapshot(
    `[Error: cannot rename settings.zone: there is a replicas beside it]`,
  );
});

test("keeps CRLF line breaks", () => {
  expect(edit("a: 1\r\nb: 2\r\n", "aa.x", 1)).toBe("a: 1\r\naa:\r\n  x: 1\r\nb: 2\r\n");
});

test("applies edits one after the other", () => {
  expect(
    editYaml("a: 1\n", [
      { path: ["b", "c"], value: 1 },
      { path: ["b", "d"], value: 2 },
      { path: ["a"], value: undefined },
    ]),
  ).toBe("b:\n  c: 1\n  d: 2\n");
});

test("falls back to the library for unusual shapes, and the value is right", () => {
  expect(parse(edit("{a, b: 1}\n", "a", 2))).toEqual({ a: 2, b: 1 });
  expect(parse(edit("{a: 1,}\n", "a", undefined))).toEqual({});
  expect(parse(edit("? a\n: 1\n? b\n", "b", 2))).toEqual({ a: 1, b: 2 });
});

test("makes a map of a missing value where a text of several lines would swallow the comment below", () => {
  expect(parse(edit("b:\n      # why\na: 1\n", "b.c", "x\n y\n"))).toEqual({ b: { c: "x\n y\n" }, a: 1 });
});

test("throws on a path through something else than a map, and on text that does not parse", () => {
  expect(() => edit("a: 1\n", "a.b", 1)).toThrowErrorMatchingInlineSnapshot(
    `[Error: cannot edit a.b: a is no map]`,
  );
  expect(() => edit("- 1\n", "a", 1)).toThrowErrorMatchingInlineSnapshot(
    `[Error: cannot edit a: the root is no map]`,
  );
  expect(() => edit("a: 'x\n", "a", 1)).toThrow("cannot edit YAML that does not parse");
  expect(() => editYaml("a: 1\n", [{ path: [], value: 1 }])).toThrow(TypeError);
});

describe("of files that people write", () => {
  const scalar = fc.constantFrom<Json>("new", "1.5.0", "no", 7, true, null, "two: words");
  const newKey = fc.constantFrom("a0", "bb", "zz", "no way", "1");

  /** Paths of all entries of a text, those of scalars alone, and those of block maps. */
  const pathsOf = (value: Json, path: string[] = []): { path: string[]; value: Json }[] =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, item]) => [
          { path: [...path, key], value: item },
          ...pathsOf(item, [...path, key]),
        ])
      : [];

  const withPath = fc
    .tuple(goodText, fc.nat())
    .map(([text, pick]) => {
      const paths = pathsOf(parse(text));
      return { text, entry: paths[pick % paths.length] ?? { path: [], value: null } };
    })
    .filter(({ entry }) => entry.path.length > 0);

  const lines = (text: string) => text.split("\n");
  const isSubsequence = (short: readonly string[], long: readonly string[]) => {
    let next = 0;
    for (const line of long) if (next < short.length && short[next] === line) next++;
    return next === short.length;
  };
  const remarks = (text: string) => text.match(/#.*/g) ?? [];

  test("setting a scalar changes one line", () => {
    fc.assert(
      fc.property(withPath, scalar, ({ text, entry: { path, value: old } }, value) => {
        fc.pre(old === null || typeof old !== "object");
        const edited = editYaml(text, [{ path, value }]);
        const [before, after] = [lines(text), lines(edited)];
        const changed = before.filter((line, index) => line !== after[index]);
        expect(after).toHaveLength(before.length);
        expect(changed.length).toBe(old === value ? 0 : 1);
        expect(remarks(edited)).toEqual(remarks(text));
      }),
      { numRuns: 500 },
    );
  });

  test("adding an entry adds lines and changes no other", () => {
    fc.assert(
      fc.property(withPath, newKey, scalar, ({ text, entry: { path } }, key, value) => {
        const edited = editYaml(text, [{ path: [...path.slice(0, -1), key], value }]);
        expect(isSubsequence(lines(text), lines(edited))).toBe(true);
        expect(lines(edited)).toHaveLength(lines(text).length + 1);
      }),
      { numRuns: 500 },
    );
  });

  test("deleting an entry removes its lines alone", () => {
    fc.assert(
      fc.property(withPath, ({ text, entry: { path, value: old } }) => {
        const siblings = path.slice(0, -1).reduce((map, key) => map[key], parse(text));
        fc.pre(Object.keys(siblings).length > 1);
        const edited = editYaml(text, [{ path, value: undefined }]);
        expect(isSubsequence(lines(edited), lines(text))).toBe(true);
        if (old === null || typeof old !== "object") {
          expect(lines(edited)).toHaveLength(lines(text).length - 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("any edit gives the value that it says", () => {
    const anyEdit: fc.Arbitrary<Edit> = fc.record({
      path: fc.array(fc.oneof(fc.constantFrom("a", "b", "settings", "cert-manager"), anyText), {
        minLength: 1,
        maxLength: 3,
      }),
      value: fc.option(anyJson, { nil: undefined }),
    });
    fc.assert(
      fc.property(goodText, anyEdit, (text, { path, value }) => {
        const model = parse(text);
        if (!assign(model, path, value)) {
          expect(() => editYaml(text, [{ path, value }])).toThrow("is no map");
          return;
        }
        expect(parse(editYaml(text, [{ path, value }]))).toEqual(model);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Sets or deletes at a path of a plain object; false where the path leads through something else than a map. */
function assign(root: Json, path: readonly string[], value: Json | undefined): boolean {
  const [key, ...rest] = path;
  if (root === null || typeof root !== "object" || Array.isArray(root) || key === undefined) return false;
  if (rest.length > 0) {
    const inner = Object.hasOwn(root, key) ? root[key] : undefined;
    if (value === undefined && (inner === undefined || inner === null || typeof inner !== "object"))
      return true;
    if (value === undefined && Array.isArray(inner)) return true;
    const next = inner ?? {};
    if (!assign(next, rest, value)) return false;
    Object.defineProperty(root, key, { value: next, enumerable: true, configurable: true, writable: true });
  } else if (value === undefined) {
    delete root[key];
  } else {
    Object.defineProperty(root, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return true;
}
