import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GeneratedPin, generatedPin } from "@hub/chart/generated-line";
import type { Problem } from "@hub/problem";

/** Problems `stale-chart`: pins that were edited by hand, so that keys, CRDs and images beside them are another chart's. */
export function staleCharts(root: string): Problem[] {
  const folder = join(root, "apps");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((component) => {
    const file = `apps/${component}/src/chart.gen.ts`;
    if (!existsSync(join(root, file))) return [];
    const pin = generatedPin(readFileSync(join(root, file), "utf8"));
    if (!pin || pin.madeFrom === `${pin.name} ${pin.version}`) return [];
    return [problem(component, pin, { file, line: pin.line, column: 3 })];
  });
}

const problem = (
  component: string,
  { name, version, madeFrom }: GeneratedPin,
  place: NonNullable<Problem["place"]>,
): Problem => ({
  code: "stale-chart",
  severity: "error",
  place,
  cause: `${component} pins ${name} ${version}, and the keys beside it are those of ${madeFrom}.`,
  fix: `Run \`hubctl chart update ${component} ${version} --write\`, which generates the file again.`,
});
