import type { ChartCrd } from "./chart.ts";
import { chartCrds } from "./chart-crds.ts";
import { chartImages } from "./chart-images.ts";
import type { ChartSource } from "./read-chart.ts";

/** Lines of a generated file that say what a chart brings into a cluster. */
export function printFacts(source: ChartSource, extra: ReadonlyMap<string, ChartSource>): string {
  const { appVersion } = source;
  const lines = (name: string, entries: readonly string[]) =>
    entries.length === 0
      ? `  ${name}: [],\n`
      : `  ${name}: [\n${entries.map((entry) => `    ${entry},\n`).join("")}  ],\n`;
  const crd = ({ name, versions }: ChartCrd) =>
    `{ name: ${JSON.stringify(name)}, versions: [${versions.map(printVersion).join(", ")}] }`;
  return [
    appVersion === undefined ? "" : `  appVersion: ${JSON.stringify(appVersion)},\n`,
    lines("crds", chartCrds(source, extra).map(crd)),
    lines(
      "images",
      chartImages(source, extra).map((image) => JSON.stringify(image)),
    ),
  ].join("");
}

const printVersion = ({ name, storage, served }: ChartCrd["versions"][number]): string =>
  `{ name: ${JSON.stringify(name)}, storage: ${storage}${served === false ? ", served: false" : ""} }`;
