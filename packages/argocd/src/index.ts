export { type ComponentProjectOptions, componentProject, fleetProject } from "./app-project.ts";
export {
  type ClusterJson,
  type FleetApplicationSetOptions,
  fleetApplicationSet,
  type HubOptions,
  rootApplication,
} from "./application-set.ts";
export {
  type ApplicationSource,
  bundleSource,
  type ChildApplicationOptions,
  chartSource,
  childApplication,
  gitSource,
} from "./child-application.ts";
export { clustersAnnotation, fleetName, inCluster, labels, reservedProjects } from "./names.ts";
