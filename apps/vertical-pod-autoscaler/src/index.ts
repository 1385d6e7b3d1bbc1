import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { podMonitor } from "./pod-monitor.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Gives containers the CPU and memory that they use, within the bounds that their VerticalPodAutoscaler sets. */
export default defineComponent({
  name: "vertical-pod-autoscaler",
  description: "Requests of CPU and memory that follow what containers use.",
  namespace: { name: "vertical-pod-autoscaler", podSecurity: "restricted" },
  // cert-manager signs the certificate of the admission webhook.
  dependsOn: ["namespaces", "cert-manager"],
  // It goes by the usage that metrics-server measures; GKE and AKS bring their own.
  after: ["metrics-server", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: podMonitor,
  checks,
  workloads,
  argo: {
    // It holds CRDs: with them every VerticalPodAutoscaler would go, and what was learnt.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "MutatingWebhookConfiguration" },
    ],
  },
});
