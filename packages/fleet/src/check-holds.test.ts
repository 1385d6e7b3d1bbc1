import { expect, test } from "vitest";
import { checkHolds, firstHoldEnd } from "./check-holds.ts";
import {
  alpha,
  beta,
  type Changes,
  problemsText,
  testCatalog,
  testFiles,
  testFleet,
  withCluster,
} from "./testing.ts";

test("a hold without a reason, and one that has passed", () => {
  expect(
    problemsText({
      ...withCluster((text) => `${text}hold: {until: 2026-12-31}\n`),
      "clusters/rings/canary/pins.yaml": "alpha: {version: head, hold: {reason: ' ', until: 2026-02-30}}\n",
      "clusters/rings/production/pins.yaml":
        "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-14}}\n",
    }),
  ).toMatchInlineSnapshot(`
    "
    error[missing-field]: hold.reason is missing.
      at clusters/edge-1/cluster.yaml:16:7
      fix: Add it. Why it is held.

    error[bad-value]: alpha.hold.reason is " "; it must say why, in a sentence.
      at clusters/rings/canary/pins.yaml:1:39
      fix: Correct it. Why it is held.

    error[bad-value]: alpha.hold.until is "2026-02-30"; it is no day of the calendar.
      at clusters/rings/canary/pins.yaml:1:51
      fix: Correct it. Last day on which it holds, YYYY-MM-DD.

    error[hold-expired]: alpha of the ring production was to be held until 2026-06-14 (slow disks), and that day has passed.
      at clusters/rings/production/pins.yaml:1:58
      fix: Remove the hold, or set a new day and say why.

    4 errors
    "
  `);
});

test("a hold counts on its last day, on a ring and on a cluster", () => {
  const hold = "alpha: {version: head, hold: {reason: slow disks, until: 2026-06-15}}\n";
  const fleet = testFleet(
    testFiles({
      "clusters/rings/canary/pins.yaml": `beta: head\n${hold}`,
      "clusters/edge-1/pins.yaml": `beta: head\n${hold.replace("-15", "-16")}`,
      ...withCluster((text) => `${text}hold: {reason: moves, until: 2026-06-17}\n`),
    }),
    testCatalog(alpha, beta),
  );
  const expired = (today: string) =>
    checkHolds(fleet, today).map(({ place, cause }) => `${place?.file}:${place?.line} ${cause}`);
  expect(expired("2026-06-15")).toEqual([]);
  expect(expired("2026-06-18")).toMatchInlineSnapshot(`
    [
      "clusters/edge-1/cluster.yaml:16 The cluster edge-1 was to be held until 2026-06-17 (moves), and that day has passed.",
      "clusters/edge-1/pins.yaml:2 alpha of edge-1 was to be held until 2026-06-16 (slow disks), and that day has passed.",
      "clusters/rings/canary/pins.yaml:2 alpha of the ring canary was to be held until 2026-06-15 (slow disks), and that day has passed.",
    ]
  `);
});

test("the day up to which every hold lasts is the first on which one ends", () => {
  const end = (changes: Changes) => firstHoldEnd(testFleet(testFiles(changes), testCatalog(alpha)));
  const pins = (day: string) => `alpha: {version: head, hold: {reason: slow disks, until: 2026-06-${day}}}\n`;
  const cluster = (day: string) =>
    withCluster((text) => `${text}hold: {reason: moves, until: 2026-06-${day}}\n`);
  const [ring, own] = ["clusters/rings/canary/pins.yaml", "clusters/edge-1/pins.yaml"];
  expect(end({})).toBeUndefined();
  expect(end({ [ring]: pins("17"), [own]: pins("16"), ...cluster("15") })).toBe("2026-06-15");
  expect(end({ [ring]: pins("17"), [own]: pins("16"), ...cluster("18") })).toBe("2026-06-16");
  expect(end({ [ring]: pins("15"), [own]: pins("16"), ...cluster("17") })).toBe("2026-06-15");
});
