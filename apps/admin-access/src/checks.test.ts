import { checksForTest, conditionsOf, objectNames, renderForTest } from "@hub/component/testing";
import { expect, test } from "vitest";
import adminAccess from "./index.ts";

const components = ["envoy-gateway", "ingress-nginx", "kube-prometheus-stack", "loki"];

test("checks every way that it makes, and every secret", () => {
  const made = objectNames(renderForTest(adminAccess, { components }).manifests);
  const checks = checksForTest(adminAccess, { components });
  const ways = checks.flatMap((check) =>
    check.kind === "field" ? [`${check.object.kind}/${check.object.name}`] : [],
  );
  const isWay = (name: string) => /^(Ingress|HTTPRoute)\//.test(name);
  expect(ways.sort()).toEqual(made.filter(isWay).sort());
  expect(conditionsOf(checks)).toEqual([
    "ExternalSecret/admin-access-users Ready",
    "ExternalSecret/admin-access-users Ready",
  ]);
});

test("checks nothing on a cluster without a way in", () => {
  expect(checksForTest(adminAccess, { components: ["kube-prometheus-stack"] })).toEqual([]);
});
