import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Keeps the logs of the cluster for 31 days in the provider's object storage, and answers questions about them. */
export default defineComponent({
  name: "loki",
  description: "Logs of the cluster for 31 days, in object storage.",
  namespace: { name: "logging", podSecurity: "restricted" },
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds the newest lines, which are in no bucket yet.
    removal: "confirm",
    // Without rules, but the chart writes them.
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
