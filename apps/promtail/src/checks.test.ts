import { checksForTest, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import promtail from "./index.ts";

const checks = checksForTest(promtail, { components: ["loki", "kube-prometheus-stack"] });

test("wants a pod ready on every node", () => {
  expect(workloadsOf(checks)).toEqual({ "DaemonSet/promtail": 1 });
});

test("wants its own targets up, not those of other agents in the namespace", () => {
  expect(checks.filter(({ kind }) => kind === "target-up")).toMatchObject([
    { namespace: promtail.namespace.name, container: "promtail" },
  ]);
});

test("asks Prometheus only where there is one", () => {
  expect(checksForTest(promtail, { components: ["loki"] }).map(({ kind }) => kind)).toEqual([
    "workload-ready",
  ]);
});
