import { defineComponent } from "@hub/component";
import { chart } from "./chart.gen.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Hands VolumeSnapshots to the CSI driver of their volume. */
export default defineComponent({
  name: "snapshot-controller",
  description: "Snapshots of volumes, and their kinds. For AWS: other providers bring it.",
  namespace: { name: "snapshot-controller", podSecurity: "restricted" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // It holds the CRDs: with them every VolumeSnapshot would go.
    removal: "confirm",
    clusterKinds: [
      { group: "apiextensions.k8s.io", kind: "CustomResourceDefinition" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
    ],
  },
});
