export { type CollectOptions, type CollectResult, collectBundles } from "./collect-bundles.ts";
export { type ClusterChange, compareIndexes, type FleetChange } from "./compare-indexes.ts";
export { type DeployOptions, type DeployResult, deploy } from "./deploy.ts";
