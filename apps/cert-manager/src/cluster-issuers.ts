import { type Cluster, manifest } from "@hub/component";
import type { IClusterIssuer } from "@kubernetes-models/cert-manager/cert-manager.io/v1/ClusterIssuer";
import type { Construct } from "constructs";
import { dns01Solver } from "./dns01-solver.ts";
import { http01Solver } from "./http01-solver.ts";
import type { Settings } from "./settings.ts";

/** @see https://letsencrypt.org/docs/staging-environment/ */
const directories = {
  "letsencrypt-staging": "https://acme-staging-v02.api.letsencrypt.org/directory",
  "letsencrypt-production": "https://acme-v02.api.letsencrypt.org/directory",
};

/** Adds the ClusterIssuers: two that differ in nothing but the ACME server, so that staging proves production. */
export function clusterIssuers(scope: Construct, cluster: Cluster, settings: Settings): void {
  for (const [name, server] of Object.entries(directories)) {
    manifest<IClusterIssuer>(
      scope,
      {
        apiVersion: "cert-manager.io/v1",
        kind: "ClusterIssuer",
        metadata: { name },
        spec: {
          acme: {
            server,
            email: settings.email,
            // An account belongs to one server, so each issuer keeps its own key.
            privateKeySecretRef: { name: `${name}-account-key` },
            solvers: [
              {
                selector: { dnsZones: [cluster.dns.zone] },
                dns01: dns01Solver(cluster, settings.dns01.identity),
              },
              // Every other name, as long as it resolves to the cluster.
              { http01: http01Solver(cluster) },
            ],
          },
        },
      },
      // After the webhook that checks them.
      { wave: 1, ownCrd: true },
    );
  }
}
