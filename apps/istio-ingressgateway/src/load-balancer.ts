import type { Cluster } from "@hub/component";

/** Annotations of the gateway's Service, by which each provider makes a load balancer that passes TCP on. */
export function loadBalancerAnnotations({ provider }: Cluster, internal: boolean): Record<string, string> {
  switch (provider) {
    case "aws":
      // Read by the AWS Load Balancer Controller. Without the first one EKS makes a classic load balancer.
      return {
        "service.beta.kubernetes.io/aws-load-balancer-type": "external",
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type": "ip",
        "service.beta.kubernetes.io/aws-load-balancer-scheme": internal ? "internal" : "internet-facing",
        "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
      };
    case "gcp":
      return internal
        ? { "networking.gke.io/load-balancer-type": "Internal" }
        : { "cloud.google.com/l4-rbs": "enabled" };
    case "azure":
      return internal ? { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } : {};
  }
}
