import { expect, test } from "vitest";
import { z } from "zod";
import { dotted, fieldNames, schemaProblems } from "./schema-problems.ts";
import { problemsText, withCluster, withFleet } from "./testing.ts";

/** Problems of a value that a schema refuses, as `code path: cause | fix`. */
function problemTexts(
  schema: z.ZodType,
  value: unknown,
  noun: "field" | "setting" = "field",
  at: string[] = [],
): string[] {
  const placeOf = (path: readonly (string | number)[], what = "key") => ({
    ...{ file: `${path.join(".")}${what === "key" ? " (key)" : ""}`, line: 1, column: 1 },
  });
  const { error } = schema.safeParse(value);
  const problems = error
    ? schemaProblems(schema, value, error, { file: { path: "a.yaml", placeOf }, noun, at })
    : [];
  return problems.map(({ code, place, cause, fix }) => `${code} ${place?.file}: ${cause} | ${fix}`);
}

const size = z.strictObject({
  nodes: z.int().min(1).max(9).describe("Number of nodes."),
  note: z.string().optional(),
});

test("a missing field says what it is, and which values there are", () => {
  const mode = z.enum(["fast", "safe"]).describe("How it writes.");
  expect(problemTexts(z.strictObject({ size, mode }), { size: {} })).toEqual([
    "missing-field size.nodes: size.nodes is missing. | Add it. Number of nodes.",
    "missing-field mode: mode is missing. | Add it. How it writes. Known are fast, safe.",
  ]);
  expect(problemTexts(z.string(), undefined, "setting")).toEqual([
    "missing-setting : The file is missing. | Add it.",
  ]);
});

test("what stands below a path is named with it", () => {
  expect(problemTexts(size, { nodes: 0, pods: 1 }, "setting", ["settings", "a.b"])).toEqual([
    'out-of-range settings.a.b.nodes: settings["a.b"].nodes is 0; it must be at least 1. | Correct it. Number of nodes.',
    'unknown-setting settings.a.b.pods (key): settings["a.b"].pods is not a setting here. | Known are nodes, note.',
  ]);
});

test("an unknown key is a slip for a required field that is missing, and for no other", () => {
  const slip = "unknown-field node (key): node is not a field here. | Rename it to nodes.";
  expect(problemTexts(size, { node: 1 })).toEqual([slip]);
  // The field is there already, or it need not be there.
  expect(problemTexts(size, { node: 1, nodes: 2, nots: "x" })).toEqual([
    "unknown-field node (key): node is not a field here. | Did you mean nodes?",
    "unknown-field nots (key): nots is not a field here. | Did you mean note?",
  ]);
  // Two slips for one field: the first is taken.
  expect(problemTexts(size, { node: 1, noodes: 2 })).toEqual([
    slip,
    "unknown-field noodes (key): noodes is not a field here. | Did you mean nodes?",
  ]);
  expect(problemTexts(z.looseObject({ nodes: z.int() }), { node: 1 })).toEqual([
    "missing-field nodes: nodes is missing. | Add it.",
  ]);
});

test("unknown keys are found through what wraps a map, in lists, records and unions", () => {
  const wrapped = z.array(z.record(z.string(), z.union([size, z.string()]).optional())).default([]);
  const all = z.strictObject({ all: wrapped.nullable().prefault([]) });
  expect(problemTexts(all, { all: [{ a: { nodes: 1, pods: 1 } }] })).toEqual([
    "unknown-field all.0.a.pods (key): all[0].a.pods is not a field here. | Known are nodes, note.",
  ]);
  expect(
    problemTexts(
      size.transform((it) => it.nodes),
      { node: 1 },
    ),
  ).toEqual(["unknown-field node (key): node is not a field here. | Rename it to nodes."]);
  expect(problemTexts(z.strictObject({}).catchall(size), { a: { nodes: 0 } })).toEqual([
    "out-of-range a.nodes: a.nodes is 0; it must be at least 1. | Correct it. Number of nodes.",
  ]);
});

test.each<[unknown, string]>([
  [null, "null"],
  [[1], "a list"],
  [{ a: 1 }, "a map"],
  [true, "the boolean true"],
  [1.5, "the number 1.5"],
  ["a".repeat(58), `the string "${"a".repeat(58)}"`],
  ["a".repeat(59), `the string "${"a".repeat(56)}...`],
])("a value of a wrong type is named: %j", (value, found) => {
  expect(problemTexts(z.strictObject({ a: z.date() }), { a: value })).toEqual([
    `wrong-type a: a is ${found}; expected a date. | Correct it.`,
  ]);
});

