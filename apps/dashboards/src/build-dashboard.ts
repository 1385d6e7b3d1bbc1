import {
  BigValueColorMode,
  BigValueGraphMode,
  BigValueJustifyMode,
  BigValueTextMode,
  LegendDisplayMode,
  LegendPlacement,
  PercentChangeColorMode,
  SortOrder,
  TooltipDisplayMode,
  VizOrientation,
} from "@grafana/grafana-foundation-sdk/common";
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  DatasourceVariableBuilder,
  PanelBuilder,
  QueryVariableBuilder,
  RowBuilder,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboard";
// Of these the types alone: their builders bring those of two more generations of dashboards, half a megabyte in a release.
import type { Dataquery } from "@grafana/grafana-foundation-sdk/prometheus";
import type { Options as FigureOptions } from "@grafana/grafana-foundation-sdk/stat";
import type { FieldConfig, Options as GraphOptions } from "@grafana/grafana-foundation-sdk/timeseries";
import type { DashboardSpec, PanelSpec, QuerySpec, VariableSpec } from "./dashboard.ts";

const width = 24;
const heights = { graph: 8, figure: 4 };
const source = { type: "prometheus", uid: "$datasource" };

/** Makes Grafana's JSON of a dashboard. The same input gives the same bytes. */
export function buildDashboard(
  { uid, title, description, variables = [], rows }: DashboardSpec,
  options: { readonly range: string; readonly refresh: string },
): Dashboard {
  const dashboard = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(["llm-analytics-hub"])
    // It comes from Git: what is changed here is gone at the next start of Grafana.
    .readonly()
    .time({ from: `now-${options.range}`, to: "now" })
    .refresh(options.refresh)
    .tooltip(DashboardCursorSync.Crosshair)
    .withVariable(
      new DatasourceVariableBuilder("datasource")
        .label("Data source")
        .type("prometheus")
        .current({ selected: true, text: "Prometheus", value: "prometheus" }),
    )
    .withVariable(variable({ name: "cluster", label: "Cluster", query: "label_values(up, cluster)" }));
  for (const one of variables) dashboard.withVariable(variable(one));
  // Grafana wants ids that are unique in the dashboard; rows have theirs too.
  let id = 0;
  for (const row of rows) {
    dashboard.withRow(new RowBuilder(row.title).id(++id));
    for (const panel of row.panels) {
      dashboard.withPanel(
        build(panel)
          .id(++id)
          .span(width / row.panels.length)
          .height(heights[panel.kind]),
      );
    }
  }
  return dashboard.build();
}

const variable = ({ name, label, query }: VariableSpec) =>
  new QueryVariableBuilder(name)
    .label(label)
    .datasource(source)
    .query(query)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue(".*")
    .current({ selected: true, text: "All", value: "$__all" });

const build = (panel: PanelSpec) => (panel.kind === "graph" ? graph(panel) : figure(panel));

const lines: FieldConfig = { fillOpacity: 10 };

const graphOptions: GraphOptions = {
  legend: {
    displayMode: LegendDisplayMode.Table,
    placement: LegendPlacement.Bottom,
    showLegend: true,
    calcs: ["lastNotNull", "max"],
  },
  tooltip: { mode: TooltipDisplayMode.Multi, sort: SortOrder.Descending },
};

const graph = (panel: PanelSpec): PanelBuilder =>
  common(panel)
    .type("timeseries")
    .options(graphOptions)
    .custom(lines)
    .min(0)
    .targets(panel.queries.map((query, index) => target(query, index, {})));

const figureOptions: FigureOptions = {
  graphMode: BigValueGraphMode.None,
  colorMode: BigValueColorMode.Value,
  justifyMode: BigValueJustifyMode.Auto,
  textMode: BigValueTextMode.Auto,
  wideLayout: true,
  showPercentChange: false,
  percentChangeColorMode: PercentChangeColorMode.Standard,
  reduceOptions: { calcs: ["lastNotNull"] },
  orientation: VizOrientation.Auto,
};

const figure = (panel: PanelSpec): PanelBuilder =>
  common(panel)
    .type("stat")
    .options(figureOptions)
    .thresholds(new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(panel.limits)))
    .targets(panel.queries.map((query, index) => target(query, index, { instant: true, range: false })));

function common({ title, description, unit, max }: PanelSpec): PanelBuilder {
  const panel = new PanelBuilder().title(title).description(description).datasource(source).unit(unit);
  return max === undefined ? panel : panel.max(max);
}

function steps(limits: PanelSpec["limits"]) {
  if (!limits) return [{ color: "text", value: null }];
  const [warning, critical] = limits;
  return warning <= critical
    ? [
        { color: "green", value: null },
        { color: "yellow", value: warning },
        { color: "red", value: critical },
      ]
    : [
        { color: "red", value: null },
        { color: "yellow", value: critical },
        { color: "green", value: warning },
      ];
}

function target({ expr, legend }: QuerySpec, index: number, how: Pick<Dataquery, "instant" | "range">) {
  const query: Dataquery = {
    datasource: source,
    expr,
    legendFormat: legend,
    refId: String.fromCharCode("A".charCodeAt(0) + index),
    ...how,
    // How the library tells kinds of queries apart; no part of the JSON.
    _implementsDataqueryVariant: () => {},
  };
  return { build: () => query };
}
