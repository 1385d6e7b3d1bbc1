import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

const cpu = { limits: { cpu: "string" } } as const;

export const chart = withUnlistedKeys(generated, {
  reason:
    "The chart copies the resources of each container as they are; values.yaml limits the memory alone.",
  keys: {
    controller: { resources: { csiProvisioner: cpu, csiResizer: cpu, livenessProbe: cpu, nfs: cpu } },
    node: { resources: { livenessProbe: cpu, nodeDriverRegistrar: cpu, nfs: cpu } },
  },
});

export type Values = ValuesOf<typeof chart>;
