import { expect, test } from "vitest";
import { instrument } from "./instrument.ts";

/** What a function gives with no mutant, and with each of its mutants. */
function results(source: string, ...args: unknown[]): Record<string, unknown> {
  const { code, mutants } = instrument(`const f = ${source};`, "a.ts", 7);
  const run = (active: number | undefined) => {
    const mutant = (id: number) => id === active;
    try {
      return (
        new Function("__mutant", "__turn", `${code} return f;`)(mutant, () => {}) as (
          ...args: unknown[]
        ) => unknown
      )(...args);
    } catch (error) {
      return (error as Error).name;
    }
  };
  return Object.fromEntries([
    ["none", run(undefined)],
    ...mutants.map((one) => [`${one.from} -> ${one.to}`, run(one.id)]),
  ]);
}

test("one build holds every mutant, and runs the one that is chosen", () => {
  expect(results("(a, b) => { if (a < b && b) return [a]; return 'x' + a; }", 1, 1)).toMatchInlineSnapshot(`
    {
      "'x' + a -> undefined": undefined,
      "[a] -> []": "x1",
      "[a] -> undefined": "x1",
      "a < b && b -> a < b || b": [
        1,
      ],
      "a < b && b -> false": "x1",
      "a < b && b -> true": [
        1,
      ],
      "a < b -> a <= b": [
        1,
      ],
      "a < b -> a >= b": [
        1,
      ],
      "none": "x1",
    }
  `);
});

test("a chain stays whole", () => {
  expect(results("(a) => a?.b?.c.toLowerCase().trim()", { b: { c: " A " } })).toMatchInlineSnapshot(`
    {
      "a?.b?.c.toLowerCase().trim() -> a.b?.c.toLowerCase().trim()": "a",
      "a?.b?.c.toLowerCase().trim() -> a?.b.c.toLowerCase().trim()": "a",
      "a?.b?.c.toLowerCase().trim() -> undefined": undefined,
      "none": "a",
    }
  `);
  expect(results("(a) => a?.['b']?.(1).c", undefined)).toMatchInlineSnapshot(`
    {
      "a?.['b']?.(1).c -> a?.['b'](1).c": undefined,
      "a?.['b']?.(1).c -> a['b']?.(1).c": "TypeError",
      "a?.['b']?.(1).c -> undefined": undefined,
      "none": undefined,
    }
  `);
});

test("calls, methods, defaults and literals", () => {
  expect(
    results(
      "(list) => { list.push(4); return list.filter((one) => one > 1).some((one) => one === -2) ?? 0; }",
      [1, 2],
    ),
  ).toMatchInlineSnapshot(`
    {
      "-2 -> 2": true,
      "list.filter((one) => one > 1) -> list": false,
      "list.filter((one) => one > 1).some((one) => one === -2) -> list.filter((one) => one > 1).every((one) => one === -2)": false,
      "list.filter((one) => one > 1).some((one) => one === -2) ?? 0 -> 0": 0,
      "list.filter((one) => one > 1).some((one) => one === -2) ?? 0 -> list.filter((one) => one > 1).some((one) => one === -2)": false,
      "list.filter((one) => one > 1).some((one) => one === -2) ?? 0 -> undefined": undefined,
      "list.push(4) -> (no call)": false,
      "none": false,
      "one === -2 -> one !== -2": true,
      "one === -2 -> undefined": false,
      "one > 1 -> one <= 1": false,
      "one > 1 -> one >= 1": false,
      "one > 1 -> undefined": false,
    }
  `);
  expect(
    results("({ a = true, ...rest }) => ({ a, b: !rest.b, c: rest.c || { d: 1 } })", { b: 0 }),
  ).toMatchInlineSnapshot(`
    {
      "!rest.b -> rest.b": {
        "a": true,
        "b": 0,
        "c": {
          "d": 1,
        },
      },
      "none": {
        "a": true,
        "b": true,
        "c": {
          "d": 1,
        },
      },
      "rest.c || { d: 1 } -> rest.c && { d: 1 }": {
        "a": true,
        "b": true,
        "c": undefined,
      },
      "true -> false": {
        "a": false,
        "b": true,
        "c": {
          "d": 1,
        },
      },
      "{ a, b: !rest.b, c: rest.c || { d: 1 } } -> undefined": undefined,
      "{ a, b: !rest.b, c: rest.c || { d: 1 } } -> {}": {},
      "{ d: 1 } -> {}": {
        "a": true,
        "b": true,
        "c": {},
      },
    }
  `);
  expect(
    results("(a) => { switch (a) { case 'x': return 1; default: return a.replace(/^a+[^b]$/, '') } }", "x"),
  ).toMatchInlineSnapshot(`
    {
      "'x' -> """: "x",
      "/^a+[^b]$/ -> /^a+[^b]/": 1,
      "/^a+[^b]$/ -> /^a+[b]$/": 1,
      "/^a+[^b]$/ -> /^a[^b]$/": 1,
      "/^a+[^b]$/ -> /a+[^b]$/": 1,
      "1 -> undefined": undefined,
      "a.replace(/^a+[^b]$/, '') -> undefined": 1,
      "none": 1,
    }
  `);
});

test("a loop takes turns, and a mutant of its condition ends it", () => {
  const { code, mutants } = instrument("while (a < 3) a++;\nfor (const b of c) { d(b); }", "a.ts", 0);
  expect(code).toContain("{ __turn(); ");
  expect(
    mutants.map(({ line, column, from, to }) => `${line}:${column} ${from} -> ${to}`),
  ).toMatchInlineSnapshot(`
    [
      "1:8 a < 3 -> a <= 3",
      "1:8 a < 3 -> false",
      "1:15 a++ -> a--",
      "2:22 d(b) -> (no call)",
    ]
  `);
});

test("types are left alone", () => {
  const source =
    'export type A = "a" | "b";\nexport const f = <T extends "x">(a: T, b = "y" as const): a is T => (a as string) === b!;\nimport { c } from "d";\nexport { c };';
  const { code, mutants } = instrument(source, "a.ts", 0);
  expect(mutants.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
    "(a as string) === b! -> (a as string) !== b!",
    "(a as string) === b! -> undefined",
  ]);
  expect(code.replace(/\(__mutant.*\)\)/, "X")).toMatchInlineSnapshot(`
    "export type A = "a" | "b";
    export const f = <T extends "x">(a: T, b = "y" as const): a is T => X;
    import { c } from "d";
    export { c };"
  `);
});
