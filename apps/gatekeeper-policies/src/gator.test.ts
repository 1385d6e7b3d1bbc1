import type { JsonObject } from "@hub/component";
import { hasProgram, runProgram } from "@hub/testing";
import { describe, expect, test } from "vitest";
import { kindOf } from "./names.ts";
import { all, everyRule, render } from "./testing.ts";
import { cases } from "./testing-cases.ts";

/** Gatekeeper's own program, which evaluates as the webhook does. */
const hasGator = hasProgram("gator");

interface Violation {
  readonly msg: string;
  readonly constraint: { readonly kind: string };
  readonly violatingObject: { readonly metadata: { readonly name: string } };
}

/** What Gatekeeper says of objects, as `<constraint's kind> <object's name>` -> message. */
function violations(objects: readonly object[]): Record<string, string> {
  const text = objects.map((object) => JSON.stringify(object)).join("\n---\n");
  // It ends with 1 where something is denied.
  const { stdout } = runProgram("gator", ["test", "--filename", "all.json", "--output", "json"], {
    "all.json": text,
  });
  // As gator prints it.
  const found = (JSON.parse(stdout || "[]") ?? []) as readonly Violation[];
  return Object.fromEntries(
    found.map(({ msg, constraint, violatingObject }) => [
      `${constraint.kind} ${violatingObject.metadata.name}`,
      msg,
    ]),
  );
}

/** The templates with one engine alone, and the constraints. */
const withEngine = (engine: string, manifests: readonly JsonObject[]): JsonObject[] =>
  manifests.map((object) => {
    if (object.kind !== "ConstraintTemplate") return object;
    // As this component renders it.
    const spec = object.spec as { targets: { code: { engine: string }[] }[] };
    const targets = spec.targets.map((target) => ({
      ...target,
      code: target.code.filter((code) => code.engine === engine),
    }));
    return { ...object, spec: { ...spec, targets } } as JsonObject;
  });

const namespace = (name: string, tier: string) => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name, labels: { "hub.llm-analytics.io/tier": tier } },
});

describe.each(["Rego", "K8sNativeValidation"])("Gatekeeper with %s", (engine) => {
  test.skipIf(!hasGator)("says of every pod what it should", () => {
    const pods = cases.map(({ pod }, index) => ({
      ...pod,
      metadata: { ...(pod.metadata as object), name: `case-${index}` },
    }));
    const said = violations([
      namespace("llm-analytics", "application"),
      ...withEngine(engine, render(all("deny"))),
      ...pods,
    ]);
    const wanted = cases.map(({ what, rule, says }) => [rule, what, says]);
    const got = cases.map(({ what, rule }, index) => [rule, what, said[`${kindOf(rule)} case-${index}`]]);
    expect(got).toEqual(wanted);
  });

  test.skipIf(!hasGator)(
    "looks at applications alone where a rule is for them, and at nothing that is exempt",
    () => {
      const bad = (namespace: string) => ({
        apiVersion: "v1",
        kind: "Pod",
        metadata: { name: namespace, namespace },
        spec: {
          containers: [{ name: "bad", image: "evil.example/bad", securityContext: { privileged: true } }],
        },
      });
      const said = violations([
        namespace("llm-analytics", "application"),
        namespace("monitoring", "infrastructure"),
        namespace("node-agents", "infrastructure"),
        namespace("kube-system", "none"),
        ...withEngine(engine, render(all("deny"))),
        ...["llm-analytics", "monitoring", "node-agents", "kube-system"].map(bad),
      ]);
      const kindsIn = (name: string) =>
        Object.keys(said)
          .filter((key) => key.endsWith(` ${name}`))
          .map((key) => key.split(" ")[0])
          .sort();
      expect(kindsIn("llm-analytics")).toEqual(everyRule.map(kindOf).sort());
      expect(kindsIn("monitoring")).toEqual(["HubAllowedRegistries", "HubNoLatestTag", "HubNoPrivileged"]);
      expect(kindsIn("node-agents")).toEqual(["HubAllowedRegistries", "HubNoLatestTag"]);
      expect(kindsIn("kube-system")).toEqual([]);
    },
  );
});
