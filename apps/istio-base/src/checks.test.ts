import { checksForTest } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import istioBase from "./index.ts";

const checks = checksForTest(istioBase);
const named = checks.flatMap((check) => (check.kind === "crd-established" ? check.names : []));

const crds = storedCrds("istio-base", "1.30.3");
test.skipIf(!crds)("checks every kind that the chart brings", () => {
  expect(named).toEqual(crds);
});

test("checks the kinds that the generated chart knows of", () => {
  expect(named).toEqual(istioBase.chart?.crds?.map(({ name }) => name));
});
