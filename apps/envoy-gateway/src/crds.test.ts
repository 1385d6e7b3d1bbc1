import { renderForTest } from "@hub/component/testing";
import { crdCheck } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { chart } from "./chart.ts";
import envoyGateway from "./index.ts";
import { everything, everywhere } from "./testing.ts";

const check = crdCheck("gateway-crds-helm", chart.version);

describe.skipIf(!check)("with the CRDs of the chart's version", () => {
  const ours = (settings: Parameters<typeof envoyGateway.settings.parse>[0]) =>
    renderForTest(envoyGateway, everywhere, envoyGateway.settings.parse(settings)).manifests.filter(
      ({ apiVersion }) => String(apiVersion).startsWith("gateway."),
    );

  test.for([{}, everything])("every object of Gateway API and Envoy Gateway is right", (settings) => {
    for (const object of ours(settings))
      expect([object.kind, check?.({ ...object })]).toEqual([object.kind, []]);
  });

  test("every kind that the component has is among them", () => {
    expect([...new Set(ours(everything).map(({ kind }) => kind))].sort()).toEqual([
      "BackendTrafficPolicy",
      "ClientTrafficPolicy",
      "EnvoyExtensionPolicy",
      "EnvoyProxy",
      "Gateway",
      "GatewayClass",
      "HTTPRoute",
    ]);
  });
});
