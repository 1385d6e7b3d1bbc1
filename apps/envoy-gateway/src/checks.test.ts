import { checksForTest, conditionsOf, objectNames, renderForTest, workloadsOf } from "@hub/component/testing";
import { expect, test } from "vitest";
import envoyGateway from "./index.ts";
import { everything, everywhere } from "./testing.ts";

test("wants the fewest proxies ready that the autoscaler may leave", () => {
  expect(workloadsOf(checksForTest(envoyGateway, {}, { minReplicas: 6 }))).toEqual({
    "Deployment/envoy-gateway": 2,
    "Deployment/envoy-ratelimit": 2,
    "Deployment/edge": 6,
  });
});

test.for([{}, everything])("checks every certificate and secret that it makes", (settings) => {
  const made = objectNames(renderForTest(envoyGateway, everywhere, settings).manifests);
  const checked = conditionsOf(checksForTest(envoyGateway, everywhere, settings));
  for (const kind of ["Certificate/", "ExternalSecret/"]) {
    expect(checked.filter((name) => name.startsWith(kind)).sort()).toEqual(
      made
        .filter((name) => name.startsWith(kind))
        .map((name) => `${name} Ready`)
        .sort(),
    );
  }
});

test("checks the firewall's policy where there is one", () => {
  const checked = (settings: object) => JSON.stringify(checksForTest(envoyGateway, everywhere, settings));
  expect(checked(everything)).toContain("EnvoyExtensionPolicy");
  expect(checked({})).not.toContain("EnvoyExtensionPolicy");
});

test("checks that the Gateway has its listeners, and an address", () => {
  expect(conditionsOf(checksForTest(envoyGateway))).toContain("Gateway/edge Programmed");
  expect(checksForTest(envoyGateway)).toContainEqual(
    expect.objectContaining({ kind: "field", path: ["status", "addresses", "0", "value"] }),
  );
});
