export { azureStorageAccount, bucketName, bucketSettings } from "./bucket.ts";
export { apiServiceAvailable, checksIn } from "./checks-in.ts";
export * from "./contract.ts";
export { defineComponent } from "./define-component.ts";
export { host, toHostName } from "./host-name.ts";
export { loadBalancerAnnotations, loadBalancerSettings } from "./load-balancer.ts";
export { type ManifestOptions, manifest } from "./manifest.ts";
export { onlyOn } from "./only-on.ts";
export { cidr, cpu, domain, duration, email, memory, percent } from "./setting.ts";
export {
  identity,
  identityTo,
  podIdentity,
  type WorkloadIdentity,
  workloadIdentity,
} from "./workload-identity.ts";
