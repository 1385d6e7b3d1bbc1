import type { ChartCrd } from "./chart.ts";
import type { ChartSource } from "./read-chart.ts";

/** The CRDs of a chart and its sub-charts, sorted by name. */
export function chartCrds(
  source: ChartSource,
  extra: ReadonlyMap<string, ChartSource> = new Map(),
): ChartCrd[] {
  const crds = new Map<string, ChartCrd>();
  for (const chart of [source, ...subchartsOf(source, extra)])
    for (const crd of chart.crds) crds.set(crd.name, crd);
  return [...crds.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files of a chart and its sub-charts with CRDs that make no sense without Helm, by their paths. */
export const unreadCrds = (
  source: ChartSource,
  extra: ReadonlyMap<string, ChartSource> = new Map(),
): string[] => [
  ...source.unreadCrds,
  ...subchartsOf(source, extra).flatMap((chart) => chart.unreadCrds.map((path) => `${chart.name}/${path}`)),
];

function subchartsOf(source: ChartSource, extra: ReadonlyMap<string, ChartSource>): ChartSource[] {
  return source.dependencies.flatMap(({ name, alias }) => {
    const chart = extra.get(alias ?? name) ?? extra.get(name) ?? source.subcharts.get(name);
    return chart ? [chart, ...subchartsOf(chart, extra)] : [];
  });
}
