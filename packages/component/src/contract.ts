/**
 * Everything that a renderer uses of components and clusters. Nothing here imports cdk8s: only components of the working
 * tree need it, and most questions are about releases.
 */
export type { Check, CheckOf, ObjectRef, TrialObject } from "./check.ts";
export {
  type Cluster,
  type ClusterFacts,
  factsOf,
  type Provider,
  providers,
  toCluster,
  watchedFacts,
} from "./cluster.ts";
export {
  type CallComponent,
  type Component,
  type ComponentDefinition,
  componentLabel,
  type RenderInput,
  type RenderOutput,
  renderComponent,
  type SecretSpec,
} from "./component.ts";
export type {
  ArgoOptions,
  ComponentFacts,
  GitSource,
  IgnoreDifference,
  KindRef,
  Migration,
  OneWay,
  RemovalPolicy,
} from "./component-facts.ts";
export type { Json, JsonObject } from "./json.ts";
export { reversedKeys, sortedKeys } from "./key-order.ts";
export type { ManifestObject } from "./manifest-object.ts";
export type { ComponentNamespace, NamespaceSpec, PodSecurity } from "./namespace.ts";
export { quantity } from "./quantity.ts";
export { SettingError } from "./setting-error.ts";
export { valueAt } from "./value-at.ts";
export type { Workload } from "./workload.ts";
