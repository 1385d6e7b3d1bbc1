import { expect, test } from "vitest";
import { type Finding, Findings, fewNames } from "./findings.ts";
import { error } from "./problem.ts";

const place = { file: "a.yaml", line: 1, column: 1 };
const finding: Finding = error("missing-dependency", "keda depends on storage", "Pin it.", { place });

const causes = (...added: [Finding, string?][]): string[] => {
  const findings = new Findings();
  for (const [one, cluster] of added) findings.add(one, cluster);
  return findings.problems.map(({ cause }) => cause);
};

test("findings alike become one problem that names the clusters", () => {
  expect(causes([finding, "one"], [finding, "two"])).toEqual(["keda depends on storage on one, two."]);
});

test("the component that fails is named first", () => {
  const threw = { ...finding, component: "keda", cause: "it threw: no bucket." };
  expect(causes([threw, "one"], [threw, "two"])).toEqual(["keda on one, two: it threw: no bucket."]);
  const findings = new Findings();
  findings.add(threw, "one");
  expect(findings.problems).toEqual([{ ...finding, cause: "keda on one: it threw: no bucket." }]);
});

test.each<[string, Partial<Finding>]>([
  ["code", { code: "no-chart" }],
  ["file", { place: { ...place, file: "b.yaml" } }],
  ["line", { place: { ...place, line: 2 } }],
  ["column", { place: { ...place, column: 2 } }],
  ["component", { component: "velero" }],
  ["cause", { cause: "velero depends on storage" }],
])("findings with another %s stay apart", (_, other) => {
  expect(causes([finding, "one"], [{ ...finding, ...other }, "two"])).toHaveLength(2);
});

test("a sentence that concerns no cluster stays as it is, and stands once", () => {
  const sentence = { ...finding, cause: "fleet.yaml has no ring eu." };
  expect(causes([sentence], [sentence])).toEqual(["fleet.yaml has no ring eu."]);
});

test("names three, and counts the rest", () => {
  expect(fewNames(["a", "b", "c"])).toBe("a, b, c");
  expect(fewNames(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more");
});
