import { defineComponent } from "@hub/component";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { findCycle } from "./cycle.ts";
import { computeWaves } from "./waves.ts";

const settings = z.strictObject({});
const component = (name: string, dependsOn: string[], after: string[] = []) =>
  defineComponent({
    name,
    description: "For tests.",
    namespace: { name, podSecurity: "restricted" },
    settings,
    dependsOn,
    after,
  });

const byName = (...components: ReturnType<typeof component>[]) =>
  new Map(components.map((one) => [one.name, one]));

test("a component waits for what it depends on, and for what it comes after where that runs", () => {
  const all = byName(component("a", []), component("b", ["a"]), component("c", ["a"], ["b"]));
  expect(Object.fromEntries(computeWaves(all))).toEqual({ a: 0, b: 1, c: 2 });
  expect(Object.fromEntries(computeWaves(byName(component("a", []), component("c", ["a"], ["b"]))))).toEqual({
    a: 0,
    c: 1,
  });
});

test("a wave is the same in whichever order components come, and what cannot be run waits for nothing", () => {
  const all = byName(component("c", ["b"]), component("b", ["a"]), component("a", []));
  expect(Object.fromEntries(computeWaves(all))).toEqual({ a: 0, b: 1, c: 2 });
  expect([...computeWaves(new Map([["a", undefined]]))]).toEqual([["a", 0]]);
});

test("a circle is found from wherever it is entered, and ends the computation all the same", () => {
  const all = byName(component("a", ["b"]), component("b", ["c"]), component("c", [], ["b"]));
  expect(findCycle(all)).toEqual(["b", "c", "b"]);
  expect([...computeWaves(all).keys()].sort()).toEqual(["a", "b", "c"]);
});

/** Components that depend on and come after earlier ones alone, in an order that does not show. */
const graph = fc
  .integer({ min: 1, max: 25 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.tuple(fc.nat(size), fc.nat(size), fc.boolean()), { maxLength: 60 }),
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      fc.subarray([...Array(size).keys()]),
    ),
  );

test("a wave is greater than those it depends on, and no greater than it must be", () => {
  fc.assert(
    fc.property(graph, ([edges, order, runningIndexes]) => {
      const name = (index: number) => `c${order[index]}`;
      const all = byName(
        ...order.map((_, index) => {
          const before = (isHard: boolean) =>
            edges.flatMap(([a, b, hard]) =>
              Math.max(a, b) === index && a !== b && hard === isHard ? [name(Math.min(a, b))] : [],
            );
          return component(name(index), before(true), before(false));
        }),
      );
      const running = new Map(runningIndexes.map((index) => [name(index), all.get(name(index))]));
      const waves = computeWaves(running);
      expect([...waves.keys()].sort()).toEqual([...running.keys()].sort());
      for (const [one, wave] of waves) {
        const { dependsOn = [], after = [] } = all.get(one) ?? {};
        const before = [...dependsOn, ...after].flatMap((other) => waves.get(other) ?? []);
        expect(wave).toBe(before.length === 0 ? 0 : Math.max(...before) + 1);
      }
      expect(findCycle(all)).toBeUndefined();
    }),
  );
});
