import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The Ingress of the sub-chart grafana reads ingressClassName; its values.yaml has it commented out.",
  keys: { grafana: { ingress: { ingressClassName: "string" } } },
});

export type Values = ValuesOf<typeof chart>;
/** The values of one part of the chart. */
export type Part<Name extends keyof Values> = NonNullable<Values[Name]>;
