import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { chartShape, openShare } from "./chart-shape.ts";
import { generatedLine } from "./generated-line.ts";
import { printFacts } from "./print-facts.ts";
import { nameShapes, printKeyMap, printTypeMap } from "./print-shape.ts";
import { readChart } from "./read-chart.ts";

export interface GenerateOptions {
  /** The chart's folder, or its `.tgz` archive. */
  readonly folder: string;
  /** Where Argo CD gets the chart: see `ChartRef`. */
  readonly repository: string;
  /** Name or alias of a sub-chart -> its folder or archive. Those in the chart's own `charts/` need not be named. */
  readonly subcharts?: { readonly [name: string]: string };
}

/**
 * The text of a component's `src/chart.gen.ts`: the type of the chart's values and the tree of its keys. Same input,
 * same bytes. Throws the Problem `not-a-chart`.
 */
export function generateChart({ folder, repository, subcharts = {} }: GenerateOptions): string {
  const source = readChart(folder);
  const extra = new Map(Object.entries(subcharts).map(([name, path]) => [name, readChart(path)]));
  const { values, missing } = chartShape(source, extra);
  const names = nameShapes(values);
  const named = [...names.values()];
  const notes = [];
  if (missing.length > 0)
    notes.push(`Any key passes below ${missing.join(", ")}: their own values were not read.`);
  if (openShare(values) > 0.5)
    notes.push("Most keys of this chart take anything: its defaults give no more away.");
  return `${generatedLine(source)}
import type { Chart${named.length > 0 ? ", KnownKeys" : ""} } from "@hub/chart";
${notes.map((note) => `\n// ${note}`).join("")}
export interface ChartValues ${printTypeMap(values, names)}
${named.map(({ type, shape }) => `\ninterface ${type} ${printTypeMap(shape, names)}\n`).join("")}
${inOrder(named.map((name) => ({ ...name, text: printKeyMap(name.shape, names) })))
  .map(({ constant, text }) => `const ${constant}: KnownKeys = ${text};\n\n`)
  .join("")}export const chart: Chart<ChartValues> = {
  repository: ${JSON.stringify(repository)},
  name: ${JSON.stringify(source.name)},
  version: ${JSON.stringify(source.version)},
${digestLine(folder)}${printFacts(source, extra)}  keys: ${printKeyMap(values, names, "  ")},
};
`;
}

/** Constants before those that use them. */
function inOrder<Named extends { constant: string; text: string }>(named: readonly Named[]): Named[] {
  const byName = new Map(named.map((item) => [item.constant, item]));
  const ordered = new Set<Named>();
  const add = (item: Named) => {
    for (const word of item.text.match(/\b\w+Keys\b/g) ?? []) {
      const used = byName.get(word);
      if (used && used !== item && !ordered.has(used)) add(used);
    }
    ordered.add(item);
  };
  named.forEach(add);
  return [...ordered];
}

function digestLine(path: string): string {
  if (statSync(path).isDirectory()) return "";
  return `  digest: "${createHash("sha256").update(readFileSync(path)).digest("hex")}",\n`;
}
