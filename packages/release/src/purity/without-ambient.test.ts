import { expect, test } from "vitest";
import { withoutAmbient } from "./without-ambient.ts";

test.each([
  ["the clock", () => Date.now()],
  ["the clock", () => new Date()],
  ["the time zone", () => new Date(2026, 1, 1)],
  ["the time zone", () => new Date(0).getHours()],
  ["the clock", () => performance.now()],
  ["the clock", () => process.hrtime.bigint()],
  ["the clock", () => setTimeout(() => {}, 1)],
  ["the clock", () => queueMicrotask(() => {})],
  ["random numbers", () => Math.random()],
  ["random numbers", () => crypto.randomUUID()],
  ["the environment", () => process.env.HOME],
  ["the environment", () => "HOME" in process.env],
  ["the environment", () => Object.keys(process.env)],
  ["the environment", () => process.cwd()],
  ["the network", () => fetch("https://example.com")],
  ["the network", () => new WebSocket("wss://example.com")],
  ["the locale", () => "a".localeCompare("b")],
  ["the locale", () => (1234.5).toLocaleString()],
  ["the locale", () => new Intl.NumberFormat()],
])("refuses what reads %s: %s", (what, run) => {
  expect(() => withoutAmbient(run)).toThrow(
    expect.objectContaining({ name: "ImpureError", message: `it reads ${what}` }),
  );
});

test("everything is there again afterwards, whatever happened", () => {
  const there = () => [
    Date,
    Math.random,
    process.env,
    setTimeout,
    Intl,
    crypto.randomUUID,
    "a".localeCompare,
  ];
  const before = there();
  expect(withoutAmbient(() => new Date(86_400_000).toISOString())).toBe("1970-01-02T00:00:00.000Z");
  expect(() =>
    withoutAmbient(() => {
      throw new RangeError("no");
    }),
  ).toThrow(RangeError);
  expect(there()).toEqual(before);
  expect(there().every((one, index) => one === before[index])).toBe(true);
});

test("refuses a promise, and lets it end as it will", () => {
  expect(() => withoutAmbient(async () => Promise.reject(new Error("late")))).toThrow(
    expect.objectContaining({ name: "AsyncError" }),
  );
});
