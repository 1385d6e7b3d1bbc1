import { defaults } from "@hub/component/testing";
import { describe, expect, test } from "vitest";
import alloy from "./index.ts";
import { levelExpression, pipeline } from "./pipeline.ts";

const settings = defaults(alloy);
const stages = (...args: Parameters<typeof alloy.settings.parse>) =>
  pipeline(alloy.settings.parse(...args)).map(({ block }) => block.replace(/^stage\./, ""));

test("takes off what the runtime adds before it puts lines together, and drops labels last", () => {
  expect(stages({})).toEqual([
    "cri",
    "drop",
    "multiline",
    "drop",
    "replace",
    "replace",
    "regex",
    "template",
    "labels",
    "label_drop",
  ]);
});

test("throws levels away once it knows them, in whatever order they are named", () => {
  expect(stages({ dropLevels: ["debug"] })).toEqual(expect.arrayContaining(["template", "drop", "labels"]));
  expect(pipeline(alloy.settings.parse({ dropLevels: ["trace", "debug"] }))).toContainEqual({
    block: "stage.drop",
    arguments: { source: "level", expression: "^(debug|trace)$", drop_counter_reason: "level" },
  });
});

test("throws away what Loki would refuse, and makes a label of the level alone", () => {
  const stages = pipeline(settings);
  const values = (name: string) => stages.find(({ block }) => block === name)?.arguments?.values;
  // A week, less some hours for what waits to be sent.
  expect(stages[1]).toMatchObject({ block: "stage.drop", arguments: { older_than: "160h" } });
  expect(values("stage.labels")).toEqual({ level: "level" });
  expect(values("stage.label_drop")).toEqual(["filename", "stream"]);
});

test.each([
  ["  at Object.<anonymous> (/app/index.js:1:1)", false],
  ["\tat java.base/java.lang.Thread.run(Thread.java:1583)", false],
  ['{"level":"info","msg":"ready"}', true],
  ["2026-11-20T10:00:00Z ERROR it broke", true],
])("takes %j for the first line of an entry: %s", (line, first) => {
  expect(new RegExp(settings.multiline.firstLine).test(line)).toBe(first);
});

describe("by default", () => {
  const unwanted = (line: string) =>
    settings.dropLines.some((expression) => new RegExp(expression).test(line));
  const masked = (line: string) =>
    settings.mask.map((expression) => new RegExp(expression).exec(line)?.[1]).find(Boolean);

  test.each([
    ['10.0.0.1 - - "GET /healthz HTTP/1.1" 200', true],
    ['{"request":"GET /metrics"}', true],
    ['10.0.0.1 - - "GET /health-plans HTTP/1.1" 200', false],
    ['10.0.0.1 - - "POST /api/events HTTP/1.1" 202', false],
  ])("throws %j away: %s", (line, dropped) => expect(unwanted(line)).toBe(dropped));

  test.each([
    ["key sk-live-0123456789abcdefghij used", "sk-live-0123456789abcdefghij"],
    ["Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.Et9HFt", "eyJhbGciOiJIUzI1NiJ9.e30.Et9HFt"],
    ["task-force of the bearer of news", undefined],
  ])("masks in %j: %s", (line, secret) => expect(masked(line)).toBe(secret));
});

test.each([
  ['{"level":"WARNING","msg":"x"}', "WARN"],
  ["ts=1 level=error msg=x", "error"],
  ['{"severity": "info"}', "info"],
  ["sea level: 12", undefined],
])("finds in %j the level %s", (line, level) => {
  const expression = new RegExp(levelExpression.replace("(?P<", "(?<"));
  expect(expression.exec(line)?.groups?.level).toBe(level);
});
