import { expect, test } from "vitest";
import { effectivePins } from "./effective-pins.ts";

const file = { path: "pins.yaml", placeOf: () => ({ file: "pins.yaml", line: 1, column: 1 }) };
const pin = (component: string, release: string) => ({ component, release, file });

test("a cluster runs its ring's pins with its own over them, sorted, without those that are off", () => {
  const ring = { pins: [pin("c", "1.0.0"), pin("a", "1.0.0"), pin("b", "1.0.0"), pin("d", "off")] };
  const cluster = { pins: [pin("b", "off"), pin("e", "head"), pin("a", "2.0.0")] };
  expect(
    [...effectivePins(ring, cluster).values()].map(({ component, release }) => [component, release]),
  ).toEqual([
    ["a", "2.0.0"],
    ["c", "1.0.0"],
    ["e", "head"],
  ]);
});
