import { checksForTest, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import tempo from "./index.ts";

const checks = checksForTest(tempo, { components: ["kube-prometheus-stack"] });

test("wants its one pod ready", () => {
  expect(workloadsOf(checks)).toEqual({ "StatefulSet/tempo": 1 });
});

test("wants its targets up", () => {
  expect(checks.at(-1)).toMatchObject({ kind: "target-up", namespace: tempo.namespace.name });
});
