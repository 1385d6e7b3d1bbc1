/** A dashboard as plain data; `build-dashboard.ts` makes Grafana's JSON of it. */
export interface DashboardSpec {
  /** Links name it: it never changes. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** Beside `datasource` and `cluster`, which every one has: name to label, and the metric that has its values. */
  readonly variables?: readonly VariableSpec[];
  /** From top to bottom. The panels of a row share its width. */
  readonly rows: readonly RowSpec[];
}

export interface VariableSpec {
  readonly name: string;
  readonly label: string;
  /** A query of Grafana's, for example `label_values(up, job)`. */
  readonly query: string;
}

export interface RowSpec {
  readonly title: string;
  readonly panels: readonly PanelSpec[];
}

export interface PanelSpec {
  /** A line over time, or the figure of this moment. */
  readonly kind: "graph" | "figure";
  readonly title: string;
  /** What it shows, and what to think of it. */
  readonly description: string;
  /** One of Grafana's units. */
  readonly unit: string;
  /** The end of the axis, in the unit. Default: Grafana's choice. */
  readonly max?: number;
  /** From where on a figure is yellow and red, in the unit; falling where the second is the lower one. */
  readonly limits?: readonly [warning: number, critical: number];
  readonly queries: readonly QuerySpec[];
}

export interface QuerySpec {
  /** PromQL. Each of its selectors has `onCluster`. */
  readonly expr: string;
  /** Name of the line: words, and labels in double braces. */
  readonly legend: string;
}

/**
 * What every selector says: the cluster that was chosen. Series have the label where one store holds those of several
 * clusters. In a cluster's own Prometheus they have none, and `.*`, which All stands for, is right for that.
 */
export const onCluster = 'cluster=~"$cluster"';

/** A range that suits both the resolution of the graph and how often is scraped. */
export const interval = "$__rate_interval";
