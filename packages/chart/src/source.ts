export { chartCrds, unreadCrds } from "./chart-crds.ts";
export { chartDefaults } from "./chart-defaults.ts";
export { chartImages } from "./chart-images.ts";
export { chartShape } from "./chart-shape.ts";
export { isMap } from "./is-map.ts";
export { knownKeys } from "./known-keys.ts";
export { type ChartSource, readChart } from "./read-chart.ts";
export type { RequiredValue } from "./read-required.ts";
export { requiredValues } from "./required-values.ts";
