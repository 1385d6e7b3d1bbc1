import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const operatorOf = (path: string) =>
  /appVersion: "([^"]+)"/.exec(readFileSync(join(root, "apps", path), "utf8"))?.[1];

test("the kinds of the Prometheus operator are those of the operator that runs", () => {
  const operator = operatorOf("kube-prometheus-stack/src/chart.gen.ts");
  expect(operator).toMatch(/^v\d/);
  expect(operatorOf("prometheus-operator-crds/src/chart.ts")).toBe(operator);
});