test("types are named as people name them", () => {
  const expected = (schema: z.ZodType, value: unknown = "x") =>
    problemTexts(schema, value)[0]?.match(/expected (.*)\. \|/)?.[1];
  const maps = [z.strictObject({}), z.record(z.string(), z.string())];
  expect([...maps, z.array(z.string()), z.number(), z.boolean()].map((schema) => expected(schema))).toEqual([
    ...["a map", "a map", "a list", "a number", "a boolean"],
  ]);
  expect(expected(z.int(), 1.5)).toBe("a whole number");
});

test("a value that is none of a list has the code of its field, or one for all settings and other fields", () => {
  const days = z.strictObject({ days: z.array(z.enum(["mon", "tue"])) });
  const cause = 'days[0] is "tues", which is none of mon, tue. | Did you mean tue?';
  expect(problemTexts(days, { days: ["tues"] })).toEqual([`unknown-days days.0: ${cause}`]);
  expect(problemTexts(days, { days: ["tues"] }, "setting")).toEqual([`bad-value days.0: ${cause}`]);
  expect(problemTexts(z.literal(1), 7000)).toEqual([
    "bad-value : The file is 7000, which is none of 1. | Known are 1.",
  ]);
});

test("a size out of range says the limit for numbers, and what the schema says for others", () => {
  expect(problemTexts(z.number().max(3), 4.5)).toEqual([
    "out-of-range : The file is 4.5; it must be at most 3. | Correct it.",
  ]);
  expect(problemTexts(z.strictObject({ a: z.string().max(2) }), { a: "abc" })).toEqual([
    'bad-value a: a is "abc": Too big: expected string to have <=2 characters. | Correct it.',
  ]);
  expect(problemTexts(z.strictObject({ a: z.array(z.string()).min(1) }), { a: [] })).toEqual([
    "bad-value a: a is not right: Too small: expected array to have >=1 items. | Correct it.",
  ]);
});

test("a union is told by the branch that got furthest, or in its own words", () => {
  const pin = z.union([z.string().regex(/^v/), z.strictObject({ version: z.string().regex(/^v/) })], {
    error: "must be a version",
  });
  const schema = z.strictObject({ a: pin });
  expect(problemTexts(schema, { a: { version: 1 } })).toEqual([
    "wrong-type a.version: a.version is the number 1; expected a string. | Correct it.",
  ]);
  expect(problemTexts(schema, { a: { version: "v1", x: 1 } })).toEqual([
    "unknown-field a.x (key): a.x is not a field here. | Known are version.",
  ]);
  expect(problemTexts(schema, { a: 7 })).toEqual([
    "bad-value a: a is 7; it must be a version. | Correct it.",
  ]);
});

test("a key of a record that is none", () => {
  const schema = z.strictObject({
    labels: z.record(z.string().regex(/^a/, "must begin with a"), z.string()),
  });
  expect(problemTexts(schema, { labels: { b: "1" } })).toEqual([
    "bad-name labels.b (key): labels.b must begin with a. | Rename it.",
  ]);
});

test.each([
  ["field", ["image"], "must name it", "bad-value image: image is missing; it must name it."],
  ["setting", ["image"], "Name it!", "bad-setting image: image is missing: Name it!"],
  ["field", ["on"], "must be off", "bad-value on: on is true; it must be off."],
  ["field", ["on"], "Is it?", "bad-value on: on is true: Is it?"],
  ["field", ["more"], "must be less", "bad-value more: more must be less."],
  ["field", ["more"], "Less.", "bad-value more: more is not right: Less."],
  ["field", [], "Low must be below high", "bad-value : Low must be below high."],
] as const)("a condition of a %s at %j is told in its own words: %s", (noun, path, error, expected) => {
  const schema = z
    .strictObject({ on: z.boolean(), image: z.string().optional(), more: z.looseObject({}).optional() })
    .refine(() => false, { path: [...path], error });
  expect(problemTexts(schema, { on: true, more: {} }, noun)).toEqual([`${expected} | Correct it.`]);
});

test("a path as people write it", () => {
  expect(dotted([])).toBe("");
  expect(dotted(["a", 0, "b-c", "*", "$x", "a/b<c>"])).toBe("a[0].b-c.*.$x.a/b<c>");
  expect(dotted(["a b", "c", "d.e", ""])).toBe('["a b"].c["d.e"][""]');
});

test("the keys that a schema knows", () => {
  expect(fieldNames(size.optional())).toEqual(["nodes", "note"]);
  expect(fieldNames(z.union([z.string(), size, z.strictObject({ pods: z.int() })]))).toEqual([
    ...["nodes", "note", "pods"],
  ]);
  expect([fieldNames(undefined), fieldNames(z.string())]).toEqual([[], []]);
});

