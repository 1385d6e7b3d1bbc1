import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GeneratedPin, generatedPin } from "@hub/chart/generated-line";

/** The generated file of a component with a chart, from the root. */
export const chartFile = (component: string): string => `apps/${component}/src/chart.gen.ts`;

/** Pins of the generated files, by component with a chart. A file that was not generated is left out. */
export function loadChartPins(root: string): Map<string, GeneratedPin> {
  const folder = join(root, "apps");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names.flatMap((component) => {
      const path = join(root, chartFile(component));
      const pin = existsSync(path) ? generatedPin(readFileSync(path, "utf8")) : undefined;
      return pin ? [[component, pin] as const] : [];
    }),
  );
}
