import { addChartTypes } from "../chart/add-chart-types.ts";
import { addChartUpdate } from "../chart/add-chart-update.ts";
import type { Verb } from "../verb.ts";

/** `hubctl chart`: the charts that components install. */
export const chart: Verb = (program, context) => {
  const command = program
    .command("chart")
    .summary("turn Helm charts into types, and upgrade them")
    .description("Works on the Helm charts that components install.");
  addChartTypes(command, context);
  addChartUpdate(command, context);
};
