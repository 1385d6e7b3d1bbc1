import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "external-secrets";
const { deployment, targets } = checksIn(namespace);

/** Its kinds, its pods, its webhook, and the store behind every ExternalSecret. */
export const checks = (cluster: Cluster, settings: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "clustersecretstores.external-secrets.io",
      "externalsecrets.external-secrets.io",
      "secretstores.external-secrets.io",
    ],
    proves: "The kinds of External Secrets are served.",
  },
  deployment("external-secrets", settings.replicas, "Secrets are made and kept up to date."),
  deployment("external-secrets-webhook", settings.webhookReplicas, "ExternalSecrets can be changed."),
  deployment("external-secrets-cert-controller", 1, "The webhook's certificate is renewed."),
  {
    kind: "refused",
    object: {
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      metadata: { name: "hubctl-must-be-refused", namespace },
      // The schema lets it pass: that there must be data, only the webhook knows.
      spec: { secretStoreRef: { kind: "ClusterSecretStore", name: cluster.secretStore } },
    },
    by: 'admission webhook "validate.externalsecret.external-secrets.io"',
    proves: "The webhook answers, and refuses an ExternalSecret without data.",
  },
  {
    kind: "object-condition",
    object: { apiVersion: "external-secrets.io/v1", kind: "ClusterSecretStore", name: cluster.secretStore },
    condition: "Ready",
    proves: "The secret store can be reached, with the identity that the pods have.",
  },
  ...targets(cluster, "Prometheus sees External Secrets."),
];
