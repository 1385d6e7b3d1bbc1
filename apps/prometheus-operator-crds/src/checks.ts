import type { Check } from "@hub/component";
import { chart } from "./chart.ts";

export const checks = (): readonly Check[] => [
  {
    kind: "crd-established",
    names: chart.crds?.map(({ name }) => name) ?? [],
    proves: "Every component may bring its monitors and rules.",
  },
];
