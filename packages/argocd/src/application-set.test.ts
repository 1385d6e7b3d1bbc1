import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClusterJson, fleetApplicationSet, rootApplication } from "./index.ts";
import { reviewYaml, testHub } from "./testing.ts";

const rings = [
  { name: "canary", maxUpdate: "100%" },
  { name: "staging", maxUpdate: "50%" },
  { name: "production", maxUpdate: 1 },
];

test("the ApplicationSet of a hub", async () => {
  const yaml = reviewYaml(fleetApplicationSet({ ...testHub, rings, clusters: ["edge-2", "edge-1"] }));
  await expect(yaml).toMatchFileSnapshot("./rendered/application-set.yaml");
});

test("the root Application of a hub", async () => {
  await expect(reviewYaml(rootApplication(testHub))).toMatchFileSnapshot("./rendered/root-application.yaml");
});

/** The labels that Argo CD gives the Application of a cluster: the template's, with the templatePatch's over them. */
function labelsOf(set: ReturnType<typeof fleetApplicationSet>, cluster: ClusterJson): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\{\{ \.(name|ring|hold) \}\}/g, (_, field: "name" | "ring" | "hold") => cluster[field]);
  const own = set.spec?.template.metadata.labels ?? {};
  return {
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, fill(value)])),
    ...cluster.labels,
  };
}

/** Positions of the steps that select an Application, as Argo CD evaluates `matchExpressions`. */
function stepsOf(set: ReturnType<typeof fleetApplicationSet>, labels: Record<string, string>): number[] {
  const steps = set.spec?.strategy?.rollingSync?.steps ?? [];
  return steps.flatMap(({ matchExpressions = [] }, index) => {
    const isSelected = matchExpressions.every(({ key = "", operator, values = [] }) => {
      if (operator !== "In") throw new Error(`the test knows no operator ${operator}`);
      return values.includes(labels[key] ?? "");
    });
    return isSelected ? [index] : [];
  });
}

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);

test("every cluster is in exactly one step, the one of its ring; on hold, in none", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(label, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.boolean(),
      fc.dictionary(label, label),
      (names, pick, isHeld, labels) => {
        const set = fleetApplicationSet({
          ...testHub,
          rings: names.map((name) => ({ name, maxUpdate: "100%" })),
          clusters: ["edge-1"],
        });
        const ring = pick % names.length;
        const cluster: ClusterJson = {
          name: "edge-1",
          ring: names[ring] ?? "",
          hold: isHeld ? "true" : "false",
          labels,
        };
        expect(stepsOf(set, labelsOf(set, cluster))).toEqual(isHeld ? [] : [ring]);
      },
    ),
  );
});
