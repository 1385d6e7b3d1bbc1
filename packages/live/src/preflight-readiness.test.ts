import { expect, test } from "vitest";
import type { PreflightItem } from "./preflight-item.ts";
import { readiness } from "./preflight-readiness.ts";
import type { Outcome } from "./verdict.ts";

const item = (id: string, on: string, outcome: Outcome): PreflightItem => ({
  id,
  on,
  outcome,
  title: "",
  reason: "",
});

const line = (items: PreflightItem[], title: RegExp) => {
  const found = readiness(items).find((one) => title.test(one.title));
  return `${found?.outcome}: ${found?.reason}`;
};

test("has the fourteen items of the platform's list, and a reason for each that nobody can check", () => {
  const list = readiness([]);
  expect(list).toHaveLength(14);
  expect(list.every(({ outcome, reason }) => outcome === "not-checkable" && reason.length > 0)).toBe(true);
});

test("fails where any cluster does, and names the clusters", () => {
  const items = [
    item("email", "edge-1", "pass"),
    item("email", "edge-2", "fail"),
    item("email", "edge-3", "fail"),
  ];
  expect(line(items, /email/)).toBe("fail: email on edge-2 and edge-3.");
});

test("passes only where everything that it follows from does", () => {
  const dns = (settings: Outcome, records: Outcome) =>
    line([item("dns-settings", "edge-1", settings), item("dns-records", "edge-1", records)], /DNS/);
  expect(dns("pass", "pass")).toBe("pass: dns-settings on edge-1; dns-records on edge-1.");
  expect(dns("pass", "not-checkable")).toBe("not-checkable: dns-records on edge-1.");
  expect(dns("fail", "not-checkable")).toBe("fail: dns-settings on edge-1.");
});
