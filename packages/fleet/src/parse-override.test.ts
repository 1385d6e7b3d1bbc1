import { expect, test } from "vitest";
import { z } from "zod";
import { overrideProblems, ownSettings, parseOverride } from "./parse-override.ts";
import {
  alpha,
  beta,
  type Changes,
  problemsText,
  testCatalog,
  testComponent,
  testProblems,
} from "./testing.ts";

const path = "clusters/overrides/beta.yaml";
const parse = (text: string) => parseOverride("fleet", "beta", path, new TextEncoder().encode(text));
const codes = (changes: Changes, catalog?: Parameters<typeof testProblems>[1]) =>
  testProblems(changes, catalog).map(({ code, severity, cause }) => `${severity} ${code}: ${cause}`);
const running = { "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n" };

test("an override has settings and values, neither of which it must say", () => {
  const { parsed, problems, strays } = parse("settings: {a: 1}\nvalues: {b: 2}\n");
  expect({ problems, strays }).toEqual({ problems: [], strays: undefined });
  expect(parsed).toMatchObject({
    override: { component: "beta", layer: "fleet", settings: { a: 1 }, values: { b: 2 }, file: { path } },
    saysValues: true,
  });
  expect(parse("settings: {a: 1}\n").parsed).toMatchObject({ override: { values: {} }, saysValues: false });
  expect(parse("values: {}\n").parsed).toMatchObject({ override: { settings: {} }, saysValues: true });
});

test("the same bytes at the same path give the same object", () => {
  const bytes = new TextEncoder().encode("values: {b: 2}\n");
  const [one, two] = [path, path].map((at) => parseOverride("fleet", "beta", at, bytes));
  expect(one).toBe(two);
  expect(parse("values: {b: 2}\n")).not.toBe(one);
});

test("a null gives the default back, be it of a setting that must not be null", () => {
  const { parsed } = parse("settings: {a: null, b: {c: null, d: 1}}\n");
  expect(parsed && ownSettings(parsed)).toEqual({ b: { d: 1 } });
  expect(codes({ "clusters/overrides/alpha.yaml": "settings: {replicas: null}\n" })).toEqual([]);
});

test("one layer need not say what is required, nor fulfil what settings must together", () => {
  const gamma = testComponent("gamma", {
    settings: z
      .strictObject({ bucket: z.string(), low: z.int().default(1), high: z.int().default(9) })
      .refine(({ low, high }) => low < high, "low must be below high"),
  });
  const catalog = testCatalog(alpha, gamma);
  const pins = { "clusters/rings/canary/pins.yaml": "gamma: head\n" };
  expect(codes({ ...pins, "clusters/overrides/gamma.yaml": "settings: {low: 9}\n" }, catalog)).toEqual([]);
  expect(codes({ ...pins, "clusters/overrides/gamma.yaml": "settings: {buket: logs}\n" }, catalog)).toEqual([
    "error unknown-setting: settings.buket is not a setting here.",
  ]);
});

test("a component whose schema throws has that problem wherever it runs, and none here", () => {
  const gamma = testComponent("gamma", {
    settings: z.strictObject({
      size: z.string().refine(() => {
        throw new Error("boom");
      }),
    }),
  });
  const { parsed } = parse("settings: {size: a}\n");
  expect(parsed && overrideProblems(parsed, gamma)).toEqual([]);
});

