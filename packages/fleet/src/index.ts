export {
  type Catalog,
  type CatalogEntry,
  definitionPlace,
  pinnedComponent,
} from "./catalog.ts";
export { checkFleet } from "./check-fleet.ts";
export { checkHolds, firstHoldEnd } from "./check-holds.ts";
export type { IsChecked } from "./check-overrides.ts";
export { credentialPaths } from "./credentials.ts";
export { findCycle } from "./cycle.ts";
export { effectivePins } from "./effective-pins.ts";
export type {
  ClusterClaims,
  Fleet,
  FleetCluster,
  Freeze,
  Hold,
  Hub,
  Override,
  Overrides,
  Pin,
  PromotionWindow,
  Repository,
  Ring,
  SourceFile,
  Unread,
  Weekday,
} from "./fleet.ts";
export { isMap, joinLayers, layerText, mergeLayers, sortKeys, withoutNulls } from "./layers.ts";
export { loadFleet, readFleetFiles } from "./load-fleet.ts";
export { type FleetFiles, type ParsedFleet, parseFleet } from "./parse-fleet.ts";
export { dnsLabel } from "./schema.ts";
export { dotted, fieldNames, schemaProblems } from "./schema-problems.ts";
export { type FleetParts, running, type Transition, transitions } from "./transitions.ts";
export { computeWaves } from "./waves.ts";
