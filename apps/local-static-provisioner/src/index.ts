import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Makes volumes of the class `local-ssd` out of the disks that nodes have themselves. */
export default defineComponent({
  name: "local-static-provisioner",
  description: "Volumes on the nodes' own disks, for the class local-ssd.",
  // It finds, formats and empties disks of the node.
  namespace: { name: "node-agents", podSecurity: "privileged" },
  // Which has the class.
  dependsOn: ["namespaces", "storage"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Volumes and what is in them stay.
    removal: "delete",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
