import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { error, ProblemError } from "@hub/problem";
import { parse } from "yaml";
import type { ChartCrd } from "./chart.ts";
import { isMap } from "./is-map.ts";
import { type ArchiveFiles, readArchive } from "./read-archive.ts";
import { readCrds } from "./read-crds.ts";
import { type RequiredValue, readRequired } from "./read-required.ts";

/** What is read of a chart. */
export interface ChartSource {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly values: { readonly [key: string]: unknown };
  /** Parsed `values.schema.json`, where the chart has one. */
  readonly schema?: unknown;
  readonly dependencies: readonly Dependency[];
  /** Charts in its `charts/` folder, by their names. */
  readonly subcharts: ReadonlyMap<string, ChartSource>;
  /** Its own, without those of sub-charts. */
  readonly crds: readonly ChartCrd[];
  /** Files that hold CRDs which cannot be read without running Helm. */
  readonly unreadCrds: readonly string[];
  /** What its templates refuse to render without. */
  readonly required: readonly RequiredValue[];
}

/** A sub-chart, as `Chart.yaml` declares it. */
export interface Dependency {
  readonly name: string;
  /** A version or a range. */
  readonly version?: string;
  readonly alias?: string;
  /** Paths into the values, joined by commas. */
  readonly condition?: string;
  readonly tags?: readonly string[];
}

/**
 * Reads a chart from its folder, or from the archive that `helm package` makes of one.
 *
 * Throws the Problem `not-a-chart` where there is none, or where a file of it cannot be parsed.
 */
export function readChart(path: string): ChartSource {
  if (!existsSync(path)) throw notAChart(path, "there is no such folder or archive");
  if (statSync(path).isDirectory()) return chartOf(folderFiles(path), path);
  return archiveChart(readFileSync(path), path);
}

const archiveChart = (archive: Buffer, path: string): ChartSource =>
  chartOf(
    parsed(() => readArchive(archive), path),
    path,
  );

function folderFiles(folder: string): ArchiveFiles {
  const files = new Map<string, Buffer>();
  const add = (name: string) => files.set(name, readFileSync(join(folder, name)));
  for (const name of ["Chart.yaml", "values.yaml", "values.schema.json"]) {
    if (existsSync(join(folder, name))) add(name);
  }
  for (const part of ["charts", "crds", "templates"]) {
    if (!existsSync(join(folder, part))) continue;
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: "utf8" }).sort()) {
      if (statSync(join(folder, part, name)).isFile()) add(join(part, name));
    }
  }
  return files;
}

function chartOf(files: ArchiveFiles, path: string): ChartSource {
  const text = (name: string) => files.get(name)?.toString("utf8");
  const metadata = parsed(() => parseYaml(text("Chart.yaml") ?? ""), `${path}/Chart.yaml`);
  const schema = text("values.schema.json");
  if (!isMap(metadata) || typeof metadata.name !== "string" || typeof metadata.version !== "string") {
    throw notAChart(path, "it has no Chart.yaml with name and version");
  }
  const values = parsed(() => parseYaml(text("values.yaml") ?? "") ?? {}, `${path}/values.yaml`);
  if (!isMap(values)) throw notAChart(path, "its values.yaml is not a map");
  const { crds, unread } = readCrds(files);
  return {
    name: metadata.name,
    version: metadata.version,
    ...(metadata.appVersion !== undefined && { appVersion: String(metadata.appVersion) }),
    values,
    ...(schema && { schema: parsed(() => JSON.parse(schema) as unknown, `${path}/values.schema.json`) }),
    // Helm itself refuses a Chart.yaml whose dependencies have another form.
    dependencies: (metadata.dependencies ?? []) as readonly Dependency[],
    subcharts: subchartsOf(files, path),
    crds,
    unreadCrds: unread,
    required: readRequired(files),
  };
}

function subchartsOf(files: ArchiveFiles, path: string): Map<string, ChartSource> {
  const folders = new Map<string, Map<string, Buffer>>();
  const charts: ChartSource[] = [];
  for (const [name, content] of files) {
    const [top, folder = "", ...rest] = name.split(/[/\\]/);
    if (top !== "charts") continue;
    if (rest.length === 0 && folder.endsWith(".tgz")) charts.push(archiveChart(content, `${path}/${name}`));
    if (rest.length === 0) continue;
    const inside = folders.get(folder) ?? new Map<string, Buffer>();
    folders.set(folder, inside.set(rest.join("/"), content));
  }
  for (const [folder, inside] of folders) charts.push(chartOf(inside, `${path}/charts/${folder}`));
  return new Map(charts.map((chart) => [chart.name, chart]));
}

/** As Helm reads it: YAML 1.1 scalars and merge keys, and the last of two equal keys wins. */
const parseYaml = (text: string): unknown => {
  const value: unknown = parse(text, { version: "1.1", merge: true, uniqueKeys: false, logLevel: "error" });
  return value;
};

function parsed<T>(parseText: () => T, file: string): T {
  try {
    return parseText();
  } catch (cause) {
    throw notAChart(file, cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause));
  }
}

const notAChart = (path: string, why: string) =>
  new ProblemError(
    error(
      "not-a-chart",
      `${path} is not a Helm chart: ${why}.`,
      "Name a chart's folder, or the .tgz archive of one.",
    ),
  );
