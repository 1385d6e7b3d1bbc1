import { z } from "zod";
import type { Cluster } from "./cluster.ts";
import { cidr } from "./setting.ts";

/** The setting for the provider's load balancer in front of what lets traffic in, for example `the controller`. */
export const loadBalancerSettings = (what: string) =>
  z
    .strictObject({
      internal: z.boolean().default(false).describe("Whether only the cluster's own network reaches it."),
      sourceRanges: z
        .array(cidr())
        .default([])
        .describe("Client networks that may connect, in CIDR form. Empty: all of them."),
    })
    .prefault({})
    .describe(`The provider's load balancer in front of ${what}.`);

/** Annotations of a Service, by which each provider makes a load balancer over all zones that keeps the client's address. */
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
      return internal ? { "service.beta.kubernetes.io/azure-load-balancer-internal": "true" } : {};
  }
}
