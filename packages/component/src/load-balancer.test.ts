import { describe, expect, test } from "vitest";
import { loadBalancerAnnotations, loadBalancerSettings } from "./load-balancer.ts";
import { testCluster } from "./testing.ts";

const annotations = (provider: "aws" | "gcp" | "azure", internal = false) =>
  loadBalancerAnnotations(testCluster({ provider }), internal);

describe("a load balancer", () => {
  test("spans zones and keeps the client's address on AWS", () => {
    expect(annotations("aws")).toMatchObject({
      "service.beta.kubernetes.io/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
      "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes":
        "preserve_client_ip.enabled=true",
    });
  });

  test("is the provider's own kind of internal one where the setting says so", () => {
    expect(annotations("aws", true)).toMatchObject({
      "service.beta.kubernetes.io/aws-load-balancer-scheme": "internal",
    });
    expect(annotations("gcp", true)).toEqual({ "networking.gke.io/load-balancer-type": "Internal" });
    expect(annotations("azure", true)).toEqual({
      "service.beta.kubernetes.io/azure-load-balancer-internal": "true",
    });
  });

  test("takes networks alone as clients", () => {
    const { error } = loadBalancerSettings("the gateway").safeParse({ sourceRanges: ["10.0.0.1"] });
    expect(error?.issues[0]?.message).toMatchInlineSnapshot(
      `"must be a network in CIDR form, for example 10.0.0.0/8"`,
    );
  });
});
