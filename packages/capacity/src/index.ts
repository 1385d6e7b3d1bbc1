export { allocatable } from "./allocatable.ts";
export { capacityProblems } from "./capacity-problems.ts";
export { type Amount, type Demand, type DemandRange, sumOf } from "./demand.ts";
export { manifestWorkloads } from "./manifest-workloads.ts";
export { type ClusterCapacity, type ComponentCapacity, Measure } from "./measure.ts";
export { measureFleet } from "./measure-fleet.ts";
export { platformMinimum } from "./platform-minimum.ts";
export { demandOf, type PodDemand, podDemand } from "./pod-demand.ts";
export { rounded } from "./rounded.ts";
