import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { secretStore } from "./secret-store.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Makes Secrets from what the provider's secret store holds, so that Git never holds one. */
export default defineComponent({
  name: "external-secrets",
  description: "Secrets from the provider's secret store, kept up to date.",
  namespace: { name: "external-secrets", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: secretStore,
  checks,
  workloads,
  argo: {
    // It holds CRDs: with them every ExternalSecret would go, and the Secrets that those own.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "external-secrets.io", kind: "ClusterSecretStore" },
    ],
  },
});