test("a misspelt field is one problem, which says what to rename", () => {
  expect(
    problemsText(withCluster((text) => text.replace("region:", "regoin:").replace("nodes:", "node:"))),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: regoin is not a field here.
      at clusters/edge-1/cluster.yaml:5:1
      fix: Rename it to region.

    error[unknown-field]: size.node is not a field here.
      at clusters/edge-1/cluster.yaml:12:3
      fix: Rename it to nodes.

    2 errors
    "
  `);
});

test("a field is missing where no unknown one is nearest to it, or another was meant by that already", () => {
  expect(
    problemsText(
      withCluster((text) =>
        text
          .replace("provider: aws\n", "")
          .replace("account:", "acct:")
          .replace("region: ", "regoin: eu-west-2\nregon: ")
          .replace("domain:", "labls:"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "
    error[missing-field]: account is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. AWS account id (12 digits, in quotes), Google Cloud project id, or Azure subscription id.

    error[missing-field]: domain is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. DNS name under which everything of the cluster is reached.

    error[missing-field]: provider is missing.
      at clusters/edge-1/cluster.yaml:1:1
      fix: Add it. Cloud that it runs on. Known are aws, gcp, azure.

    error[unknown-field]: acct is not a field here.
      at clusters/edge-1/cluster.yaml:3:1
      fix: Known are name, ring, hub, provider, account, region, kubernetesVersion, domain, dns, size, labels, secretStore and 2 more.

    error[unknown-field]: regoin is not a field here.
      at clusters/edge-1/cluster.yaml:4:1
      fix: Rename it to region.

    error[unknown-field]: regon is not a field here.
      at clusters/edge-1/cluster.yaml:5:1
      fix: Did you mean region?

    error[unknown-field]: labls is not a field here.
      at clusters/edge-1/cluster.yaml:7:1
      fix: Did you mean labels?

    7 errors
    "
  `);
});

test("misspelt fields of pins and of fleet.yaml", () => {
  expect(
    problemsText({
      ...withFleet((text) => text.replace("url:", "ulr:").replace("name: production", "naem: production")),
      "clusters/rings/canary/pins.yaml":
        "alpha: {verson: head, hold: {reason: slow disks, untl: 2026-06-14}}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: repository.ulr is not a field here.
      at clusters/fleet.yaml:2:3
      fix: Rename it to url.

    error[unknown-field]: rings[1].naem is not a field here.
      at clusters/fleet.yaml:8:5
      fix: Rename it to name.

    error[unknown-ring]: fleet.yaml has no ring production, so that the cluster is in no ring and would never be synced.
      at clusters/hub-1/cluster.yaml:1:7
      fix: Known are canary.

    error[unknown-field]: alpha.verson is not a field here.
      at clusters/rings/canary/pins.yaml:1:9
      fix: Rename it to version.

    error[unknown-field]: alpha.hold.untl is not a field here.
      at clusters/rings/canary/pins.yaml:1:50
      fix: Rename it to until.

    error[unknown-ring]: There is a folder for a ring production, but fleet.yaml has no such ring.
      at clusters/rings/production/pins.yaml:1:1
      fix: Known are canary.

    6 errors
    "
  `);
});

test("a wrong type", () => {
  expect(
    problemsText(withCluster((text) => text.replace("nodes: 3", "nodes: three").replace('"1.34"', "1.34"))),
  ).toMatchInlineSnapshot(`
    "
    error[wrong-type]: kubernetesVersion is the number 1.34; expected a string.
      at clusters/edge-1/cluster.yaml:6:20
      fix: Correct it. Version of its API server, major.minor in quotes, for example "1.34".

    error[wrong-type]: size.nodes is the string "three"; expected a number.
      at clusters/edge-1/cluster.yaml:12:10
      fix: Correct it. Number of nodes, 1 to 15000.

    2 errors
    "
  `);
});

test("a number out of range names its unit", () => {
  expect(
    problemsText({
      ...withCluster((text) => text.replace("memoryGiB: 64", "memoryGiB: 0")),
      "clusters/overrides/alpha.yaml": "settings:\n  replicas: 12\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[out-of-range]: size.memoryGiB is 0; it must be at least 1.
      at clusters/edge-1/cluster.yaml:14:14
      fix: Correct it. Memory of all nodes in sum, GiB.

    error[out-of-range]: settings.replicas is 12; it must be at most 9.
      at clusters/overrides/alpha.yaml:2:13
      fix: Correct it. Number of pods, 1 to 9.

    2 errors
    "
  `);
});
