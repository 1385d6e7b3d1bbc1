import fc from "fast-check";
import * as jsYaml from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Json } from "./json.ts";
import { createPrinter, printEntries, printYaml, shared } from "./print.ts";
import { goReader } from "./testdata/go-reader.ts";
import { anyJson, anyText, hostileNumbers, hostileTexts } from "./testdata/hostile.ts";

test("prints what a person would write", () => {
  const value = {
    name: "eu-prod-1",
    version: "1.30",
    image: "quay.io/jetstack/cert-manager:v1.18.2",
    enabled: true,
    hold: null,
    bytes: 16_000_000,
    quantities: ["250m", "8Gi", "30d", "0.5", "1e3"],
    nothing: {},
    none: [],
    skipped: undefined,
    lists: [[1, 2], [], [{ a: 1, b: [2] }]],
    servers: [{ name: "a", ports: [80] }, { name: "b" }],
    script: "#!/bin/sh\necho a\n\n  echo b",
    "a key: with a colon": "no",
  };
  expect(printYaml(value)).toMatchInlineSnapshot(`
    "name: eu-prod-1
    version: "1.30"
    image: quay.io/jetstack/cert-manager:v1.18.2
    enabled: true
    hold: null
    bytes: 16000000
    quantities:
      - 250m
      - 8Gi
      - 30d
      - "0.5"
      - "1e3"
    nothing: {}
    none: []
    lists:
      - - 1
        - 2
      - []
      - - a: 1
          b:
            - 2
    servers:
      - name: a
        ports:
          - 80
      - name: b
    script: |-
      #!/bin/sh
      echo a

        echo b
    "a key: with a colon": "no"
    "
  `);
});

test("prints scalars and empty collections as a document of their own", () => {
  expect(["a\nb", 1, null, {}, [], { a: undefined }].map((value) => printYaml(value))).toMatchInlineSnapshot(`
    [
      ""a\\nb"
    ",
      "1
    ",
      "null
    ",
      "{}
    ",
      "[]
    ",
      "{}
    ",
    ]
  `);
});

test("prints the entries of a map for a document that the caller writes", () => {
  expect(`spec:\n${printEntries({ a: 1, b: { c: "x\ny\n" } }, 2)}`).toMatchInlineSnapshot(`
    "spec:
      a: 1
      b:
        c: |
          x
          y
    "
  `);
});

test("keeps the order of the keys", () => {
  expect(printYaml({ b: 1, a: 2 })).toBe("b: 1\na: 2\n");
});

test("never folds a long line", () => {
  const long = "word ".repeat(500).trim();
  expect(printYaml({ long, lines: `${long}\n${long}\n` }).split("\n")).toHaveLength(5);
});

describe("what JSON cannot hold", () => {
  class Thing {}
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  test.each([
    [{ a: { "b c": [1, Number.NaN] } }, `a["b c"][1]: YAML, as JSON, has no NaN`],
    [{ a: Number.POSITIVE_INFINITY }, "a: YAML, as JSON, has no Infinity"],
    [[1, undefined], "[1]: YAML has no undefined"],
    [{ a: { b: 1 }, c: () => 1 }, "c: YAML has no function"],
    [{ a: Symbol("x") }, "a: YAML has no symbol"],
    [{ a: 1n }, "a: YAML has no bigint"],
    [{ a: new Date(0) }, "a: YAML has no Date"],
    [{ a: [new Thing()] }, "a[0]: YAML has no Thing"],
    [{ a: new Map() }, "a: YAML has no Map"],
    [{ a: "\ud800" }, "a: YAML has no lone surrogate"],
    [{ a: "x\n\udc00" }, "a: YAML has no lone surrogate"],
    [{ a: { "\udc00": 1 } }, `a["\\udc00"]: YAML has no lone surrogate`],
    [undefined, "the value itself: YAML has no undefined"],
    [cyclic, "self.self.self.self.self.self.self.self: the value is too deep, or contains itself"],
  ])("throws and says where: %#", (value, message) => {
    expect(() => printYaml(value)).toThrow(new TypeError(`cannot print ${message}`));
  });
});

describe("shared objects", () => {
  test("print as their equals, wherever they stand", () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyJson), (object) => {
        const { print } = createPrinter();
        const one = shared(structuredClone(object));
        const place = (value: Json) => ({ a: value, b: [value, [value]], c: { d: { e: value } }, f: value });
        expect(print(place(one))).toBe(printYaml(place(object)));
        expect(print(one)).toBe(printYaml(object));
      }),
    );
  });

  test("are printed once", () => {
    let reads = 0;
    const value = shared({
      get a() {
        reads++;
        return 1;
      },
    });
    const readsBefore = reads;
    const { print } = createPrinter();
    expect(print({ value })).toBe(print({ value }));
    expect(reads - readsBefore).toBe(1);
  });

  test("cannot change any more", () => {
    const value = shared({ a: { b: 1 } });
    expect(() => {
      value.a.b = 2;
    }).toThrow(TypeError);
  });
});

describe("is read back as the same value", () => {
  const readers: Record<string, (text: string) => unknown> = {
    "yaml, version 1.2": (text) => parse(text, { version: "1.2" }),
    "yaml, version 1.1": (text) => parse(text, { version: "1.1" }),
    "js-yaml, version 1.2": (text) => jsYaml.load(text),
    "js-yaml, version 1.1": (text) => jsYaml.load(text, { schema: jsYaml.YAML11_SCHEMA }),
  };

  describe.each(Object.entries(readers))("by %s", (_, read) => {
    test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))("%s", (_, text) => {
      // js-yaml refuses this key, however it is written.
      const asKey = text === "__proto__" ? { key: 1 } : { [text]: 1 };
      for (const value of [text, { key: text, after: 1 }, [text, 1], [[text]], [{ a: text }], asKey]) {
        expect(read(printYaml(value))).toEqual(value);
      }
    });

    test.each(hostileNumbers)("%d", (number) => {
      expect(read(printYaml([number]))).toEqual([number]);
    });

    test("whatever it is", () => {
      fc.assert(
        fc.property(anyJson, (value) => {
          expect(read(printYaml(value))).toEqual(value);
        }),
      );
    });
  });

  const go = goReader();
  describe.skipIf(go === undefined)("by the YAML libraries of Go", () => {
    test("thousands of documents", () => {
      const values: Json[] = [
        ...hostileTexts.flatMap((text) => [{ key: text, after: 1 }, [text, 1], [{ a: text }], { [text]: 1 }]),
        ...hostileNumbers.map((number) => [number]),
        ...fc.sample(anyJson, { numRuns: 5000, seed: 1 }),
      ];
      const answers = go?.read(values.map((value) => printYaml(value))) ?? [];
      const failures = values.flatMap((value, index) =>
        Object.entries(answers[index] ?? {})
          .filter(([, json]) => json.startsWith("error: ") || !sameJson(JSON.parse(json), value))
          .map(([reader, json]) => ({ reader, value, text: printYaml(value), json })),
      );
      expect(answers).toHaveLength(values.length);
      expect(failures.slice(0, 5)).toEqual([]);
    });
  });
});

/** By JSON text, with sorted keys: Go sorts them; and -0 is 0 for a reader that makes JSON on the way. */
const sameJson = (a: Json, b: Json): boolean => canonical(a) === canonical(b);

const canonical = (value: Json): string =>
  JSON.stringify(value, (_, item: Json) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))
      : item,
  );
