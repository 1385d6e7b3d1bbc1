import { writeFileSync } from "node:fs";
import { type GenerateOptions, generateChart } from "./generate.ts";

export interface ChartTypesOptions extends GenerateOptions {
  /** The file to write, a component's `src/chart.gen.ts`. */
  readonly out: string;
}

/** Writes a component's `src/chart.gen.ts`. Throws as `generateChart`; nothing is written then. */
export function chartTypes({ out, ...options }: ChartTypesOptions): void {
  writeFileSync(out, generateChart(options));
}
