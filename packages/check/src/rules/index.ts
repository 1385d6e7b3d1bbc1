import type { Rule } from "../rule.ts";
import { autoscalers } from "./autoscalers.ts";
import { capacity } from "./capacity.ts";
import { goldens } from "./golden.ts";
import { metricsApis } from "./metrics-apis.ts";
import { secretStores } from "./secret-stores.ts";
import { staleCharts } from "./stale-charts.ts";
import { support } from "./support.ts";
import { values } from "./values.ts";

/** Everything that a whole fleet is held against. */
export const rules: readonly Rule[] = [
  goldens,
  values,
  autoscalers,
  metricsApis,
  secretStores,
  capacity,
  staleCharts,
  support,
];
