import { checkValues } from "@hub/chart";
import { renderForTest } from "@hub/component/testing";
import { expectRendered } from "@hub/testing";
import { expect, test } from "vitest";
import gatewayApiCrds from "./index.ts";

test("renders", () => expectRendered(renderForTest(gatewayApiCrds), "defaults"));

test("sets only values that the chart reads", () => {
  const { values } = renderForTest(gatewayApiCrds);
  expect(checkValues(gatewayApiCrds.chart?.keys ?? {}, values)).toEqual([]);
});

test("brings the standard channel, which nobody has to leave later", () => {
  expect(renderForTest(gatewayApiCrds).values).toMatchObject({
    crds: { gatewayAPI: { enabled: true, channel: "standard" }, envoyGateway: { enabled: true } },
  });
});

test("leaves the kinds of Gateway API to a provider that keeps them, and brings those of Envoy Gateway all the same", () => {
  expect(renderForTest(gatewayApiCrds, { provider: "gcp" }, { gatewayApi: false }).values).toMatchObject({
    crds: { gatewayAPI: { enabled: false }, envoyGateway: { enabled: true } },
  });
});

test("keeps the CRDs where a cluster no longer runs it: with them, every Gateway and route would go", () => {
  expect(gatewayApiCrds.argo.removal).toBe("keep");
});

test("waits for nothing, so that every other component can bring a route", () => {
  expect([...gatewayApiCrds.dependsOn, ...gatewayApiCrds.after]).toEqual([]);
});
