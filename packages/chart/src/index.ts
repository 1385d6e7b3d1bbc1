export type { Chart, ChartCrd, ChartRef, KnownKeys } from "./chart.ts";
export { checkValues, type ValueIssue, type ValuePath } from "./check-values.ts";
export {
  type UnlistedKeys,
  type ValueOf,
  type ValuesOf,
  type WithKeys,
  withUnlistedKeys,
} from "./unlisted-keys.ts";
