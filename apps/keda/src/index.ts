import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Scales workloads by what waits for them: Kafka lag, queue depth, request rate, time of day. The owner of external.metrics.k8s.io. */
export default defineComponent({
  name: "keda",
  description: "Scaling by events: Kafka lag, queue depth, request rate, time of day.",
  namespace: { name: "keda", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds CRDs, and nothing may scale any more without it.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "admissionregistration.k8s.io", kind: "ValidatingWebhookConfiguration" },
      { group: "apiregistration.k8s.io", kind: "APIService" },
    ],
    // The RoleBinding by which the metrics API reads how the API server authenticates.
    namespaces: ["kube-system"],
  },
});
