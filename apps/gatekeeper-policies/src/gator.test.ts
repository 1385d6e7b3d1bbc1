import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "@hub/component";

import { describe, expect, onTestFinished, test } from "vitest";
import { kindOf } from "./names.ts";
import { all, everyRule, render } from "./testing.ts";
import { cases } from "./testing-cases.ts";

/** Gatekeeper's own program, which evaluates as the webhook does; undefined where there is none. */
const gator = process.env.GATOR;

interface Violation {
  readonly msg: string;
  readonly constraint: { readonly kind: string };
  readonly violatingObject: { readonly metadata: { readonly name: string } };
}

/** What Gatekeeper says of objects, as `<constraint's kind> <object's name>` -> message. */
function violations(objects: readonly object[]): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "hub-gator-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "all.json");
  writeFileSync(file, objects.map((object) => JSON.stringify(object)).join("\n---\n"));
  let output: string;
  try {
    output = execFileSync(gator ?? "", ["test", "--filename", file, "--output", "json"], {
      encoding: "utf8",
    });
  } catch (error) {
    // It ends with 1 where something is denied.
    output = (error as { stdout: string }).stdout;
  }
  // As gator prints it.
  const found = (JSON.parse(output || "[]") ?? []) as readonly Violation[];
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
  test.skipIf(!gator)("says of every pod what it should", () => {
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

  test.skipIf(!gator)(
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
