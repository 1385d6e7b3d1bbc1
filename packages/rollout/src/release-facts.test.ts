import { expect, test } from "vitest";
import { goesBack, isBetween, isLater } from "./release-facts.ts";

test("only of two exact versions one is the later", () => {
  expect(isLater("1.10.0", "1.9.0")).toBe(true);
  const not: [string | undefined, string | undefined][] = [
    ["1.9.0", "1.10.0"],
    ["1.0.0", "1.0.0"],
    [undefined, "1.0.0"],
    ["1.0.0", undefined],
    ["head", "1.0.0"],
    ["1.0.0", "head"],
    ["off", "head"],
  ];
  expect(not.filter(([a, b]) => isLater(a, b))).toEqual([]);
});

test("a cluster goes back from a later release, and from head to any release", () => {
  expect([goesBack("2.0.0", "1.0.0"), goesBack("head", "1.0.0")]).toEqual([true, true]);
  expect([
    goesBack("1.0.0", "2.0.0"),
    goesBack("head", "off"),
    goesBack("head", undefined),
    goesBack("1.0.0", "head"),
  ]).toEqual(Array(4).fill(false));
});

test("what came after one release, up to another and with it", () => {
  const versions = ["1.0.0", "1.1.0", "2.0.0", "2.0.1"];
  expect(versions.filter((version) => isBetween(version, "1.0.0", "2.0.0"))).toEqual(["1.1.0", "2.0.0"]);
});
