import type { Cluster } from "@hub/component";

/** Annotations of the controller's Service, by which each provider makes a load balancer over all zones. */
export function loadBalancerAnnotations({ provider }: Cluster, internal: boolean): Record<string, string> {
  switch (provider) {
    case "aws":
      // Read by the AWS Load Balancer Controller. Both attribute lists are one string: said twice, one of them is lost.
      return {
        "service.beta.kubernetes.io/aws-load-balancer-type": "external",
        "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type": "ip",
        "service.beta.kubernetes.io/aws-load-balancer-scheme": internal ? "internal" : "internet-facing",
        "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
        // Without it rate limits and firewall see the load balancer as the one client.
        "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes":
          "preserve_client_ip.enabled=true",
      };
    case "gcp":
      if (internal) return { "networking.gke.io/load-balancer-type": "Internal" };
      return {
        // Heard only when the load balancer is made.
        "cloud.google.com/l4-rbs": "enabled",
        "networking.gke.io/weighted-load-balancing": "pods-per-node",
      };
    case "azure":
      return {
        // A probe of / gets 404 wherever the traffic policy is overridden to Cluster: https://github.com/Azure/AKS/issues/2903
        "service.beta.kubernetes.io/azure-load-balancer-health-probe-request-path": "/healthz",
        ...(internal ? { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } : {}),
      };
  }
}
