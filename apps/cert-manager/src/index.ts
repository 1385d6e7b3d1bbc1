import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { clusterIssuers } from "./cluster-issuers.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Issues TLS certificates from Let's Encrypt, and renews them when a third of their lifetime is left: 30 days of 90. */
export default defineComponent({
  name: "cert-manager",
  description: "TLS certificates from Let's Encrypt, renewed 30 days before they expire.",
  namespace: { name: "cert-manager", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds", "gateway-api-crds"],
  chart,
  settings,
  values,
  manifests: clusterIssuers,
  checks,
  workloads,
  argo: {
    // It holds CRDs: with them every Certificate would go.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "cert-manager.io", kind: "ClusterIssuer" },
    ],
  },
});
