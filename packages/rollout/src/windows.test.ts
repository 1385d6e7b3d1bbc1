import { expect, test } from "vitest";
import { closedBecause, localTime, type RolloutPolicy } from "./windows.ts";

const officeHours: RolloutPolicy = {
  windows: [{ days: ["mon", "tue", "wed", "thu"], from: "09:00", to: "16:00", timeZone: "Europe/Berlin" }],
  freezes: [{ from: "2026-12-18", to: "2027-01-03", reason: "end of year" }],
};
const closed = (at: string) => closedBecause(officeHours, new Date(at));

test("a ring without windows may be changed at any time", () => {
  expect(closedBecause({ windows: [], freezes: [] }, new Date("2026-11-22T03:00:00Z"))).toBeUndefined();
});

test("a window is open from its first minute to the one before its end, in its own time zone", () => {
  expect(closed("2026-11-23T07:59:00Z")).toBe("it is changed only mon tue wed thu 09:00-16:00 Europe/Berlin");
  expect(closed("2026-11-23T08:00:00Z")).toBeUndefined();
  expect(closed("2026-11-23T14:59:59Z")).toBeUndefined();
  expect(closed("2026-11-23T15:00:00Z")).toBeDefined();
});

test("follows daylight saving time", () => {
  expect(closed("2026-07-06T07:00:00Z")).toBeUndefined();
  expect(localTime(new Date("2026-10-25T00:30:00Z"), "Europe/Berlin").time).toBe("02:30");
  expect(localTime(new Date("2026-10-25T01:30:00Z"), "Europe/Berlin").time).toBe("02:30");
});

test("is closed on the other days of the week", () => {
  expect(closed("2026-11-27T10:00:00Z")).toBeDefined();
});

test("a freeze closes whatever is open, both of its days included, and says why", () => {
  expect(closed("2026-12-17T10:00:00Z")).toBeUndefined();
  expect(closed("2026-12-21T10:00:00Z")).toBe("it is frozen until 2027-01-03: end of year");
});

test("a freeze counts to the end of its last day", () => {
  expect(closed("2027-01-03T10:00:00Z")).toContain("frozen");
  expect(closed("2026-12-18T00:00:00Z")).toContain("frozen");
  expect(closed("2027-01-04T10:00:00Z")).toBeUndefined();
});

test("one of several windows is enough", () => {
  const [window] = officeHours.windows;
  if (!window) throw new Error("no window");
  const windows = [window, { ...window, days: ["sat" as const], timeZone: "UTC" }];
  const at = (time: string) => closedBecause({ windows, freezes: [] }, new Date(time));
  expect([at("2026-11-23T10:00:00Z"), at("2026-11-28T10:00:00Z")]).toEqual([undefined, undefined]);
  expect(at("2026-11-27T10:00:00Z")).toBe(
    "it is changed only mon tue wed thu 09:00-16:00 Europe/Berlin, or sat 09:00-16:00 UTC",
  );
});
