import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "cert-manager";
const { deployment, targets } = checksIn(namespace);

/** Its kinds, its pods, its webhook, and an account at both of Let's Encrypt's servers. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "certificaterequests.cert-manager.io",
      "certificates.cert-manager.io",
      "challenges.acme.cert-manager.io",
      "clusterissuers.cert-manager.io",
      "issuers.cert-manager.io",
      "orders.acme.cert-manager.io",
    ],
    proves: "The kinds of cert-manager are served.",
  },
  deployment("cert-manager", settings.replicas, "Certificates are requested and renewed."),
  deployment("cert-manager-cainjector", settings.replicas, "Webhooks get the CA that signed them."),
  deployment("cert-manager-webhook", settings.webhookReplicas, "Objects of cert-manager can be changed."),
  {
    kind: "refused",
    object: {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "hubctl-must-be-refused", namespace },
      // The schema lets it pass: that a certificate needs a name, only the webhook knows.
      spec: { secretName: "hubctl-must-be-refused", issuerRef: { name: "none" } },
    },
    by: 'admission webhook "webhook.cert-manager.io"',
    proves: "The webhook answers, and refuses a Certificate without a name.",
  },
  ...["letsencrypt-production", "letsencrypt-staging"].map(
    (name): Check => ({
      kind: "object-condition",
      object: { apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer", name },
      condition: "Ready",
      proves: `The account of ${name} is registered.`,
    }),
  ),
  ...targets(cluster, "Prometheus sees cert-manager."),
];
