import type { Check, Cluster } from "@hub/component";
import type { Settings } from "./settings.ts";

const namespace = "external-secrets";

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
  ...(cluster.runs("kube-prometheus-stack")
    ? [{ kind: "target-up", namespace, proves: "Prometheus sees External Secrets." } as const]
    : []),
];

const deployment = (name: string, replicas: number, proves: string): Check => ({
  kind: "workload-ready",
  workload: "Deployment",
  namespace,
  name,
  replicas,
  proves,
});
