import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Lets a HorizontalPodAutoscaler go by requests per second, as Prometheus counts them. The owner of custom.metrics.k8s.io. */
export default defineComponent({
  name: "prometheus-adapter",
  description: "Requests per second from Prometheus, for autoscalers, as the API custom.metrics.k8s.io.",
  namespace: { name: "prometheus-adapter", podSecurity: "restricted" },
  // cert-manager signs its certificate.
  dependsOn: ["namespaces", "cert-manager", "kube-prometheus-stack"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds nothing: every answer is a question to Prometheus.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "apiregistration.k8s.io", kind: "APIService" },
    ],
    // The RoleBinding by which it reads how the API server authenticates.
    namespaces: ["kube-system"],
  },
});
