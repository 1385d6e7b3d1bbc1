import type { GeneratedPin } from "@hub/chart/generated-line";
import { error, type Problem } from "@hub/problem";
import { chartFile } from "../load-chart-pins.ts";
import type { Rule } from "../rule.ts";

/** A pin that is edited by hand leaves keys, CRDs and images of another chart beside it. */
export const staleCharts: Rule = {
  codes: ["stale-chart"],
  invariant: "Each chart.gen.ts pins the chart that it was generated from.",
  check: ({ chartPins }) => [...chartPins].flatMap(([component, pin]) => problemOf(component, pin) ?? []),
};

function problemOf(component: string, { name, version, madeFrom, line }: GeneratedPin): Problem | undefined {
  if (madeFrom === `${name} ${version}`) return undefined;
  return error(
    "stale-chart",
    `${component} pins ${name} ${version}, and the keys beside it are those of ${madeFrom}.`,
    `Run \`hubctl chart update ${component} ${version} --write\`, which generates the file again.`,
    { place: { file: chartFile(component), line, column: 3 } },
  );
}
