import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

const ingress = { ingressClassName: "string" } as const;

export const chart = withUnlistedKeys(generated, {
  reason: "The three Ingress templates read ingressClassName; values.yaml has it commented out.",
  keys: { grafana: { ingress }, prometheus: { ingress }, alertmanager: { ingress } },
});

export type Values = ValuesOf<typeof chart>;
/** The values of one part of the chart. */
export type Part<Name extends keyof Values> = NonNullable<Values[Name]>;
