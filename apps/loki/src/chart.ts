import { type ValuesOf, withUnlistedKeys } from "@hub/chart";
import { chart as generated } from "./chart.gen.ts";

export const chart = withUnlistedKeys(generated, {
  reason: "The chart refuses to render without loki.storage.bucketNames; values.yaml has it as a comment.",
  keys: { loki: { storage: { bucketNames: { chunks: "string", ruler: "string" } } } },
});

export type Values = ValuesOf<typeof chart>;
