import { factsOf } from "@hub/component";
import { expect, test } from "vitest";
import { sampleCluster } from "../sample-cluster.ts";
import { watchFacts } from "./watch-facts.ts";

const facts = { ...sampleCluster("aws"), components: ["keda"], labels: { tier: "one" } };

function readsOf(look: (cluster: ReturnType<typeof watchFacts>) => unknown): string[] {
  const reads: string[] = [];
  look(watchFacts(facts, (name) => reads.push(name)));
  return reads;
}

test.each([
  ["a fact", ({ domain }) => domain, ["domain"]],
  ["a list", ({ namespaces }) => namespaces, ["namespaces"]],
  ["a key of a map", ({ dns }) => dns.zone, ["dns.zone"]],
  ["a key that a map does not have", ({ labels }) => labels.none, ["labels.none"]],
  ["whether a map has a key", ({ size }) => "nodes" in size, ["size.nodes"]],
  ["all of a map", ({ labels }) => Object.keys(labels), ["labels"]],
  ["whether a component runs", (cluster) => cluster.runs("loki"), ["runs:loki"]],
] satisfies [string, (cluster: ReturnType<typeof watchFacts>) => unknown, string[]][])(
  "reports %s",
  (_, look, reads) => {
    expect(readsOf(look)).toEqual(reads);
  },
);

test("answers as the facts do, and reports nothing of a map that nobody looks into", () => {
  const cluster = watchFacts(facts, () => {});
  expect([cluster.runs("keda"), cluster.runs("loki"), cluster.dns.zone]).toEqual([
    true,
    false,
    "example.com",
  ]);
  expect(readsOf(({ dns }) => dns)).toEqual([]);
});

test("cannot be changed", () => {
  const cluster = watchFacts(facts, () => {}) as { domain: string };
  expect(() => {
    cluster.domain = "other";
  }).toThrow(TypeError);
});

test("gives the facts themselves to who wants them without being watched", () => {
  expect(readsOf(factsOf)).toEqual([]);
  expect(factsOf(watchFacts(facts, () => {}))).toBe(facts);
});
