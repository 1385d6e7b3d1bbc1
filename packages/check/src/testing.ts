import type { Component } from "@hub/component";
import type { FleetFiles } from "@hub/fleet";
import { testCatalog, testFleet } from "@hub/fleet/testing";
import { ProblemError } from "@hub/problem";
import { ClusterRenderer } from "@hub/render";
import type { CheckModel } from "./model.ts";

/** The model of a fleet in some files that runs some components, of which nothing else is stated. */
export function testModel(files: FleetFiles, components: readonly Component[]): CheckModel {
  const catalog = testCatalog(...components);
  const fleet = testFleet(files, catalog);
  const renderer = new ClusterRenderer(fleet, catalog);
  const clusters = [...renderer.render(fleet.clusters)];
  if (renderer.problems.length > 0) throw new ProblemError(renderer.problems);
  return {
    fleet,
    clusters,
    goldens: new Map(),
    chartPins: new Map(),
    support: {
      running: [],
      supports: new Map(),
      releases: new Map(),
      headVersion: () => "1.0.0",
      today: "2026-01-01",
    },
  };
}
