import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Chart } from "@hub/chart";
import { generatedPin } from "@hub/chart/generated-line";
import { type ChartSource, readChart } from "@hub/chart/source";
import type { Component } from "@hub/component";
import { didYouMean, error, ProblemError } from "@hub/problem";
import { loadCatalog } from "@hub/render/load-catalog";
import { collectSetValues } from "./collect-set-values.ts";
import type { UpgradeInput } from "./plan-upgrade.ts";

export interface UpgradeSources {
  /** Folder with `apps/` and `clusters/`. */
  readonly root: string;
  readonly component: string;
  /** The version that is wanted, with or without the leading `v` of the chart's own versions. */
  readonly version: string;
  /** Folder or archive of the new chart. */
  readonly chart: string;
  /** Folder or archive of the old one, where it is at hand. */
  readonly from?: string | undefined;
  /** Name or alias of a sub-chart that is not inside the new chart -> its folder or archive. */
  readonly subcharts?: { readonly [name: string]: string };
}

/**
 * Reads what an upgrade is about. Throws ProblemError: `unknown-component`, `no-generated-chart` where the component has
 * no `src/chart.gen.ts`, `other-chart` where a chart is not the one that is pinned or wanted, and `not-a-chart`.
 */
export async function loadUpgrade(sources: UpgradeSources): Promise<UpgradeInput> {
  const pinned = await loadPinned(sources.root, sources.component);
  const component = await loadComponent(sources.root, sources.component);
  const after = readChart(sources.chart);
  expectChart(after, sources.chart, pinned.name, sources.version);
  const before = sources.from === undefined ? undefined : readChart(sources.from);
  if (before && sources.from !== undefined) expectChart(before, sources.from, pinned.name, pinned.version);
  const subcharts = new Map<string, ChartSource>(
    Object.entries(sources.subcharts ?? {}).map(([name, path]) => [name, readChart(path)]),
  );
  return {
    component: sources.component,
    pinned,
    declared: component.chart?.keys ?? pinned.keys,
    ...(before && { before }),
    after,
    subcharts,
    set: collectSetValues(sources.root, component),
  };
}

/**
 * The chart that the `src/chart.gen.ts` of a component was generated from; its pin may have been edited since. Throws ProblemError: `unknown-component`, and
 * `no-generated-chart` where it has none.
 */
export async function loadPinned(root: string, component: string): Promise<Chart> {
  if (!existsSync(join(root, "apps", component, "package.json")))
    throw unknownComponent(component, readdirSync(join(root, "apps")));
  const file = `apps/${component}/src/chart.gen.ts`;
  if (existsSync(join(root, file))) {
    // Written by `hubctl chart types`, and compiled with the component.
    const { chart } = (await import(pathToFileURL(join(root, file)).href)) as { chart: Chart };
    const pin = generatedPin(readFileSync(join(root, file), "utf8"));
    return pin ? { ...chart, version: pin.madeFrom.slice(chart.name.length + 1) } : chart;
  }
  throw new ProblemError(
    error(
      "no-generated-chart",
      `${component} has no ${file}, so that nothing says which keys its chart had.`,
      `Write it once from the chart that is pinned: \`hubctl chart types CHART --repository URL --component ${component}\`.`,
      { place: { file, line: 1, column: 1 } },
    ),
  );
}

const unknownComponent = (name: string, names: readonly string[]) =>
  new ProblemError(error("unknown-component", `No component is named ${name}.`, didYouMean(name, names)));

async function loadComponent(root: string, name: string): Promise<Component> {
  const { catalog, problems } = await loadCatalog(root, new Set([name]));
  const component = catalog.get(name)?.component;
  if (!component) throw new ProblemError(problems);
  return component;
}

function expectChart(chart: ChartSource, path: string, name: string, version: string): void {
  if (chart.name === name && withoutV(chart.version) === withoutV(version)) return;
  throw new ProblemError(
    error(
      "other-chart",
      `${path} is the chart ${chart.name} ${chart.version}, and ${name} ${version} was expected.`,
      "Name the folder or the archive of that chart and version.",
    ),
  );
}

const withoutV = (version: string): string => version.replace(/^v/, "");
