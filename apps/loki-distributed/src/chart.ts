import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason:
    "The chart copies storageConfig into Loki's configuration as it is; values.yaml has one client of several.",
  keys: { loki: { storageConfig: { tsdb_shipper: "any", aws: "any", gcs: "any", azure: "any" } } },
});

export type Values = ValuesOf<typeof chart>;
