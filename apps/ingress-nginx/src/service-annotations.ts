import { type Cluster, loadBalancerAnnotations } from "@hub/component";

/** Annotations of the controller's Service. */
export const serviceAnnotations = (cluster: Cluster, internal: boolean): Record<string, string> => ({
  ...loadBalancerAnnotations(cluster, internal),
  // A probe of / gets 404 wherever the traffic policy is overridden to Cluster: https://github.com/Azure/AKS/issues/2903
  ...(cluster.provider === "azure" && {
    "service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path": "/healthz",
  }),
});
