import { renderForTest } from "@hub/component/testing";
import { crdCheck } from "@hub/testing";
import { describe, expect, test } from "vitest";
import component from "./index.ts";

const check = crdCheck("kube-prometheus-stack", "88.5.3");

describe.skipIf(!check)("with the CRDs of the Prometheus operator", () => {
  const { manifests } = renderForTest(component, { components: ["istio-cni", "prometheus-adapter"] });

  test("every object is right", () => {
    for (const object of manifests) expect([object.kind, check?.(object)]).toEqual([object.kind, []]);
  });

  test("every kind that the component has is among them", () => {
    const kinds = new Set(manifests.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["PodMonitor", "ServiceMonitor", "PrometheusRule"]));
  });

  test("a misspelt field is an error", () => {
    const [object] = manifests;
    expect(check?.({ ...object, spec: { selectors: {} } })).not.toEqual([]);
  });
});
