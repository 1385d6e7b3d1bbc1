import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

const quantity = { limits: { cpu: "number|string" } } as const;

export const chart = withUnlistedKeys(generated, {
  reason: "The Deployments copy resources as they are; values.yaml has the number 1 where 500m is as good.",
  keys: { resources: { operator: quantity, metricServer: quantity, webhooks: quantity } },
});

export type Values = ValuesOf<typeof chart>;
