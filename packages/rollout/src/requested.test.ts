import { defineComponent } from "@hub/component";
import type { Catalog } from "@hub/fleet";
import { testFiles, testFleet } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { planRequested } from "./requested.ts";
import { rolloutFleet, testFacts } from "./testing.ts";

const alpha = defineComponent({
  name: "alpha",
  description: "For tests.",
  namespace: { name: "alpha", podSecurity: "restricted" },
  settings: z.strictObject({}),
});
const catalog: Catalog = new Map([["alpha", { component: alpha, releases: ["1.0.0", "1.1.0"] }]]);

const plan = (ring: string) =>
  planRequested(
    { ring, components: ["alpha"] },
    {
      fleet: testFleet(
        testFiles({
          "clusters/rings/canary/pins.yaml": "alpha: 1.1.0\n",
          "clusters/rings/production/pins.yaml": "alpha: 1.0.0\n",
        }),
        catalog,
      ),
      ...{ evidence: undefined, headRelease: () => undefined, factsOf: () => undefined, now: new Date(0) },
    },
  );

test("what is asked for moves in the plan, with the gates that hold it and the ring that it comes from", () => {
  expect(plan("production")).toMatchObject({
    moves: [{ where: "rings/production", component: "alpha", from: "1.0.0", to: "1.1.0" }],
    problems: [],
    gates: [{ code: "no-evidence" }],
    origin: ["From canary, which soaks for 0h."],
  });
});

test("a ring that nothing can be promoted to is a problem, which no force overrules", () => {
  expect(plan("canary")).toEqual({
    ...{ moves: [], notes: [] },
    problems: [expect.objectContaining({ code: "first-ring" })],
  });
});

test("what is left behind is told, with the command that takes it along", () => {
  const fleet = rolloutFleet("alpha: 1.1.0\nbeta: 1.1.0\n", "alpha: 1.0.0\nbeta: 1.0.0\n");
  const { notes } = planRequested(
    { ring: "production", components: ["alpha"] },
    {
      ...{ fleet, evidence: undefined, headRelease: () => undefined, now: new Date(0) },
      factsOf: (_, version) => (version === "1.1.0" ? testFacts(version, { after: ["beta"] }) : undefined),
    },
  );
  expect(notes).toEqual([
    "canary tried alpha 1.1.0 with beta 1.1.0 (production: 1.0.0)",
    "to promote them together: `hubctl promote --ring production alpha beta`, or --set for everything",
  ]);
});
