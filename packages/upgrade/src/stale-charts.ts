import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { staleChart } from "@hub/chart/generated-line";
import type { Problem } from "@hub/problem";

/** Problems `stale-chart`: pins that were edited by hand, so that keys, CRDs and images beside them are another chart's. */
export function staleCharts(root: string): Problem[] {
  const folder = join(root, "apps");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((component) => {
    const file = `apps/${component}/src/chart.gen.ts`;
    if (!existsSync(join(root, file))) return [];
    const text = readFileSync(join(root, file), "utf8");
    const pin = { name: field(text, "name"), version: field(text, "version") };
    const made = staleChart(text, pin);
    return made === undefined ? [] : [problem(component, pin, made, placeOf(file, text))];
  });
}

const field = (text: string, name: string): string =>
  new RegExp(`^ {2}${name}: "(.*)",$`, "m").exec(text)?.[1] ?? "";

function placeOf(file: string, text: string) {
  const lines = text.split("\n");
  return { file, line: lines.findIndex((line) => line.startsWith("  version: ")) + 1, column: 3 };
}

const problem = (
  component: string,
  { name, version }: { readonly name: string; readonly version: string },
  made: string,
  place: NonNullable<Problem["place"]>,
): Problem => ({
  code: "stale-chart",
  severity: "error",
  place,
  cause: `${component} pins ${name} ${version}, and the keys beside it are those of ${made}.`,
  fix: `Run \`hubctl chart update ${component} ${version} --write\`, which generates the file again.`,
});
