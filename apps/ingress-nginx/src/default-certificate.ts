import { type Cluster, manifest } from "@hub/component";
import type { ICertificate } from "@kubernetes-models/cert-manager/cert-manager.io/v1/Certificate";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** Name of the Secret, and of the Certificate that fills it. */
export const defaultCertificateName = "default-tls";

/** Adds the certificate that the controller serves where an Ingress names no Secret: the cluster's domain and its wildcard. */
export function defaultCertificate(scope: Construct, cluster: Cluster, { defaultTls }: Settings): void {
  if (!defaultTls.enabled) return;
  manifest<ICertificate>(scope, {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { name: defaultCertificateName, namespace: "ingress-nginx" },
    spec: {
      secretName: defaultCertificateName,
      dnsNames: [cluster.domain, `*.${cluster.domain}`],
      issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: defaultTls.issuer },
      duration: `${defaultTls.durationDays * 24}h`,
      renewBefore: `${defaultTls.renewBeforeDays * 24}h`,
      privateKey: { rotationPolicy: "Always" },
      revisionHistoryLimit: 3,
    },
  });
}
