import type { JsonObject } from "@hub/component";
import { binaries, startApiServer } from "@hub/testing";
import { expect, test } from "vitest";
import { constraintOf, everyRule, goodPod, render, templateOf } from "./testing.ts";
import { cases } from "./testing-cases.ts";

const apiVersion = "admissionregistration.k8s.io/v1";
const policies = "/apis/admissionregistration.k8s.io/v1";
const manifests = render();

/** JSON is CEL too. Parameters come from an object of the cluster, whose types are not looked at. */
const untyped = (parameters: JsonObject): string =>
  `{${Object.entries(parameters).map(([name, value]) => `${JSON.stringify(name)}: dyn(${JSON.stringify(value)})`)}}`;

/** The rule as the policy that Gatekeeper makes of a template, where it leaves it to the API server to refuse. */
function policyOf(rule: (typeof everyRule)[number]): JsonObject {
  const { source } = templateOf(rule, manifests).spec.targets[0]?.code[0] ?? {};
  const { parameters } = constraintOf(rule, manifests).spec;
  return {
    apiVersion,
    kind: "ValidatingAdmissionPolicy",
    metadata: { name: rule.toLowerCase() },
    spec: {
      matchConstraints: {
        resourceRules: [
          { apiGroups: [""], apiVersions: ["v1"], resources: ["pods"], operations: ["CREATE", "UPDATE"] },
        ],
      },
      variables: [
        { name: "anyObject", expression: "object" },
        { name: "params", expression: untyped(parameters) },
        ...(source?.variables ?? []),
      ],
      validations: [...(source?.validations ?? [])],
    },
    // The interfaces of the template have no index signature.
  } as unknown as JsonObject;
}

test.skipIf(!binaries)(
  "a real API server takes every rule in CEL, and says of every pod what it should",
  { timeout: 180_000 },
  async () => {
    const { send } = await startApiServer(binaries ?? "");
    await send("POST", "/api/v1/namespaces", { metadata: { name: "llm-analytics" } });
    for (const rule of everyRule) {
      const name = rule.toLowerCase();
      const binding = { policyName: name, validationActions: ["Warn"] };
      const answers = [
        await send("POST", `${policies}/validatingadmissionpolicies?fieldValidation=Strict`, policyOf(rule)),
        await send("POST", `${policies}/validatingadmissionpolicybindings`, {
          metadata: { name },
          spec: binding,
        }),
      ];
      expect(answers).toEqual([
        { status: 201, warnings: [] },
        { status: 201, warnings: [] },
      ]);
    }
    const warningsOf = async (pod: object) => {
      const answer = await send("POST", "/api/v1/namespaces/llm-analytics/pods?dryRun=All", pod);
      expect([answer.status, answer.message]).toEqual([201, undefined]);
      return answer.warnings;
    };
    const bad = goodPod({
      labels: {},
      container: { image: "evil.example/bad", resources: {}, securityContext: { privileged: true } },
    });
    // The server loads new policies by and by.
    await expect
      .poll(async () => (await warningsOf(bad)).length, { timeout: 60_000, interval: 500 })
      .toBe(everyRule.length);
    for (const { what, rule, pod, says } of cases) {
      const warning = (await warningsOf(pod)).find((text) => text.includes(`'${rule.toLowerCase()}'`));
      expect([what, rule, warning?.replace(/^.* with binding '[a-z]+': /, "")]).toEqual([what, rule, says]);
    }
  },
);
