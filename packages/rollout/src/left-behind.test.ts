import { defineComponent } from "@hub/component";
import type { Catalog, Fleet } from "@hub/fleet";
import { testCatalog, testFiles, testFleet } from "@hub/fleet/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { planAutomatic } from "./automatic.ts";
import { leftBehind, leftBehindNotes, togetherNotes } from "./left-behind.ts";
import { type Promotion, planPromotion } from "./promote.ts";
import type { FactsOf } from "./release-facts.ts";

const component = (name: string) =>
  defineComponent({
    name,
    description: `${name}.`,
    namespace: { name, podSecurity: "restricted" },
    settings: z.strictObject({}),
  });
const catalog: Catalog = new Map(
  [...testCatalog(...["app", "crds", "proxy"].map(component))].map(([name, entry]) => [
    name,
    { ...entry, releases: ["1.0.0", "1.1.0", "2.0.0"] },
  ]),
);

const fleetWith = (canary: string, production: string): Fleet =>
  testFleet(
    testFiles({
      "clusters/rings/canary/pins.yaml": canary,
      "clusters/rings/production/pins.yaml": production,
    }),
    catalog,
  );

/** app needs proxy, and comes after crds. */
const factsOf: FactsOf = (name, version) => ({
  ...{ version, chart: null, migrations: [], oneWay: [] },
  ...{ dependsOn: name === "app" ? ["proxy"] : [], after: name === "app" ? ["crds"] : [] },
});

/** What is said where components are promoted to production; the heads of all are 2.0.0. */
function notes(
  { canary, production }: Record<"canary" | "production", string>,
  components: string[] | undefined,
  headRelease = (_component: string): string | undefined => "2.0.0",
): string[] {
  const request = { ring: "production", components };
  const promotion = planPromotion(fleetWith(canary, production), request, headRelease) as Promotion;
  const left = leftBehind(promotion, { headRelease, factsOf });
  return [...leftBehindNotes(left, promotion), ...togetherNotes(left, promotion)];
}

test("names what a release comes after, in the release that it was tried with, and how to take it along", () => {
  const pins = {
    canary: "app: 1.1.0\ncrds: 1.1.0\nproxy: head\n",
    production: "app: 1.0.0\ncrds: 1.0.0\nproxy: 1.0.0\n",
  };
  expect(notes(pins, ["app"])).toEqual([
    "canary tried app 1.1.0 with crds 1.1.0 (production: 1.0.0), proxy 2.0.0 (production: 1.0.0)",
    "to promote them together: `hubctl promote --ring production app crds proxy`, or --set for everything",
  ]);
  expect(notes(pins, ["app", "proxy"])).toEqual([
    "canary tried app 1.1.0 with crds 1.1.0 (production: 1.0.0)",
    "to promote them together: `hubctl promote --ring production app proxy crds`, or --set for everything",
  ]);
  expect(notes(pins, undefined)).toEqual([]);
  expect(notes(pins, ["crds"])).toEqual([]);
});

test("says nothing of what both rings run alike, or what one of them does not run", () => {
  expect(
    notes(
      {
        canary: "app: 1.1.0\ncrds: head\nproxy: 1.0.0\n",
        production: "app: 1.0.0\ncrds: head\nproxy: 1.0.0\n",
      },
      ["app"],
    ),
  ).toEqual([]);
  expect(
    notes({ canary: 'app: 1.1.0\ncrds: 1.1.0\nproxy: "off"\n', production: "app: 1.0.0\nproxy: 1.0.0\n" }, [
      "app",
    ]),
  ).toEqual([]);
});

test("names no command for what a promotion would not move", () => {
  expect(
    notes(
      {
        canary: "app: 1.1.0\ncrds: 1.0.0\nproxy: 1.1.0\n",
        production:
          "app: 1.0.0\ncrds: 1.1.0\nproxy: {version: 1.0.0, hold: {reason: a fair, until: 2027-01-31}}\n",
      },
      undefined,
    ),
  ).toEqual([
    "canary tried app 1.1.0 with crds 1.0.0 (production: 1.1.0), proxy 1.1.0 (production: 1.0.0, held until 2027-01-31)",
  ]);
  expect(
    notes(
      { canary: "app: 1.1.0\ncrds: head\n", production: "app: 1.0.0\ncrds: 1.0.0\n" },
      ["app"],
      () => undefined,
    ),
  ).toEqual(["canary tried app 1.1.0 with crds head (production: 1.0.0)"]);
});

test("an automatic promotion says what it goes without, as long as that is not due", () => {
  const fleet = fleetWith("app: 1.1.0\ncrds: 1.1.0\n", "app: 1.0.0\ncrds: 1.0.0\n");
  const automatic: Fleet = {
    ...fleet,
    rings: fleet.rings.map((ring) => ({ ...ring, soak: "2h", promotion: "automatic" })),
  };
  const planned = (crdsSince: string) =>
    planAutomatic({
      ...{ fleet: automatic, factsOf, headRelease: () => undefined, now: new Date("2026-11-23T12:00:00Z") },
      evidence: {
        schema: 1,
        at: "2026-11-23T11:59:00Z",
        comparedWith: "hub",
        clusters: [
          {
            name: "edge-1",
            components: [
              { name: "app", running: "1.1.0", health: "Healthy", healthySince: "2026-11-23T09:00:00Z" },
              { name: "crds", running: "1.1.0", health: "Healthy", healthySince: crdsSince },
            ],
          },
        ],
      },
    });
  const early = planned("2026-11-23T11:00:00Z");
  expect(early.moves).toMatchObject([{ component: "app" }]);
  expect(early.notes).toEqual([
    "crds 1.1.0 is not ready for production: on edge-1 it has been Healthy for 60 min only, 60 min to go.",
    "canary tried app 1.1.0 with crds 1.1.0 (production: 1.0.0)",
  ]);
  expect(planned("2026-11-23T09:00:00Z")).toMatchObject({ moves: { length: 2 }, notes: [] });
});
