import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownKeys } from "./chart.ts";
import { checkValues } from "./check-values.ts";

test("finds an unknown key at any depth, and names the nearest right one", () => {
  const keys = { controller: { service: { enabled: "boolean" } } };
  expect(checkValues(keys, { controller: { service: { enabeld: true } } })).toEqual([
    {
      path: ["controller", "service", "enabeld"],
      kind: "unknown-key",
      found: "the key enabeld",
      expected: "enabled",
      nearest: "enabled",
    },
  ]);
});

test("names the place further down where a key belongs", () => {
  const keys = { prometheus: { service: { port: "number" }, prometheusSpec: { retention: "string" } } };
  const [issue] = checkValues(keys, { prometheus: { retention: "15d" } });
  expect(issue?.nearest).toBe("prometheus.prometheusSpec.retention");
});

test("names the place further up where a key belongs", () => {
  const keys = { replicaCount: "number", webhook: { image: { tag: "string" } } };
  const [issue] = checkValues(keys, { webhook: { image: { replicaCount: 2 } } });
  expect(issue?.nearest).toBe("replicaCount");
});

test("names no place where several are as good", () => {
  const keys = { server: { resources: { "*": "any" } }, agent: { resources: { "*": "any" } } };
  const [issue] = checkValues(keys, { resources: {} });
  expect(issue?.kind).toBe("unknown-key");
  expect(issue).not.toHaveProperty("nearest");
});

test("takes a key that every object inherits for an unknown one", () => {
  expect(checkValues({ a: "string" }, { constructor: 1 })).toMatchObject([{ kind: "unknown-key" }]);
});

test("says what was found and what the chart takes instead", () => {
  const keys = {
    replicas: "number",
    image: { tag: "string" },
    args: ["any"],
    port: "number|string",
  } as const;
  const values = { replicas: "3", image: "nginx:1.27", args: { v: 2 }, port: true };
  const text = checkValues(keys, values).map(
    ({ path, found, expected }) => `${path.join(".")} is ${found}; expected ${expected}`,
  );
  expect(text.join("\n")).toMatchInlineSnapshot(`
    "replicas is the string "3"; expected a number
    image is the string "nginx:1.27"; expected a map
    args is a map; expected a list
    port is the boolean true; expected a number or a string"
  `);
});

test("looks into the items of a list", () => {
  const keys = { hosts: [{ host: "string" }] } as const;
  expect(checkValues(keys, { hosts: [{ host: "a" }, { hots: "b" }] })).toMatchObject([
    { path: ["hosts", 1, "hots"], nearest: "host" },
  ]);
});

test("lets every key pass in an open map, and checks those that it knows", () => {
  const keys = { labels: { team: "string", "*": "string" }, config: { "*": "any" } };
  const values = { labels: { team: 1, tier: "a", level: 2 }, config: { anything: { at: ["all"] } } };
  expect(checkValues(keys, values).map(({ path, kind }) => `${kind} ${path.join(".")}`)).toEqual([
    "wrong-type labels.team",
    "wrong-type labels.level",
  ]);
});

test("takes a null where the chart has a default, whatever its type", () => {
  const keys = { replicas: "number", nodeSelector: { os: "string" }, args: ["any"] } as const;
  expect(checkValues(keys, { replicas: null, nodeSelector: null, args: [null] })).toEqual([]);
});

test("reports a null that has no default to remove", () => {
  const keys = { tag: "any|null", labels: { team: "string", "*": "string" } };
  const issues = checkValues(keys, { tag: null, labels: { team: null, tier: null } });
  expect(issues.map(({ path, kind }) => `${kind} ${path.join(".")}`)).toEqual([
    "needless-null tag",
    "needless-null labels.tier",
  ]);
});

test("reports whole numbers from 1,000,000 on, wherever they are", () => {
  const keys = { size: "number", config: { "*": "any" } };
  const values = { size: 1_000_000, config: { limits: [999_999, -2_000_000, 1_500_000.5, "16000000"] } };
  expect(
    checkValues(keys, values).map(({ path, kind, found }) => `${kind} ${path.join(".")} ${found}`),
  ).toEqual(["large-integer size 1000000", "large-integer config.limits.1 -2000000"]);
});

test("passes what a tree of keys describes, and finds any one key misspelt in it", () => {
  fc.assert(
    fc.property(treeAndValue, ({ keys, value }) => {
      expect(checkValues(keys, value)).toEqual([]);
      for (const { path, misspelt } of misspellings(value)) {
        expect(checkValues(keys, misspelt)).toMatchObject([{ kind: "unknown-key", path }]);
      }
    }),
    { numRuns: 200 },
  );
});

interface TreeAndValue {
  keys: KnownKeys;
  value: unknown;
}

const leaf: fc.Arbitrary<TreeAndValue> = fc.constantFrom<TreeAndValue>(
  { keys: "string", value: "a" },
  { keys: "number|string", value: 1 },
  { keys: "boolean", value: false },
  { keys: ["any"], value: [1, { a: "b" }] },
);
const { node: treeAndValue } = fc.letrec<{ node: TreeAndValue }>((tie) => ({
  node: fc
    .dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof({ maxDepth: 3 }, leaf, tie("node")), {
      maxKeys: 4,
    })
    .map((children) => ({
      keys: Object.fromEntries(Object.entries(children).map(([name, { keys }]) => [name, keys])),
      value: Object.fromEntries(Object.entries(children).map(([name, { value }]) => [name, value])),
    })),
}));

/** Copies of the value, each with one key of one map written in capitals. */
function* misspellings(
  value: unknown,
  path: string[] = [],
): Generator<{ path: string[]; misspelt: unknown }> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, child] of Object.entries(value)) {
    const wrong = name.toUpperCase();
    const { [name]: _, ...others } = value as { [key: string]: unknown };
    yield { path: [...path, wrong], misspelt: { ...others, [wrong]: child } };
    for (const inner of misspellings(child, [...path, name])) {
      yield { path: inner.path, misspelt: { ...value, [name]: inner.misspelt } };
    }
  }
}
