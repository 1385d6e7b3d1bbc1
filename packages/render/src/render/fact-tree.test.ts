import fc from "fast-check";
import { expect, test } from "vitest";
import { FactTree } from "./fact-tree.ts";

const textOf = (facts: Record<string, string>) => (fact: string) => facts[fact] ?? "";

test("a result is found for facts that are alike in what was read, whatever else differs", () => {
  const tree = new FactTree<string>();
  tree.add(["provider"], textOf({ provider: "aws", name: "one" }), "on AWS");
  expect(tree.find(textOf({ provider: "aws", name: "two" }))).toEqual({ result: "on AWS" });
  expect(tree.find(textOf({ provider: "gcp", name: "one" }))).toBeUndefined();
});

test("what is read next may depend on the value before it", () => {
  const tree = new FactTree<string>();
  tree.add(["provider", "region"], textOf({ provider: "aws", region: "eu" }), "eu on AWS");
  tree.add(["provider", "zone"], textOf({ provider: "gcp", zone: "b" }), "zone b");
  tree.add(["provider", "region"], textOf({ provider: "aws", region: "us" }), "us on AWS");
  expect(tree.find(textOf({ provider: "aws", region: "us", zone: "b" }))).toEqual({ result: "us on AWS" });
  expect(tree.find(textOf({ provider: "gcp", region: "us", zone: "b" }))).toEqual({ result: "zone b" });
  expect(tree.find(textOf({ provider: "gcp", zone: "c" }))).toBeUndefined();
  expect(tree.size).toBe(3);
});

test("a result that depends on nothing is that of everybody, undefined included", () => {
  const tree = new FactTree<string | undefined>();
  expect(tree.find(textOf({}))).toBeUndefined();
  tree.add([], textOf({}), undefined);
  expect(tree.find(textOf({ provider: "aws" }))).toEqual({ result: undefined });
});

test("for any pure function, the tree gives what the function gives", () => {
  const facts = ["a", "b", "c"];
  const anyFacts = fc.record({
    a: fc.constantFrom("0", "1"),
    b: fc.constantFrom("0", "1"),
    c: fc.constantFrom("0", "1"),
  });
  const run = (read: (fact: string) => string, table: readonly number[]): string => {
    const [first = "a", second = "b"] = table.map((number) => facts[number % facts.length]);
    return read(first) === "0" ? `first ${read(second)}` : "first 1";
  };
  fc.assert(
    fc.property(
      fc.array(anyFacts, { maxLength: 20 }),
      fc.array(fc.nat(9), { minLength: 2 }),
      (all, table) => {
        const tree = new FactTree<string>();
        for (const one of all) {
          const reads: string[] = [];
          const result = run((fact) => {
            if (!reads.includes(fact)) reads.push(fact);
            return textOf(one)(fact);
          }, table);
          const found = tree.find(textOf(one));
          if (found) expect(found.result).toBe(result);
          else tree.add(reads, textOf(one), result);
        }
      },
    ),
  );
});
