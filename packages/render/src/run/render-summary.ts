import type { Fleet } from "@hub/fleet";
import type { IndexCluster, IndexComponent } from "@hub/tree/deploy-tree";

/** Output of a fleet in numbers and names. */
export interface RenderSummary {
  readonly rings: readonly {
    readonly name: string;
    readonly maxUpdate: number | string;
    readonly clusters: readonly SummaryCluster[];
  }[];
  readonly hubs: readonly string[];
  readonly components: readonly SummaryComponent[];
  readonly applications: number;
  /** Objects beside the charts, over all clusters. */
  readonly manifests: number;
  /** Bundles that hold them; clusters share bundles. */
  readonly bundles: number;
}

export interface SummaryCluster {
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly components: number;
  readonly hold: boolean;
}

export interface SummaryComponent {
  readonly name: string;
  /** `name version` of the first cluster that runs it, or null. */
  readonly chart: string | null;
  /** All of them, `name version`: releases differ in their charts. */
  readonly charts: readonly string[];
  /** Releases that clusters run, and on how many. */
  readonly releases: { readonly [release: string]: number };
  /** Lowest and highest wave over the clusters. */
  readonly waves: readonly [lowest: number, highest: number];
}

/** Facts of one cluster that the summary counts. */
export interface SummaryRow {
  /** Its lines in `index.json`. */
  readonly entry: string;
  readonly provider: string;
  readonly region: string;
  /** Objects beside its charts. */
  readonly manifests: number;
}

interface Tally {
  readonly name: string;
  readonly chart: string | null;
  readonly charts: string[];
  readonly releases: Record<string, number>;
  waves: [lowest: number, highest: number];
}

/** `rows` are in the order of the clusters' names. */
export function summarize(fleet: Fleet, rows: readonly SummaryRow[]): RenderSummary {
  const components = new Map<string, Tally>();
  const bundles = new Set<string>();
  const rings = new Map<string, SummaryCluster[]>(fleet.rings.map(({ name }) => [name, []]));
  let applications = 0;
  let manifests = 0;
  for (const row of rows) {
    const index = JSON.parse(row.entry) as IndexCluster;
    rings.get(index.ring)?.push({
      name: index.name,
      provider: row.provider,
      region: row.region,
      components: index.components.length,
      hold: index.hold !== null,
    });
    applications += index.components.length;
    manifests += row.manifests;
    for (const component of index.components) {
      if (component.bundle) bundles.add(`${component.name}/${component.bundle}`);
      tally(components, component);
    }
  }
  return {
    rings: fleet.rings.map(({ name, maxUpdate }) => ({ name, maxUpdate, clusters: rings.get(name) ?? [] })),
    hubs: fleet.hubs.map(({ name }) => name),
    components: [...components.values()].sort(
      (a, b) => a.waves[0] - b.waves[0] || (a.name < b.name ? -1 : 1),
    ),
    applications,
    manifests,
    bundles: bundles.size,
  };
}

function tally(components: Map<string, Tally>, { name, release, wave, chart }: IndexComponent): void {
  const chartText = chart && `${chart.name} ${chart.version}`;
  const entry = components.get(name) ?? {
    name,
    chart: chartText,
    charts: [],
    releases: {},
    waves: [wave, wave],
  };
  components.set(name, entry);
  if (chartText && !entry.charts.includes(chartText)) entry.charts.push(chartText);
  entry.releases[release] = (entry.releases[release] ?? 0) + 1;
  entry.waves = [Math.min(entry.waves[0], wave), Math.max(entry.waves[1], wave)];
}
