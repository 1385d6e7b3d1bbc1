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
    const pin = pinIn(text);
    const made = pin && staleChart(text, pin);
    return !pin || made === undefined
      ? []
      : [problem(component, pin, made, { file, line: pin.line, column: 3 })];
  });
}

/** The pin in the text of a generated file, and the line of its version. */
function pinIn(text: string): { name: string; version: string; line: number } | undefined {
  const match =
    /^export const chart\b.*\n {2}repository: ".*",\n {2}name: "(.*)",\n {2}version: "(.*)",$/m.exec(text);
  if (!match) return undefined;
  const [whole, name = "", version = ""] = match;
  return { name, version, line: text.slice(0, match.index + whole.length).split("\n").length };
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
