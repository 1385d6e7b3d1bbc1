import { checksForTest } from "@hub/component/testing";
import { storedCrdVersions } from "@hub/testing";
import { expect, test } from "vitest";
import { chart } from "./chart.gen.ts";
import gatewayApiCrds from "./index.ts";

const checked = (gatewayApi: boolean) =>
  checksForTest(gatewayApiCrds, {}, { gatewayApi }).flatMap((check) =>
    check.kind === "crd-established" ? check.names : [],
  );

const stored = storedCrdVersions("gateway-crds-helm", chart.version);

test.skipIf(!stored)("checks every kind of the chart", () => {
  expect(checked(true)).toEqual(Object.keys(stored ?? {}));
});

test("checks what every gateway is made of where the provider keeps the kinds of Gateway API", () => {
  expect(checked(false)).toEqual([
    "backends.gateway.envoyproxy.io",
    "backendtrafficpolicies.gateway.envoyproxy.io",
    "clienttrafficpolicies.gateway.envoyproxy.io",
    "envoyextensionpolicies.gateway.envoyproxy.io",
    "envoypatchpolicies.gateway.envoyproxy.io",
    "envoyproxies.gateway.envoyproxy.io",
    "gatewayclasses.gateway.networking.k8s.io",
    "gateways.gateway.networking.k8s.io",
    "httproutefilters.gateway.envoyproxy.io",
    "httproutes.gateway.networking.k8s.io",
    "referencegrants.gateway.networking.k8s.io",
    "securitypolicies.gateway.envoyproxy.io",
  ]);
});
