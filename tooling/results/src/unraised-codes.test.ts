import { expect, test } from "vitest";
import type { Report } from "./add-up.ts";
import { unraisedCodes } from "./unraised-codes.ts";

const report = (problems: readonly string[], status = "passed"): Report => ({
  testResults: [
    {
      name: "a.test.ts",
      status,
      assertionResults: [
        { ancestorTitles: [], title: "raises", status, meta: { problems } },
        { ancestorTitles: [], title: "raises none", status, meta: {} },
      ],
    },
  ],
});

const reports = new Map([
  ["packages/fleet", report(["no-chart", "held"])],
  ["packages/render", report(["disk-full"], "failed")],
  ["packages/problem", report(["no-git"])],
]);
const codes = ["no-git", "no-chart", "held", "disk-full"];

test("a code that no passed test raises is a failure, in order", () => {
  expect(unraisedCodes(codes, reports, ["packages/fleet", "packages/render"])).toEqual([
    { where: "packages/problem/src/catalog", what: "no test raises disk-full" },
    { where: "packages/problem/src/catalog", what: "no test raises no-git" },
  ]);
});

test("a run that left tests out says nothing of codes", () => {
  expect(unraisedCodes(codes, reports, ["packages/fleet", "packages/cli"])).toEqual([]);
});
