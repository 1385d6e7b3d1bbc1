import type { Cluster } from "@hub/component";
import type { IACMEChallengeSolverDNS01 } from "@kubernetes-models/cert-manager/acme.cert-manager.io/v1/ACMEChallengeSolverDNS01";

/**
 * Where a provider keeps the cluster's DNS zone. Nothing here is a credential: the controller's workload identity is
 * used, which ClusterIssuers may do by default.
 */
export function dns01Solver(cluster: Cluster, identity: string): IACMEChallengeSolverDNS01 {
  const { provider, account, region, dns } = cluster;
  switch (provider) {
    case "aws":
      // With the id the role needs no right to list the account's zones.
      return { route53: { region, hostedZoneID: dns.zoneId } };
    case "gcp":
      return { cloudDNS: { project: account, hostedZoneName: dns.zoneId } };
    case "azure":
      return {
        azureDNS: {
          subscriptionID: account,
          resourceGroupName: dns.zoneId,
          hostedZoneName: dns.zone,
          environment: "AzurePublicCloud",
          ...(identity === "" ? {} : { managedIdentity: { clientID: identity } }),
        },
      };
  }
}
