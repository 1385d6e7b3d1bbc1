export { changesetText } from "./changeset-text.ts";
export type { CrdChange } from "./compare-crds.ts";
export type { ImageChanges } from "./compare-images.ts";
export type { DefaultChange, MissingKey, TypeChange, ValueChanges } from "./compare-values.ts";
export { loadPinned, loadUpgrade, type UpgradeSources } from "./load-upgrade.ts";
export { type ChartUpgrade, planUpgrade } from "./plan-upgrade.ts";
export { pullChart } from "./pull-chart.ts";
