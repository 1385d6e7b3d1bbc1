import type { Fleet } from "@hub/fleet";
import type { RenderedCluster } from "./render-clusters.ts";

/** What a fleet renders to, in numbers and names. */
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
  /** `name version`, or null. */
  readonly chart: string | null;
  /** Releases that clusters run, and on how many. */
  readonly releases: { readonly [release: string]: number };
  /** Lowest and highest wave over the clusters. */
  readonly waves: readonly [lowest: number, highest: number];
}

export function summarize(fleet: Fleet, clusters: readonly RenderedCluster[]): RenderSummary {
  const components = new Map<
    string,
    { name: string; chart: string | null; releases: Record<string, number>; waves: [number, number] }
  >();
  const bundles = new Set<string>();
  let manifests = 0;
  let applications = 0;
  for (const { resolved, components: rendered } of clusters) {
    for (const [index, { component, release, wave }] of resolved.components.entries()) {
      applications++;
      const { manifests: objects, bundle } = rendered[index] ?? { manifests: [], bundle: null };
      manifests += objects.length;
      if (bundle) bundles.add(`${component.name}/${bundle}`);
      const chart = component.chart ? `${component.chart.name} ${component.chart.version}` : null;
      const known = components.get(component.name) ?? {
        name: component.name,
        chart,
        releases: {},
        waves: [wave, wave],
      };
      components.set(component.name, known);
      known.releases[release] = (known.releases[release] ?? 0) + 1;
      known.waves = [Math.min(known.waves[0], wave), Math.max(known.waves[1], wave)];
    }
  }
  return {
    rings: fleet.rings.map(({ name, maxUpdate }) => ({
      name,
      maxUpdate,
      clusters: clusters
        .filter(({ resolved }) => resolved.facts.ring === name)
        .map(({ resolved: { facts, hold, components: own } }) => ({
          name: facts.name,
          provider: facts.provider,
          region: facts.region,
          components: own.length,
          hold: hold !== undefined,
        })),
    })),
    hubs: fleet.hubs.map(({ name }) => name),
    components: [...components.values()].sort(
      (a, b) => a.waves[0] - b.waves[0] || (a.name < b.name ? -1 : 1),
    ),
    applications,
    manifests,
    bundles: bundles.size,
  };
}
