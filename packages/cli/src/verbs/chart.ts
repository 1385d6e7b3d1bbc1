import type { Verb } from "../verb.ts";
import { chartTypesVerb } from "./chart-types.ts";
import { chartUpdate } from "./chart-update.ts";

/** `hubctl chart`: the charts that components install. */
export const chart: Verb = (program, context) => {
  const command = program
    .command("chart")
    .summary("turn Helm charts into types, and upgrade them")
    .description("Works on the Helm charts that components install.");
  chartTypesVerb(command, context);
  chartUpdate(command, context);
};
