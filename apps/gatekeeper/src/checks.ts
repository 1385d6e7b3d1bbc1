import { type Check, type Cluster, checksIn } from "@hub/component";
import type { Settings } from "./settings.ts";

const { deployment, targets } = checksIn("gatekeeper-system");

/** Its kinds, its pods, and that it refuses what it must, whatever policies there are. */
export const checks = (cluster: Cluster, { replicas, mutation }: Settings): readonly Check[] => [
  {
    kind: "crd-established",
    names: [
      "assign.mutations.gatekeeper.sh",
      "assignimage.mutations.gatekeeper.sh",
      "assignmetadata.mutations.gatekeeper.sh",
      "configpodstatuses.status.gatekeeper.sh",
      "configs.config.gatekeeper.sh",
      "connectionpodstatuses.status.gatekeeper.sh",
      "connections.connection.gatekeeper.sh",
      "constraintpodstatuses.status.gatekeeper.sh",
      "constrainttemplatepodstatuses.status.gatekeeper.sh",
      "constrainttemplates.templates.gatekeeper.sh",
      "expansiontemplate.expansion.gatekeeper.sh",
      "expansiontemplatepodstatuses.status.gatekeeper.sh",
      "modifyset.mutations.gatekeeper.sh",
      "mutatorpodstatuses.status.gatekeeper.sh",
      "providerpodstatuses.status.gatekeeper.sh",
      "providers.externaldata.gatekeeper.sh",
      "syncsets.syncset.gatekeeper.sh",
    ],
    proves: "The kinds of Gatekeeper are served.",
  },
  deployment("gatekeeper-controller-manager", replicas, "Requests are held against the policies."),
  deployment("gatekeeper-audit", 1, "What is in the cluster already is held against the policies."),
  {
    kind: "refused",
    object: {
      apiVersion: "templates.gatekeeper.sh/v1",
      kind: "ConstraintTemplate",
      metadata: { name: "hubctl-must-be-refused" },
      // The schema lets it pass: that a template is named like its kind, only the webhook knows.
      spec: { crd: { spec: { names: { kind: "AnotherName" } } }, targets: [] },
    },
    by: 'admission webhook "validation.gatekeeper.sh"',
    proves: "The webhook of the policies answers, and refuses.",
  },
  {
    kind: "refused",
    object: {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: "hubctl-must-be-refused", labels: { "admission.gatekeeper.sh/ignore": "true" } },
    },
    by: 'admission webhook "check-ignore-label.gatekeeper.sh"',
    proves: "Nobody exempts a namespace from the policies by a label.",
  },
  ...(mutation
    ? [
        {
          kind: "field",
          object: {
            apiVersion: "admissionregistration.k8s.io/v1",
            kind: "MutatingWebhookConfiguration",
            name: "gatekeeper-mutating-webhook-configuration",
          },
          path: ["webhooks", "0", "clientConfig", "caBundle"],
          proves: "The API server knows the certificate of the webhook that changes objects.",
        } as const,
      ]
    : []),
  ...targets(cluster, "Prometheus sees Gatekeeper."),
];
