import { type Cluster, manifest } from "@hub/component";
import type { ICertificate } from "@kubernetes-models/cert-manager/cert-manager.io/v1/Certificate";
import type { Construct } from "constructs";
import { namespace } from "./names.ts";
import type { Settings } from "./settings.ts";

/** Names of the Secrets, and of the Certificates that fill them. */
export const domainSecret = "domain-tls";
export const hostSecret = (host: string) => `${host}-tls`;

/** Adds the certificates of the Gateway: one for the cluster's domain and its wildcard, and one for each further host. */
export function certificates(scope: Construct, cluster: Cluster, { hosts, defaultTls }: Settings): void {
  certificate(domainSecret, [cluster.domain, `*.${cluster.domain}`]);
  for (const host of hosts) certificate(hostSecret(host), [host]);

  function certificate(name: string, dnsNames: string[]): void {
    manifest<ICertificate>(scope, {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name, namespace },
      spec: {
        secretName: name,
        dnsNames,
        issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: defaultTls.issuer },
        duration: `${defaultTls.durationDays * 24}h`,
        renewBefore: `${defaultTls.renewBeforeDays * 24}h`,
        privateKey: { rotationPolicy: "Always" },
        revisionHistoryLimit: 3,
      },
    });
  }
}
