export { allocatable } from "./allocatable.ts";
export { capacityProblems } from "./capacity-problems.ts";
export type { Amount, Demand, DemandRange } from "./demand.ts";
export { type ClusterCapacity, type ComponentCapacity, Measure } from "./measure.ts";
export { measureFleet } from "./measure-fleet.ts";
export { rounded } from "./rounded.ts";
