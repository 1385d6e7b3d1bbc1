export type { Catalog, CatalogEntry } from "./catalog.ts";
export { checkFleet, checkHolds, findCycle, firstHoldEnd } from "./check-fleet.ts";
export { credentialPaths } from "./credentials.ts";
export { effectivePins } from "./effective-pins.ts";
export type {
  Fleet,
  FleetCluster,
  Hold,
  Hub,
  Override,
  Overrides,
  Pin,
  Repository,
  Ring,
  SourceFile,
} from "./fleet.ts";
export { isMap, joinLayers, mergeLayers, sortKeys, withoutNulls } from "./layers.ts";
export { loadFleet, readFleetFiles } from "./load-fleet.ts";
export { type FleetFiles, type ParsedFleet, parseFleet } from "./parse-fleet.ts";
export { dnsLabel } from "./schema.ts";
export { dotted, knownKeys, schemaProblems } from "./schema-problems.ts";
export { computeWaves } from "./waves.ts";