test("a component without settings and chart takes nothing", () => {
  const catalog = testCatalog(alpha, testComponent("gamma"));
  expect(
    problemsText(
      {
        "clusters/rings/canary/pins.yaml": "gamma: head\n",
        "clusters/overrides/gamma.yaml": "values: {}\n",
        "clusters/edge-1/overrides/gamma.yaml": "settings: {a: 1}\n",
      },
      catalog,
    ),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-setting]: settings.a is not a setting here.
      at clusters/edge-1/overrides/gamma.yaml:1:12
      fix: None is known here.

    error[no-chart]: gamma has no Helm chart, so that it takes no values.
      at clusters/overrides/gamma.yaml:1:1
      fix: Use its settings: it has none.

    2 errors
    "
  `);
});

test("values that are harmless and surely not meant are warnings", () => {
  const values = "values: {image: {tag: null}, replicaCount: 1000000, fullnameOverride: null}\n";
  expect(problemsText({ ...running, [path]: values })).toMatchInlineSnapshot(`
    "
    warning[large-integer]: values.replicaCount is 1000000, and Helm prints whole numbers from 1000000 on as 1e+06.
      at clusters/overrides/beta.yaml:1:44
      fix: Put it in quotes, if the chart takes a string there.

    warning[needless-null]: values.fullnameOverride is null, but the chart beta has no default there to remove.
      at clusters/overrides/beta.yaml:1:71
      fix: Delete the line: Helm 3 and Helm 4 differ in what it does.

    2 warnings
    "
  `);
  expect(codes({ ...running, [path]: "values: {replicaCount: 999999}\n" })).toEqual([]);
});

test("a value that is near none", () => {
  const [problem] = testProblems({ ...running, [path]: "values: {affinity: {}}\n" });
  expect([problem?.cause, problem?.fix]).toEqual([
    "The chart beta knows no value affinity.",
    "Delete it, or look the name up in the chart's values.",
  ]);
});

test("a chart whose values are not known takes every key, and none is one of its values", () => {
  const any = testComponent("beta", {
    ...(beta.chart && { chart: { ...beta.chart, keys: "any" } }),
    values: () => ({}),
  });
  expect(codes({ ...running, [path]: "values: {a: 1}\n" }, testCatalog(alpha, any))).toEqual([]);
  const [problem] = testProblems({ ...running, [path]: "replicaCount: 1\n" }, testCatalog(alpha, any));
  expect(problem?.fix).toBe("Known are settings, values.");
});

test("a key that is no field and a credential is a credential alone", () => {
  expect(codes({ ...running, [path]: "password: correct-horse-7-battery\n" })).toEqual([
    "error credential-in-override: password looks like a credential, and everybody can read this repository.",
  ]);
});

test("settings that the component does not have or take", () => {
  expect(
    problemsText({
      "clusters/overrides/alpha.yaml": "settings:\n  replica: 3\n",
      "clusters/rings/canary/overrides/alpha.yaml": "settings:\n  replicas: three\n",
      "clusters/edge-1/overrides/alpha.yaml": "settings:\n  retention: 30 days\nvalues:\n  a: 1\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[bad-value]: settings.retention is "30 days"; it must be a number of days, for example 30d.
      at clusters/edge-1/overrides/alpha.yaml:2:14
      fix: Correct it. How long it keeps logs, days.

    error[no-chart]: alpha has no Helm chart, so that it takes no values.
      at clusters/edge-1/overrides/alpha.yaml:3:1
      fix: Use its settings: replicas, retention, token.

    error[unknown-setting]: settings.replica is not a setting here.
      at clusters/overrides/alpha.yaml:2:3
      fix: Did you mean replicas?

    error[wrong-type]: settings.replicas is the string "three"; expected a number.
      at clusters/rings/canary/overrides/alpha.yaml:2:13
      fix: Correct it. Number of pods, 1 to 9.

    4 errors
    "
  `);
});

test("settings and values that stand a level too high, together with what is wrong below", () => {
  expect(
    problemsText({
      "clusters/edge-1/overrides/alpha.yaml": "replicas: 3\nsettigns: {}\nsettings:\n  retention: 30\n",
      "clusters/edge-1/overrides/beta.yaml": "replicaCount: 3\nvalues: none\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: replicas is not a field here.
      at clusters/edge-1/overrides/alpha.yaml:1:1
      fix: It is a setting of alpha: put it under settings.

    error[unknown-field]: settigns is not a field here.
      at clusters/edge-1/overrides/alpha.yaml:2:1
      fix: Did you mean settings?

    error[wrong-type]: settings.retention is the number 30; expected a string.
      at clusters/edge-1/overrides/alpha.yaml:4:14
      fix: Correct it. How long it keeps logs, days.

    error[unknown-field]: replicaCount is not a field here.
      at clusters/edge-1/overrides/beta.yaml:1:1
      fix: It is a value of the chart beta: put it under values.

    error[wrong-type]: values is the string "none"; expected a map.
      at clusters/edge-1/overrides/beta.yaml:2:9
      fix: Correct it. Raw Helm values.

    5 errors
    "
  `);
});

test("values that the chart does not know or take", () => {
  expect(
    problemsText({
      "clusters/rings/canary/pins.yaml": "alpha: head\nbeta: head\n",
      "clusters/overrides/beta.yaml": [
        "values:",
        "  replicaCuont: 3",
        '  replicaCount: "3"',
        "  image: {tags: v1}",
        "  ingress:",
        "    hosts: one.example.com",
        "",
      ].join("\n"),
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-value]: The chart beta knows no value replicaCuont.
      at clusters/overrides/beta.yaml:2:3
      fix: Did you mean replicaCount?

    error[wrong-value-type]: values.replicaCount is the string "3"; the chart beta takes a number.
      at clusters/overrides/beta.yaml:3:17
      fix: Give a number, or null to remove the chart's default.

    error[unknown-value]: The chart beta knows no value image.tags.
      at clusters/overrides/beta.yaml:4:11
      fix: Did you mean tag?

    error[wrong-value-type]: values.ingress.hosts is the string "one.example.com"; the chart beta takes a list.
      at clusters/overrides/beta.yaml:6:12
      fix: Give a list, or null to remove the chart's default.

    4 errors
    "
  `);
});

test("a wrong section of an override", () => {
  expect(
    problemsText({ "clusters/overrides/alpha.yaml": "setings:\n  replicas: 3\n" }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: setings is not a field here.
      at clusters/overrides/alpha.yaml:1:1
      fix: Did you mean settings?

    1 error
    "
  `);
});
