import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** What pods and nodes use right now, for `kubectl top` and for scaling by CPU and memory. The owner of metrics.k8s.io. */
export default defineComponent({
  name: "metrics-server",
  description:
    "CPU and memory of pods and nodes as the API metrics.k8s.io. For AWS: other providers bring it.",
  namespace: { name: "metrics-server", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["cert-manager", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds nothing but the last reading, and takes its API with it.
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
