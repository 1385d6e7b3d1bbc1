import { expect, test } from "vitest";
import { impurity } from "./impurity.ts";

const input = { labels: { a: "1", b: "2" } };
type Input = typeof input;

test("a pure function agrees with itself, in whatever order it gives its keys", () => {
  const pure = ({ labels }: Input) => ({ ...labels });
  expect(impurity(pure, input, pure(input), pure)).toBeUndefined();
});

test("one that depends on the order of keys, at any depth", () => {
  const first = ({ labels }: Input) => Object.keys(labels)[0];
  expect(impurity(first, input, first(input))).toBe("order");
});

test("one that keeps state", () => {
  let calls = 0;
  const counting = () => ++calls;
  expect(impurity(counting, input, counting())).toBe("state");
});

test("one whose state shows in a fresh copy alone", () => {
  const copies = (id: number) => () => id;
  expect(impurity(copies(1), input, copies(1)())).toBeUndefined();
  expect(impurity(copies(1), input, copies(1)(), copies(2))).toBe("state");
});

test("throws what the function throws", () => {
  const choosy = ({ labels }: Input) => {
    if (Object.keys(labels)[0] === "b") throw new RangeError("b");
  };
  expect(() => impurity(choosy, input, choosy(input))).toThrow(RangeError);
});
