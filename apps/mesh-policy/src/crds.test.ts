import { renderForTest } from "@hub/component/testing";
import { crdCheck } from "@hub/testing";
import { describe, expect, test } from "vitest";
import meshPolicy from "./index.ts";
import { everything, withEgressGateway } from "./testing.ts";

const check = crdCheck("istio-base", "1.30.3");

describe.skipIf(!check)("with the CRDs of Istio 1.30.3", () => {
  const { manifests } = renderForTest(meshPolicy, withEgressGateway, everything);
  const problems = (object: object) => check?.({ ...object });

  test("every object is right", () => {
    for (const object of manifests) expect([object.kind, problems(object)]).toEqual([object.kind, []]);
  });

  test("every kind that the component has is among them", () => {
    expect([...new Set(manifests.map(({ kind }) => kind))].sort()).toEqual([
      "AuthorizationPolicy",
      "DestinationRule",
      "Gateway",
      "PeerAuthentication",
      "RequestAuthentication",
      "ServiceEntry",
      "Telemetry",
      "VirtualService",
    ]);
  });

  test("a misspelt field, a wrong type and a version that is not served are errors", () => {
    const [object] = manifests;
    expect(problems({ ...object, spec: { mtsl: { mode: "STRICT" } } })).toEqual([
      "/spec must NOT have additional properties mtsl",
    ]);
    expect(problems({ ...object, spec: { mtls: { mode: "ALWAYS" } } })).toEqual([
      "/spec/mtls/mode must be equal to one of the allowed values",
    ]);
    expect(problems({ ...object, apiVersion: "security.istio.io/v2" })).toEqual([
      "security.istio.io/v2 PeerAuthentication is not served",
    ]);
  });
});
