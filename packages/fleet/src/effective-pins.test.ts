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

test("they are worked out once for a cluster, and anew where its ring has other pins", () => {
  const cluster = { pins: [pin("b", "1.0.0")] };
  const ring = { pins: [pin("a", "1.0.0")] };
  const before = effectivePins(ring, cluster);
  expect(effectivePins({ ...ring }, cluster)).toBe(before);
  expect([...effectivePins({ pins: [pin("c", "1.0.0")] }, cluster).keys()]).toEqual(["b", "c"]);
});
