export { azureStorageAccount, bucketName, bucketSettings } from "./bucket.ts";
export type { Check, CheckOf, ObjectRef, TrialObject } from "./check.ts";
export { apiServiceAvailable, checksIn } from "./checks-in.ts";
export {
  type Cluster,
  type ClusterFacts,
  factsOf,
  type Provider,
  providers,
  toCluster,
  watchedFacts,
} from "./cluster.ts";
export type {
  CallComponent,
  Component,
  ComponentDefinition,
  RenderInput,
  RenderOutput,
  SecretSpec,
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
export { componentLabel, defineComponent } from "./define-component.ts";
export { host, toHostName } from "./host-name.ts";
export type { Json, JsonObject } from "./json.ts";
export { reversedKeys, sortedKeys } from "./key-order.ts";
export { loadBalancerAnnotations, loadBalancerSettings } from "./load-balancer.ts";
export { type ManifestOptions, manifest } from "./manifest.ts";
export type { ManifestObject } from "./manifest-object.ts";
export type { ComponentNamespace, NamespaceSpec, PodSecurity } from "./namespace.ts";
export { onlyOn } from "./only-on.ts";
export { quantity } from "./quantity.ts";
export { renderComponent } from "./render-component.ts";
export { cidr, cpu, domain, duration, email, memory, percent } from "./setting.ts";
export { SettingError } from "./setting-error.ts";
export { valueAt } from "./value-at.ts";
export type { Workload } from "./workload.ts";
export {
  identity,
  identityTo,
  podIdentity,
  type WorkloadIdentity,
  workloadIdentity,
} from "./workload-identity.ts";
