import type { RenderResult, SummaryCluster } from "@hub/render";
import { bytesText, count, table } from "./table.ts";
import type { painter } from "./verb.ts";

export interface RenderTextOptions {
  readonly folder: string;
  readonly seconds: number;
  readonly paint: ReturnType<typeof painter>;
}

/** What a run of `render` says: what the fleet is, what was written, and where to look next. */
export function renderText(result: RenderResult, { folder, seconds, paint }: RenderTextOptions): string {
  const { summary } = result;
  const clusters = summary.rings.flatMap((ring) => ring.clusters);
  const lines = [
    paint(
      "bold",
      `${count(clusters.length, "cluster")} in ${count(summary.rings.length, "ring")}, ${count(summary.hubs.length, "hub")}: ${summary.hubs.join(", ")}`,
    ),
    "",
    `${paint("bold", "Rings")}, in the order of a rollout`,
    indent(
      table(
        summary.rings.map(({ name, maxUpdate, clusters: own }, index) => [
          String(index + 1),
          name,
          pace(maxUpdate),
          clusterNames(own),
        ]),
      ),
    ),
    `${paint("bold", "Components")}, in the order in which a cluster gets them`,
    indent(
      table([
        ["wave", "component", "release", "chart", "clusters"],
        ...summary.components.map(({ name, releases, charts, waves }) => [
          waves[0] === waves[1] ? String(waves[0]) : `${waves[0]}-${waves[1]}`,
          name,
          releaseText(releases),
          chartsText(charts),
          String(Object.values(releases).reduce((sum, n) => sum + n, 0)),
        ]),
      ]),
    ),
    `${count(summary.applications, "Application")}, ${count(summary.manifests, "manifest")} beside the charts in ${count(summary.bundles, "bundle")}: ` +
      `${count(result.files, "file")}, ${bytesText(result.bytes)}`,
    changes(result, folder, seconds),
  ];
  const example = clusters.find(({ components }) => components > 0)?.name;
  const component = summary.components.at(-1)?.name;
  if (example && component) {
    lines.push(
      "",
      `${paint("bold", "Look next")}`,
      `  what Argo CD reads for a cluster   ${folder}/hubs/*/clusters/${example}/applications.yaml`,
      `  where a value comes from           pnpm hubctl why ${example} ${component}`,
      "  change a setting, add a cluster    README.md",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** `cert-manager v1.14.0, v1.21.1`: the oldest first, as the releases. */
function chartsText(charts: readonly string[]): string {
  const byName = Map.groupBy(charts.toSorted(), (chart) => chart.split(" ")[0] ?? "");
  const versions = (own: readonly string[]) =>
    own.map((chart) => chart.split(" ")[1] ?? "").sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return [...byName].map(([name, own]) => `${name} ${versions(own).join(", ")}`).join(", ") || "-";
}

function changes({ written, removed, files }: RenderResult, folder: string, seconds: number): string {
  const time = `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  if (written === 0 && removed === 0) return `${folder}/ is up to date; looked through in ${time}`;
  const parts = [
    `${written} written`,
    `${files - written} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  return `${folder}/: ${parts.join(", ")} in ${time}`;
}

const pace = (maxUpdate: number | string): string =>
  typeof maxUpdate === "number"
    ? `${maxUpdate} at a time`
    : maxUpdate === "100%"
      ? "all at once"
      : `${maxUpdate} at a time`;

const clusterNames = (clusters: readonly SummaryCluster[]): string =>
  clusters.length === 0
    ? "(no cluster)"
    : clusters.length > 6
      ? `${clusters.slice(0, 5).map(clusterName).join(", ")} and ${clusters.length - 5} more`
      : clusters.map(clusterName).join(", ");

const clusterName = ({ name, provider, region, hold }: SummaryCluster): string =>
  `${name} (${provider} ${region}${hold ? ", on hold" : ""})`;

function releaseText(releases: { readonly [release: string]: number }): string {
  const names = Object.keys(releases).sort();
  return names.length === 1
    ? (names[0] ?? "")
    : names.map((name) => `${name} (${releases[name]})`).join(", ");
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");
