import { checksForTest } from "@hub/component/testing";
import { storedCrdVersions } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { chart } from "./chart.ts";
import operatorCrds from "./index.ts";

// Stored with the chart whose operator they belong to.
const stored = storedCrdVersions("kube-prometheus-stack", "88.5.3");

describe.skipIf(!stored)("with the kinds of the operator that kube-prometheus-stack runs", () => {
  test("names each in the versions that it has, so that a rollback sees one vanish", () => {
    expect(Object.fromEntries(chart.crds?.map(({ name, versions }) => [name, versions]) ?? [])).toEqual(
      stored,
    );
  });

  test("checks every one", () => {
    expect(checksForTest(operatorCrds)).toEqual([
      {
        kind: "crd-established",
        names: Object.keys(stored ?? {}),
        proves: "Every component may bring its monitors and rules.",
      },
    ]);
  });
});
