import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./root.ts";

const versionOf = (component: string) =>
  /version: "(v[^"]+)"/.exec(readFileSync(join(root, "apps", component, "src/chart.gen.ts"), "utf8"))?.[1];

test("the kinds of Envoy Gateway are those of the controller that runs", () => {
  expect(versionOf("envoy-gateway")).toMatch(/^v\d/);
  expect(versionOf("gateway-api-crds")).toBe(versionOf("envoy-gateway"));
});
