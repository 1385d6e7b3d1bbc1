import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { podMonitor } from "./pod-monitor.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Runs the policies of the cluster: what they refuse at the door, and the audit of what is inside already. */
export default defineComponent({
  name: "gatekeeper",
  description: "The policy engine: admission webhook and audit. The policies are another component.",
  namespace: { name: "gatekeeper-system", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: podMonitor,
  checks,
  workloads,
  argo: {
    // It holds CRDs: with them every policy would go.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
    ],
  },
});
