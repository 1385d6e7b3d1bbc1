import { defineComponent } from "@hub/component";
import { chart } from "./chart.ts";
import { checks } from "./checks.ts";
import { settings } from "./settings.ts";
import { values } from "./values.ts";
import { workloads } from "./workloads.ts";

/** Volumes on EFS, which pods on every node and in every zone write to. */
export default defineComponent({
  name: "aws-efs-csi-driver",
  description: "Volumes on EFS that several pods write to.",
  // Its agents mount below the kubelet, and so does its controller, to delete what was in a volume.
  namespace: { name: "aws-efs-csi-driver", podSecurity: "privileged" },
  dependsOn: ["namespaces"],
  after: ["prometheus-operator-crds"],
  chart,
  settings,
  values,
  checks,
  workloads,
  argo: {
    // Without it no volume is mounted any more.
    removal: "confirm",
    clusterKinds: [
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRoleBinding" },
      { group: "storage.k8s.io", kind: "CSIDriver" },
    ],
  },
});
