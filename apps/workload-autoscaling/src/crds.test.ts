import { renderForTest } from "@hub/component/testing";
import { crdCheck } from "@hub/testing";
import { describe, expect, test } from "vitest";
import workloadAutoscaling from "./index.ts";
import { everything } from "./testing.ts";

describe.each([
  { chart: "keda", version: "2.20.2", group: "keda.sh/", kinds: ["ScaledObject", "TriggerAuthentication"] },
  { chart: "keda", version: "2.13.0", group: "keda.sh/", kinds: ["ScaledObject", "TriggerAuthentication"] },
  {
    chart: "vertical-pod-autoscaler",
    version: "0.11.0",
    group: "autoscaling.k8s.io/",
    kinds: ["VerticalPodAutoscaler"],
  },
])("with the CRDs of $chart $version", ({ chart, version, group, kinds }) => {
  const check = crdCheck(chart, version);
  const objects = renderForTest(workloadAutoscaling, { components: ["istiod"] }, everything).manifests.filter(
    ({ apiVersion }) => String(apiVersion).startsWith(group),
  );

  test.skipIf(!check)("every object is right", () => {
    expect([...new Set(objects.map(({ kind }) => kind))].sort()).toEqual(kinds);
    for (const object of objects) expect([object.kind, check?.(object)]).toEqual([object.kind, []]);
  });
});
