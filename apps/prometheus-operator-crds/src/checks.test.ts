import { checksForTest } from "@hub/component/testing";
import { storedCrds } from "@hub/testing";
import { expect, test } from "vitest";
import operatorCrds from "./index.ts";

// Stored with the chart whose operator they belong to.
const crds = storedCrds("kube-prometheus-stack", "56.0.0");
test.skipIf(!crds)("checks every kind of the operator that kube-prometheus-stack runs", () => {
  expect(checksForTest(operatorCrds)).toEqual([
    { kind: "crd-established", names: crds, proves: "Every component may bring its monitors and rules." },
  ]);
});
