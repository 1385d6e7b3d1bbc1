import { defineComponent } from "@hub/component";
import { alloyConfigMap } from "./alloy-config.ts";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Sends what pods and nodes log to Loki, put together, cleaned and labelled. */
export default defineComponent({
  name: "alloy",
  description: "The logs of all pods and nodes, sent to Loki.",
  // It reads the logs from the node's file system, which baseline refuses.
  namespace: { name: "node-agents", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  // Not dependsOn: a cluster may send its logs to another one.
  after: ["loki", "loki-distributed", "prometheus-operator-crds"],
  chart,
  settings,
  values,
  manifests: alloyConfigMap,
  checks,
  workloads,
  argo: {
    // It holds nothing but how far it has read, in a folder of each node.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
